import fs from 'node:fs/promises';
import path from 'node:path';
import { buildNames } from '../../lib/core/names/build';
import { gazetteer } from './gazetteer';

export interface WrittenIndex {
  aliases: number;
  bytes: number;
  seconds: number;
}

/** Builds the name index of a made-up gazetteer and writes it, with its list of names, where pages of the bench can fetch it. */
export async function writeIndex(directory: string, aliases: number, names: boolean): Promise<WrittenIndex> {
  const people = gazetteer(aliases);
  const start = performance.now();
  const { head, shards } = buildNames(people);
  const seconds = (performance.now() - start) / 1000;
  const pieces = [head, ...shards];
  const file = path.join(directory, `index-${aliases}`);
  await fs.writeFile(`${file}.bin`, Buffer.concat(pieces.map((piece) => Buffer.from(piece))));
  await fs.writeFile(`${file}.json`, JSON.stringify(pieces.map((piece) => piece.byteLength)));
  if (names) {
    const list = new Set(people.flatMap(({ name, familyName }) => [name, familyName ?? name]));
    await fs.writeFile(path.join(directory, `names-${aliases}.json`), JSON.stringify([...list]));
  }
  return { aliases, bytes: pieces.reduce((sum, piece) => sum + piece.byteLength, 0), seconds };
}
