import type { PersonRecord } from '../core/model';
import type { StoredFacts } from '../store/facts';

/**
 * People by any of their names, as the reader types it: capitals do not matter, and a name that is a part of a longer one
 * counts. The most prominent first.
 */
export async function searchPeople(text: string, limit: number, facts: StoredFacts): Promise<PersonRecord[]> {
  // Names begin with capitals in texts; in a search box nobody types them.
  const capitalised = text.replace(
    /(^|[\s-])(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
  const hits = await facts.names.scan(capitalised);
  const candidates = hits.flatMap((hit) => hit.candidates).sort((a, b) => b.prominence - a.prominence);
  const people = new Map<string, PersonRecord>();
  for (const person of await facts.candidates(candidates.slice(0, limit))) if (person) people.set(person.id, person);
  return [...people.values()];
}
