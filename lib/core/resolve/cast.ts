import type { PersonRecord } from '../model';
import { foldPhrase } from '../text/tokens';
import type { BlockReading } from './document';
import type { RecordShelf } from './records';
import type { KnownNames } from './strangers';

/** Someone the text is known to speak of. */
export interface Member {
  person: PersonRecord;
  score: number;
  reasons: string[];
  /** Meant only where words such as "the elder" stand beside the surname; the bare surname is someone else's. */
  aside?: boolean;
}

/** Where a bearer of a surname is named in full; `person` is null for someone whom the dataset does not know. */
export interface Bearing {
  block: BlockReading;
  first: number;
  person: string | null;
  /** Of a stranger, where the text tells it. */
  gender?: 'female' | 'male' | null;
  /** Of a stranger, whether the text introduces them as somebody's kin. */
  kin?: boolean;
}

/** More words than a block has. */
const FARTHEST = 1e6;

/** Everyone a document names, and who bears which surname. */
export class Cast {
  readonly members = new Map<string, Member>();
  readonly #shelf: RecordShelf;
  readonly #bySurname = new Map<string, Set<string>>();
  readonly #bearings = new Map<string, Bearing[]>();
  readonly #addressed = new Map<string, { block: BlockReading; first: number }>();
  readonly #genders = new Map<string, 'female' | 'male'>();

  constructor(shelf: RecordShelf) {
    this.#shelf = shelf;
  }

  /** Takes in someone the text names. */
  add(member: Member): void {
    const known = this.members.get(member.person.id);
    if (known) {
      const isPlain = known.aside === true && !member.aside;
      if (isPlain || member.score > known.score) this.members.set(member.person.id, member);
      return;
    }
    this.members.set(member.person.id, member);
    for (const surname of this.surnamesOf(member.person)) {
      const bearers = this.#bySurname.get(surname) ?? new Set();
      bearers.add(member.person.id);
      this.#bySurname.set(surname, bearers);
    }
  }

  /** Notes the gender that the text tells of someone ("Marine Le Pen, fille de …"), for those of whom the facts do not. */
  tellGender(person: string, gender: 'female' | 'male'): void {
    this.#genders.set(person, gender);
  }

  /** Notes where a surname first stands with an honorific of a gender. */
  address(surname: string, gender: 'female' | 'male', block: BlockReading, first: number): void {
    const key = `${gender} ${surname}`;
    if (!this.#addressed.has(key)) this.#addressed.set(key, { block, first });
  }

  /** The gender of someone, by the facts or else by the text. */
  genderOf({ id, gender }: PersonRecord): 'female' | 'male' | null {
    return gender === 'female' || gender === 'male' ? gender : (this.#genders.get(id) ?? null);
  }

  /** Notes where a bearer of these surnames is named in full. */
  bear(surnames: Iterable<string>, bearing: Bearing): void {
    for (const surname of surnames) {
      const list = this.#bearings.get(surname) ?? [];
      list.push(bearing);
      this.#bearings.set(surname, list);
    }
  }

  /** The folded words by which a person is called without the given name. */
  surnamesOf(person: PersonRecord): string[] {
    return [...this.#shelf.aliases(person).values()].filter((alias) => alias.kind !== 'full').map((alias) => alias.key);
  }

  /** The known people of the text who bear a surname. */
  bearersOf(surname: string): Member[] {
    return [...(this.#bySurname.get(surname) ?? [])].map((id) => this.members.get(id) as Member);
  }

  /** How everyone known might be called. */
  names(): KnownNames {
    const whole = [...this.members.values()].map(({ person }) => foldPhrase(person.name).split(' '));
    const first = new Set(whole.map(([word]) => word));
    return {
      surnames: new Set(this.#bySurname.keys()),
      last: new Set(
        whole.flatMap((words) => (words.length > 1 ? words.slice(-1) : [])).filter((word) => !first.has(word)),
      ),
      withoutFirst: new Set(whole.filter((words) => words.length > 2).map((words) => words.slice(1).join(' '))),
    };
  }

  /**
   * Whether a stranger of the same surname may be meant at a place. In news the surname is that of the one named first, unless
   * another bearer is named in the same paragraph before it.
   *
   * @param order the blocks in reading order
   * @param gender of whoever is meant, where an honorific tells it: "Mr Blair" is not Cherie Blair
   */
  mayBeStranger(
    surname: string,
    block: BlockReading,
    word: number,
    order: ReadonlyMap<BlockReading, number>,
    gender: Bearing['gender'] | null = null,
  ): boolean {
    const all = this.#bearings.get(surname) ?? [];
    const place = (one: { block: BlockReading; first: number }) => (order.get(one.block) ?? 0) * FARTHEST + one.first;
    // Whom "M. Macron" meant before any stranger came it means after.
    const addressed = gender && this.#addressed.get(`${gender} ${surname}`);
    const strangers = all.filter(({ person }) => person === null);
    if (addressed && strangers.every((one) => place(one) > place(addressed) && one.gender !== gender)) return false;
    const byGender = all.filter((one) => one.person !== null || !gender || !one.gender || one.gender === gender);
    const inOrder = byGender.sort((a, b) => place(a) - place(b));
    // News calls the kin of its subject by their full or given names, so that the bare surname stays the subject's (AP Stylebook,
    // "names"); where it uses honorifics, kin have theirs too.
    const isSubjects = inOrder[0]?.person !== null && !gender;
    const bearings = isSubjects ? inOrder.filter((one) => one.person !== null || !one.kin) : inOrder;
    if (bearings.every((bearing) => bearing.person !== null)) return false;
    const near = bearings.filter((bearing) => bearing.block === block && bearing.first < word);
    // Of a stranger and someone known in one paragraph, the surname may mean either.
    return near.length > 0 ? near.some(({ person }) => person === null) : bearings[0]?.person === null;
  }
}
