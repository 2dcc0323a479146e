import type { PersonRecord, PostRecord, Tenure } from '../core/model';

/** What a tenure repeats of its post. */
const OF_POST = ['label', 'role', 'organization', 'organizationName', 'area', 'toArea'] as const;

/** A post's number in its pack instead of its id and of all that the post says of itself. */
type SlimTenure = Omit<Tenure, 'post' | (typeof OF_POST)[number]> & { post: number | string };

/**
 * A person as a pack carries them: without what follows from the rest. `familyName` is its length where it ends the name,
 * negative where it begins it; `givenName` and identifiers are `true` where they are the name's other part, the id, the name.
 */
export interface SlimPerson extends Omit<PersonRecord, 'familyName' | 'givenName' | 'identifiers' | 'tenures'> {
  familyName?: string | number;
  givenName?: string | true;
  identifiers?: Record<string, string | true>;
  tenures: SlimTenure[];
}

/** @param numbers of the pack's posts, by id */
export function slimPerson(person: PersonRecord, posts: readonly PostRecord[], numbers: ReadonlyMap<string, number>) {
  const { familyName, givenName, identifiers, tenures, ...rest } = person;
  const { name } = person;
  const family = familyName === undefined ? undefined : slimFamily(name, familyName);
  const given = givenName !== undefined && givenName === otherPart(name, family) ? (true as const) : givenName;
  const slim: SlimPerson = {
    ...rest,
    ...(family !== undefined && { familyName: family }),
    ...(given !== undefined && { givenName: given }),
    ...(identifiers && {
      identifiers: Object.fromEntries(
        Object.entries(identifiers).map(([scheme, value]) => [scheme, value === usual(scheme, person) ? true : value]),
      ),
    }),
    tenures: tenures.map((tenure) => slimTenure(tenure, posts, numbers)),
  };
  return slim;
}

/** The person whole again. @throws Error for a post that the pack does not have */
export function wholePerson(slim: SlimPerson, posts: readonly PostRecord[]): PersonRecord {
  const { familyName, givenName, identifiers, tenures, ...rest } = slim;
  const { name } = slim;
  const given = givenName === true ? otherPart(name, familyName) : givenName;
  return {
    ...rest,
    ...(familyName !== undefined && { familyName: wholeFamily(name, familyName) }),
    ...(given !== undefined && { givenName: given }),
    ...(identifiers && {
      identifiers: Object.fromEntries(
        Object.entries(identifiers).map(([scheme, value]) => [scheme, value === true ? usual(scheme, slim) : value]),
      ),
    }),
    tenures: tenures.map((tenure) => wholeTenure(tenure, posts)),
  };
}

function slimFamily(name: string, family: string): string | number {
  if (name.endsWith(` ${family}`)) return family.length;
  return name.startsWith(`${family} `) ? -family.length : family;
}

function wholeFamily(name: string, family: string | number): string {
  if (typeof family === 'string') return family;
  return family > 0 ? name.slice(-family) : name.slice(0, -family);
}

/** The name without the family name and the blank between; undefined where the family name is neither end of it. */
function otherPart(name: string, family: string | number | undefined): string | undefined {
  if (typeof family !== 'number') return undefined;
  return family > 0 ? name.slice(0, -family - 1) : name.slice(1 - family);
}

/** What an identifier of a scheme mostly is. */
function usual(scheme: string, { id, name }: { id: string; name: string }): string {
  return scheme === 'wikidata' ? id : name;
}

function slimTenure(tenure: Tenure, posts: readonly PostRecord[], numbers: ReadonlyMap<string, number>): SlimTenure {
  const number = numbers.get(tenure.post);
  const post = number === undefined ? undefined : posts[number];
  if (number === undefined || !post || OF_POST.some((field) => tenure[field] !== post[field])) return tenure;
  const { label: _l, role: _r, organization: _o, organizationName: _n, area: _a, toArea: _t, ...rest } = tenure;
  return { ...rest, post: number };
}

function wholeTenure(slim: SlimTenure, posts: readonly PostRecord[]): Tenure {
  if (typeof slim.post === 'string') return slim as Tenure;
  const post = posts[slim.post];
  if (!post) throw new Error(`The pack has no post number ${slim.post}`);
  const said = Object.fromEntries(
    OF_POST.flatMap((field) => (post[field] === undefined ? [] : [[field, post[field]]])),
  );
  return { ...said, ...slim, post: post.id } as Tenure;
}
