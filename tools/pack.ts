import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loadFacts } from '../dataset/load';
import { layOut } from './pack/layout';

/** Lays the compiled facts out as the extension carries them: `tsx tools/pack.ts [FACTS_DIRECTORY] [TARGET_DIRECTORY]`. */
const [facts = 'dataset/facts', target = 'public/dataset'] = process.argv.slice(2);

/** What the stores' packages can bear without a second thought. */
const MOST_BYTES = 8 * 2 ** 20;

const { manifest, files } = layOut(await loadFacts(facts));
await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
await writeFile(path.join(target, 'manifest.json'), JSON.stringify(manifest));
for (const [name, bytes] of files) await writeFile(path.join(target, name), bytes);

const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
const { people, memberships, posts, events } = manifest.counts;
console.log(
  `${target}: ${people} people, ${memberships} memberships, ${posts} posts, ${events} events; ` +
    `${manifest.parts.length} parts, ${(bytes / 2 ** 20).toFixed(1)} MiB`,
);
if (bytes > MOST_BYTES) {
  console.error(`More than ${MOST_BYTES / 2 ** 20} MiB: the dataset must shrink`);
  process.exitCode = 1;
}
