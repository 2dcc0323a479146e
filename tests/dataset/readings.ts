import type { PersonClaim, Reading, TenureClaim } from '../../dataset/claims';
import type { Source } from '../../lib/core/model';
import { describePost } from '../../lib/core/offices/describe';

const source = (id: string): Source => ({
  id,
  title: id,
  url: 'https://www.wikidata.org/',
  licence: 'CC0-1.0',
  retrieved: '2022-12-26',
  newestRecord: '2022-12-25',
});

/** A reading of one source: people as [name, item], tenures as [name or item, post, area, from, to]. */
export function reading(
  id: string,
  people: [string, string?][],
  tenures: [string, string, string, string?, string?][],
): Reading {
  const provenance = { source: id };
  const keyOf = (person: string) => people.find(([name, qid]) => name === person || qid === person)?.[1] ?? person;
  return {
    source: source(id),
    people: people.map(([name, qid]): PersonClaim => ({ key: qid ?? name, name, ...(qid && { qid }), provenance })),
    tenures: tenures.map(
      ([person, label, area, from, to]): TenureClaim => ({
        person: keyOf(person),
        post: describePost(label, area).post,
        ...(from && { from }),
        ...(to ? { to } : { asOf: '2022-07-01' }),
        provenance,
      }),
    ),
    events: [],
    rejects: [],
  };
}
