import type { Person, PersonName } from '../../lib/core/model';
import { partsOf } from '../names/family';
import { isCyrillic, isLatin, romanise, withoutPatronymic } from '../names/latin';
import { latinByRule } from '../names/scripts';
import type { Bearer, Cluster } from './clusters';

/**
 * A person out of what all bearers of a cluster say, the most trusted source first.
 * @param isGiven whether a folded word is a given name rather than a surname
 */
export function personOf(
  id: string,
  cluster: Cluster,
  order: ReadonlyMap<string, number>,
  isGiven: (word: string) => boolean,
): Person {
  const bearers = [...cluster.bearers].sort((left, right) => rank(left, order) - rank(right, order));
  const name = mainName(bearers);
  const pick = <K extends 'deathDate' | 'gender'>(field: K) =>
    bearers.map(({ claim }) => claim[field]).find((value) => value !== undefined);
  const birthDate = bearers
    .flatMap(({ claim }) => (claim.birthDate ? [claim.birthDate] : []))
    .reduce<string | undefined>(
      (best, date) => (best === undefined || date.length > best.length ? date : best),
      undefined,
    );
  const [deathDate, gender] = [pick('deathDate'), pick('gender')];
  const claimed = bearers.flatMap(({ claim }) => (claim.familyName ? [claim.familyName] : []));
  const areas = new Set(bearers.flatMap((bearer) => [...bearer.areas]));
  const { family: familyName, given: givenName } = partsOf(name, { claimed, areas, isGiven });
  const identifiers = Object.assign({}, ...[...bearers].reverse().map(({ claim }) => claim.identifiers ?? {}));
  if (cluster.qid) identifiers.wikidata = cluster.qid;
  return {
    id,
    name,
    names: namesOf(name, bearers),
    ...(familyName && { familyName }),
    ...(givenName && { givenName }),
    ...(birthDate && { birthDate }),
    ...(deathDate && { deathDate }),
    ...(gender && { gender }),
    ...(Object.keys(identifiers).length > 0 && { identifiers }),
    provenance: provenanceOf(bearers),
  };
}

function rank(bearer: Bearer, order: ReadonlyMap<string, number>): number {
  return order.get(bearer.source) ?? order.size;
}

/** Sources whose spelling of a name is not the news's: capitals, full given names, one office's transliteration. */
const FORMAL = new Set(['cia-factbook-2026-05', 'cia-factbook-archive', 'historyatstate-pocom']);

/** The name in use: of our own list, else the title of the English Wikipedia's article, else the first source that has a usual one. */
function mainName(bearers: readonly Bearer[]): string {
  const own = bearers.find(({ source }) => source === 'curated');
  const title = bearers
    .map(({ claim }) => claim.identifiers?.wikipedia?.replace(/ \([^)]*\)$/, '').replace(/^Pope /, ''))
    .find((value) => value !== undefined);
  const usual =
    bearers.find(({ source, claim }) => !FORMAL.has(source) && !/^[\p{Lu}\s.'-]+$/u.test(claim.name)) ?? bearers[0];
  const titled = title && !/[,\d]/.test(title) ? title : undefined;
  return latin(own?.claim.name ?? titled ?? usual?.claim.name ?? '', bearers);
}

/** A name in Latin letters: the name itself, another that a source has, or a transliteration. */
function latin(name: string, bearers: readonly Bearer[]): string {
  if (isLatin(name)) return name;
  const other = bearers
    .flatMap(({ claim }) => [claim.name, ...(claim.names ?? []).map((alias) => alias.name)])
    .find(isLatin);
  return other ?? (isCyrillic(name) ? romanise(withoutPatronymic(name)) : (latinByRule(name) ?? name));
}

function namesOf(main: string, bearers: readonly Bearer[]): PersonName[] {
  const names = new Map<string, PersonName>();
  const add = (name: PersonName) => {
    const key = `${name.name}|${name.language ?? ''}`;
    if (name.name === main && name.kind !== 'native') return;
    if (!names.has(key) && !names.has(`${name.name}|`)) names.set(key, name);
  };
  if (!isSaid(main, bearers)) names.set(main, { name: main, kind: 'main', generated: true });
  for (const { claim } of bearers) {
    if (isCyrillic(claim.name)) add({ name: withoutPatronymic(claim.name), kind: 'native' });
    else add({ name: claim.name, kind: isLatin(claim.name) ? 'alias' : 'native' });
    for (const name of claim.names ?? []) add(name);
  }
  return [...names.values()];
}

/** Whether some source writes a name so, and no rule made it. */
function isSaid(main: string, bearers: readonly Bearer[]): boolean {
  return bearers.some(
    ({ claim }) =>
      claim.name === main ||
      claim.identifiers?.wikipedia?.startsWith(main) ||
      claim.names?.some(({ name }) => name === main),
  );
}

function provenanceOf(bearers: readonly Bearer[]): Person['provenance'] {
  const sources = new Map<string, Person['provenance'][number]>();
  for (const { claim } of bearers)
    if (!sources.has(claim.provenance.source)) sources.set(claim.provenance.source, claim.provenance);
  return [...sources.values()];
}
