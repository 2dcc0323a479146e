import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadFacts } from '../dataset/load';
import { layOut } from '../lib/store/layout';

/** Lays the compiled facts out as the extension carries them: `tsx tools/pack.ts [FACTS_DIRECTORY] [TARGET_DIRECTORY]`. */
const [facts = 'dataset/facts', target = 'public/dataset'] = process.argv.slice(2);

/** What the stores' packages can bear without a second thought. */
const MOST_BYTES = 8 * 2 ** 20;

const { manifest, files } = await layOut(await loadFacts(facts));
await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
await writeFile(path.join(target, 'manifest.json'), JSON.stringify(manifest));
let total = 0;
for (const [name, bytes] of files) {
  const zipped = compress(bytes);
  total += zipped.length;
  await writeFile(path.join(target, `${name}.gz`), zipped);
}

const { people, memberships, posts, events } = manifest.counts;
console.log(
  `${target}: ${people} people, ${memberships} memberships, ${posts} posts, ${events} events; ` +
    `${manifest.parts.length} parts, ${(total / 2 ** 20).toFixed(1)} MiB`,
);
if (total > MOST_BYTES) {
  console.error(`More than ${MOST_BYTES / 2 ** 20} MiB: the dataset must shrink`);
  process.exitCode = 1;
}

/** gzip without the time, and without the operating system, so that every machine writes the same bytes (RFC 1952, 2.3.1). */
function compress(bytes: Uint8Array): Buffer {
  const zipped = gzipSync(bytes, { level: 9 });
  zipped.fill(0, 4, 8);
  zipped[9] = 255;
  return zipped;
}
