import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Facts } from '../../lib/core/model';
import { sizeFault } from '../../lib/core/packs/limits';
import { readPack } from '../../lib/core/packs/read';
import { faultText } from '../../lib/core/wording/faults';
import { wordsFor } from '../../lib/platform/i18n';

const ENGLISH = wordsFor('en', []);

/**
 * Reads packs in any of the forms that the extension imports: our own, Popolo, a Wikidata query's result, CSV.
 *
 * @param today ISO day: what a pack that states no version or end is true on
 * @throws Error saying, a line each, which file is wrong, where and why
 */
export async function readPacks(files: readonly string[], today: string): Promise<Facts[]> {
  const packs: Facts[] = [];
  for (const file of files) {
    const facts = await readOne(file, today);
    if (packs.some(({ id }) => id === facts.id)) throw new Error(`${file}: another pack has the id ${facts.id}, too`);
    packs.push(facts);
  }
  return packs;
}

async function readOne(file: string, today: string): Promise<Facts> {
  const text = await readText(file).catch((error: unknown) => {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  });
  const read = readPack({ name: basename(file), text }, today);
  if ('facts' in read) return read.facts;
  throw new Error(read.errors.map((fault) => `${file}: ${faultText(fault, ENGLISH)}`).join('\n'));
}

async function readText(file: string): Promise<string> {
  const fault = sizeFault((await stat(file)).size);
  if (fault) throw new Error(faultText({ what: fault }, ENGLISH));
  return readFile(file, 'utf8');
}
