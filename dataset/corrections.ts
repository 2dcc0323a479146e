import type { Reading, TenureClaim } from './claims';
import type { Correction } from './correction';
import { RELABELLINGS, type Relabelling } from './known-labels';
import { APART, SAME } from './known-people';
import { REGIONAL, type RegionalMinisters } from './known-regional';
import { CORRECTIONS } from './known-wrong';

/** Applies the corrections; throws where one finds no record, so that none outlives the fault it mends. */
export function correct(readings: readonly Reading[]): void {
  const idle: string[] = [];
  for (const relabelling of RELABELLINGS) {
    if (relabel(readings, relabelling) === 0)
      idle.push(`${relabelling.label} of ${relabelling.area} in ${relabelling.source}`);
  }
  for (const ministers of REGIONAL) idle.push(...regionalise(readings, ministers));
  const records = new Set(readings.flatMap(({ source, people }) => people.map(({ key }) => `${source.id}:${key}`)));
  idle.push(...[...SAME, ...APART].flatMap(({ people }) => people.filter((ref) => !records.has(ref))));
  for (const correction of CORRECTIONS) {
    const reading = readings.find(({ source }) => source.id === correction.source);
    if (!reading) continue;
    const people = new Map(reading.people.map((person) => [person.key, person]));
    const matches = reading.tenures.filter((tenure) => {
      const person = people.get(tenure.person);
      const spellings = [person?.qid, person?.name, ...(person?.names ?? []).map(({ name }) => name)];
      const named = spellings.includes(correction.person);
      return named && tenure.post.role === correction.role && tenure.from === correction.from;
    });
    if (matches.length === 0) idle.push(`${correction.person} from ${correction.from} in ${correction.source}`);
    for (const tenure of matches) apply(reading, tenure, correction);
  }
  if (idle.length > 0) throw new Error(`corrections that find no record: ${idle.join('; ')}`);
}

function apply(reading: Reading, tenure: TenureClaim, { change, person, because }: Correction): void {
  if (change === 'drop') {
    reading.tenures.splice(reading.tenures.indexOf(tenure), 1);
    reading.rejects.push({ reason: `known to be wrong: ${because}`, record: person });
  } else if ('post' in change) Object.assign(tenure, { post: { ...tenure.post, ...change.post } });
  else Object.assign(tenure, change);
}

/** Gives the posts their right words; the number of records changed. */
function relabel(readings: readonly Reading[], { source, area, label, post }: Relabelling): number {
  const tenures = readings
    .filter((reading) => reading.source.id === source)
    .flatMap((reading) => reading.tenures)
    .filter((tenure) => tenure.post.area === area && tenure.post.label === label);
  for (const tenure of tenures) tenure.post = { ...tenure.post, ...post };
  return tenures.length;
}

/** Gives ministers of a region its name and takes the country's seat from them; those of whom no record is found. */
function regionalise(readings: readonly Reading[], { area, region, people }: RegionalMinisters): string[] {
  const tenures = readings
    .filter((reading) => reading.source.id === 'wikidata-office-holders')
    .flatMap((reading) => reading.tenures)
    .filter(({ post }) => post.area === area && /\b(treasurer|finance)\b/i.test(post.label));
  return people.filter((person) => {
    const own = tenures.filter((tenure) => tenure.person === person);
    for (const tenure of own)
      tenure.post = { ...tenure.post, label: `${tenure.post.label} of ${region}`, role: 'minister' };
    return own.length === 0;
  });
}
