import type { Facts } from '../lib/core/model';
import { readJson, readJsonLines } from './files';
import type { FactsHeader } from './write';

/**
 * Reads compiled facts back.
 * @param directory where the compiler wrote them, as a rule `dataset/facts`
 */
export async function loadFacts(directory: string): Promise<Facts> {
  const header = await readJson<FactsHeader>(directory, 'facts.json');
  const [sources, areas, organizations, posts, people, memberships, events] = await Promise.all([
    readJsonLines<Facts['sources'][number]>(directory, 'sources.jsonl'),
    readJsonLines<Facts['areas'][number]>(directory, 'areas.jsonl'),
    readJsonLines<Facts['organizations'][number]>(directory, 'organizations.jsonl'),
    readJsonLines<Facts['posts'][number]>(directory, 'posts.jsonl'),
    readJsonLines<Facts['people'][number]>(directory, 'people.jsonl'),
    readJsonLines<Facts['memberships'][number]>(directory, 'memberships.jsonl'),
    readJsonLines<Facts['events'][number]>(directory, 'events.jsonl'),
  ]);
  return { ...header, sources, areas, organizations, posts, people, memberships, events };
}
