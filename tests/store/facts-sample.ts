import type { Facts } from '../../lib/core/model';

const provenance = [{ source: 'sample' }];

/** A small body of facts: some people with a post each, who met. */
export function sampleFacts(count = 50, version = '2026-01-01'): Facts {
  const ids = Array.from({ length: count }, (_, i) => `Q${1000 + i}`);
  return {
    id: 'bundled',
    title: 'Sample',
    version,
    sources: [
      {
        id: 'sample',
        title: 'Sample',
        url: 'https://example.org/',
        licence: 'CC0',
        retrieved: '2026-01-01',
        newestRecord: '2026-01-01',
      },
    ],
    areas: [{ id: 'FR', name: 'France', names: { en: ['France'] }, adjectives: { en: ['French'] } }],
    organizations: [],
    posts: ids.map((id) => ({ id: `post-${id}`, label: `Minister ${id}`, role: 'minister', area: 'FR' })),
    people: ids.map((id, i) => ({
      id,
      name: `Anna ${surname(i)}`,
      names: [{ name: `Anna ${surname(i)}`, kind: 'main' }],
      familyName: surname(i),
      provenance,
    })),
    memberships: ids.map((id) => ({ id: `m-${id}`, person: id, post: `post-${id}`, from: '2020-01-01', provenance })),
    events: ids.slice(1).map((id, i) => ({
      id: `event-${id}`,
      type: 'bilateral',
      mode: 'in-person',
      date: `2021-03-${String((i % 28) + 1).padStart(2, '0')}`,
      dateBasis: 'meeting',
      place: 'Osaka',
      attendees: [
        { person: ids[i] as string, certainty: 'stated' },
        { person: id, certainty: 'stated' },
      ],
      provenance,
    })),
  };
}

/** A surname of its own for each number, of letters alone. */
export function surname(i: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  return `Zor${letters[Math.floor(i / 676) % 26]}${letters[Math.floor(i / 26) % 26]}${letters[i % 26]}ev`;
}
