import { readFile } from 'node:fs/promises';
import type { Facts } from '../../lib/core/model';

/**
 * Reads packs in our own format.
 *
 * @throws Error naming the file, where one is missing or not JSON
 */
export async function readPacks(files: readonly string[]): Promise<Facts[]> {
  return Promise.all(
    files.map(async (file) => {
      try {
        return JSON.parse(await readFile(file, 'utf8')) as Facts;
      } catch (error) {
        throw new Error(`${file}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
      }
    }),
  );
}
