import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Facts } from '../lib/core/model';

/** The parts of {@link Facts} that have a file of their own, `people` in people.jsonl and so on. */
const FACT_KINDS = ['sources', 'areas', 'organizations', 'posts', 'people', 'memberships', 'events'] as const;

/** What the dataset as a whole is called, beside its parts. */
export interface FactsHeader {
  id: string;
  title: string;
  version: string;
}

/** Writes facts.json (the header) and one file a kind, one record a line, sorted by id, so that equal facts are equal bytes. */
export async function writeFacts(directory: string, facts: Facts): Promise<void> {
  await mkdir(directory, { recursive: true });
  const { id, title, version } = facts;
  await writeFile(join(directory, 'facts.json'), `${JSON.stringify({ id, title, version })}\n`);
  for (const kind of FACT_KINDS) {
    const lines = facts[kind]
      .toSorted((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0))
      .map((record) => JSON.stringify(record));
    await writeFile(join(directory, `${kind}.jsonl`), lines.length > 0 ? `${lines.join('\n')}\n` : '');
  }
}
