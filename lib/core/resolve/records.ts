import type { Candidate, FactStore } from '../facts';
import type { PersonRecord } from '../model';
import { type Alias, aliasesOf } from '../names/aliases';

/** Someone a name may mean, the name held against their own names. */
export interface Match {
  person: PersonRecord;
  alias: Alias;
}

const keyOf = (candidate: Candidate) => `${candidate.pack} ${candidate.ordinal}`;

/** The records that one document needs, each read once, with their names folded. */
export class RecordShelf {
  readonly #facts: FactStore;
  readonly #byCandidate = new Map<string, PersonRecord | null>();
  readonly #aliases = new Map<string, Map<string, Alias>>();

  constructor(facts: FactStore) {
    this.#facts = facts;
  }

  /** Reads what is not here yet, in one go. */
  async load(candidates: readonly Candidate[]): Promise<void> {
    const wanted = new Map<string, Candidate>();
    for (const candidate of candidates) {
      if (!this.#byCandidate.has(keyOf(candidate))) wanted.set(keyOf(candidate), candidate);
    }
    if (wanted.size === 0) return;
    const records = await this.#facts.candidates([...wanted.values()]);
    [...wanted.keys()].forEach((key, i) => {
      this.#byCandidate.set(key, records[i] ?? null);
    });
  }

  /** Of the candidates loaded, those who really bear the name; someone whom two packs describe comes once. */
  bearers(candidates: readonly Candidate[], key: string): Match[] {
    const found = new Map<string, Match>();
    for (const candidate of candidates) {
      const person = this.#byCandidate.get(keyOf(candidate));
      const alias = person && this.aliases(person).get(key);
      if (person && alias && !found.has(person.id)) found.set(person.id, { person, alias });
    }
    return [...found.values()];
  }

  /** A person's names by their folded form. */
  aliases(person: PersonRecord): ReadonlyMap<string, Alias> {
    const known = this.#aliases.get(person.id);
    if (known) return known;
    const aliases = new Map(aliasesOf(person).map((alias) => [alias.key, alias]));
    this.#aliases.set(person.id, aliases);
    return aliases;
  }

  /**
   * Whether initials or a middle name in the text may be this person's: "Donald J. Trump" where the dataset has only Donald
   * Trump, but not "George P. Bush" where it knows George W. Bush.
   */
  allowsMiddle(person: PersonRecord, key: string, middle: string): boolean {
    const words = key.split(' ');
    const middles = new Set<string>();
    for (const alias of this.aliases(person).values()) {
      const parts = alias.key.split(' ');
      if (alias.kind !== 'full' || parts.length <= words.length || parts[0] !== words[0]) continue;
      for (const part of parts.slice(1, -1))
        if (!words.includes(part)) for (const letter of part.length <= 2 ? part : part.slice(0, 1)) middles.add(letter);
    }
    const letters = middle.split(' ').flatMap((word) => (word.length <= 2 ? [...word] : [word.slice(0, 1)]));
    return middles.size === 0 || letters.every((letter) => middles.has(letter));
  }
}
