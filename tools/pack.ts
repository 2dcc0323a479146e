import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadFacts } from '../dataset/load';
import { filesOf, layOut } from '../lib/store/layout';
import { packFiles } from '../lib/store/packed';

/** Lays the compiled facts out as the extension carries them: `tsx tools/pack.ts [FACTS_DIRECTORY] [TARGET_DIRECTORY]`. */
const [facts = 'dataset/facts', target = 'public/dataset'] = process.argv.slice(2);

/** Compressed, the manifest with it. */
const MOST_BYTES = 6_000_000;

const layout = await layOut(await loadFacts(facts));
const { manifest } = layout;
const head = Buffer.from(JSON.stringify(manifest));
await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
await writeFile(path.join(target, 'manifest.json'), head);
let total = compress(head).length;
for (const [name, bytes] of await packFiles(filesOf(layout))) {
  const zipped = compress(bytes);
  total += zipped.length;
  await writeFile(path.join(target, `${name}.gz`), zipped);
}

const { people, memberships, posts, events } = manifest.counts;
console.log(
  `${target}: ${people} people, ${memberships} memberships, ${posts} posts, ${events} events; ` +
    `${manifest.parts.length} parts, ${megabytes(total)}`,
);
if (total > MOST_BYTES) {
  console.error(`More than ${megabytes(MOST_BYTES)}: the dataset must shrink`);
  process.exitCode = 1;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(2)} MB compressed`;
}

/** gzip without the time, and without the operating system, so that every machine writes the same bytes (RFC 1952, 2.3.1). */
function compress(bytes: Uint8Array): Buffer {
  const zipped = gzipSync(bytes, { level: 9 });
  zipped.fill(0, 4, 8);
  zipped[9] = 255;
  return zipped;
}
