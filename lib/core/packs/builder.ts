import type { Facts, Membership, Person, PersonName } from '../model';
import type { WordedPost } from '../offices/describe';

/** A person as a foreign format has them. */
export interface BuiltPerson {
  /** Wikidata item, or any key that is one person's throughout the file. */
  key: string;
  name: string;
  names?: PersonName[];
  familyName?: string;
  givenName?: string;
  birthDate?: string;
  deathDate?: string;
  gender?: Person['gender'];
  identifiers?: Record<string, string>;
  url?: string;
}

/** A tenure as a foreign format has it. */
export type BuiltTenure = Pick<Membership, 'from' | 'to' | 'asOf' | 'acting' | 'onBehalfOf'> & { url?: string };

const ITEM = /^Q\d+$/;

/** Builds facts record by record; the same person, post or organization met again is the same record. */
export class FactsBuilder {
  readonly #facts: Facts;
  readonly #people = new Map<string, Person>();
  readonly #posts = new Map<string, string>();
  readonly #organizations = new Map<string, string>();

  /**
   * @param id the pack's id, which also stands before ids of people without a Wikidata item
   * @param today ISO day on which the file is read
   */
  constructor(id: string, title: string, today: string) {
    const source = {
      id,
      title,
      url: '',
      licence: 'as stated by whoever made the pack',
      retrieved: today,
      newestRecord: today,
    };
    this.#facts = {
      id,
      title,
      version: today,
      sources: [source],
      areas: [],
      organizations: [],
      posts: [],
      people: [],
      memberships: [],
      events: [],
    };
  }

  /** Adds a person, or the names and dates that a known one lacks. Gives the person's id. */
  person({ key, url, name, names = [], ...rest }: BuiltPerson): string {
    const id = ITEM.test(key) ? key : `${this.#facts.id}:${slug(key)}`;
    const known = this.#people.get(id);
    if (known) {
      for (const other of [{ name, kind: 'alias' as const }, ...names]) addName(known, other);
      return id;
    }
    const identifiers = { ...rest.identifiers, ...(ITEM.test(key) && { wikidata: key }) };
    const person: Person = {
      ...rest,
      id,
      name,
      names: [],
      ...(Object.keys(identifiers).length > 0 && { identifiers }),
      provenance: [{ source: this.#facts.id, ...(url && { url }) }],
    };
    if (Object.keys(identifiers).length === 0) delete person.identifiers;
    for (const other of names) addName(person, other);
    this.#people.set(id, person);
    this.#facts.people.push(person);
    return id;
  }

  /** Adds a tenure of a person in a post, both made where they are new. */
  tenure(person: string, post: WordedPost, { url, ...times }: BuiltTenure): void {
    const { memberships, id } = this.#facts;
    memberships.push({
      id: `${id}:${memberships.length + 1}`,
      person,
      post: this.#post(post),
      ...times,
      provenance: [{ source: id, ...(url && { url }) }],
    });
  }

  /** The facts built so far. */
  build(): Facts {
    return this.#facts;
  }

  #post({ organization: body, ...post }: WordedPost): string {
    const key = [post.label, post.role, post.area, post.toArea, body].join('|');
    const known = this.#posts.get(key);
    if (known) return known;
    const id = `${this.#facts.id}:${slug([post.label, post.area, post.toArea, body].filter(Boolean).join(' '))}-${this.#posts.size + 1}`;
    this.#posts.set(key, id);
    this.#facts.posts.push({ id, ...post, ...(body && { organization: this.#organization(body, post.area) }) });
    return id;
  }

  #organization(name: string, area: string | undefined): string {
    const key = `${name}|${area ?? ''}`;
    const known = this.#organizations.get(key);
    if (known) return known;
    const id = `${this.#facts.id}:${slug(name)}-${this.#organizations.size + 1}`;
    this.#organizations.set(key, id);
    this.#facts.organizations.push({ id, name, classification: 'other', ...(area && { area }) });
    return id;
  }
}

function addName(person: Person, name: PersonName): void {
  const same = (other: { name: string; language?: string }) =>
    other.name === name.name && other.language === name.language;
  if (name.name !== person.name && !person.names.some(same)) person.names.push(name);
}

/** An id's worth of a text: letters and digits of any script, hyphens between. */
export function slug(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'x').slice(0, 120);
}
