import { readFile } from 'node:fs/promises';
import type { Facts } from '../../lib/core/model';

/** Reads packs in our own format. */
export async function readPacks(files: readonly string[]): Promise<Facts[]> {
  return Promise.all(files.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as Facts));
}
