import type { PostRole } from '../../../lib/core/model';
import type { ParticipantClaim } from '../../claims';
import { countryOf, LONGEST_COUNTRY_FORM } from './countries';
import { monthDayAfter } from './days';
import { type TitleMatch, titleAt } from './titles';

/** What the place of a phrase says about those it names. */
export interface PhraseContext {
  /** Country that a title without one is taken to belong to: a trip's destination. */
  area?: string;
  /** Whether names without any title count: in lists of people, not in running text. */
  untitled?: boolean;
  /** Whether a title and a country without a name mean the holder of that office even without `the`: in cut-off text. */
  nameless?: boolean;
}

/** A participant and what follows the mention. */
export interface ParsedParticipant extends ParticipantClaim {
  /** Month and day that the text gives for this meeting alone, `07-16`. */
  monthDay?: string;
}

const PARTICLE = '(?:bin|bint|ibn|ben|al|el|de|del|della|di|da|do|dos|das|du|la|le|van|von|der|den|ter|zu|y|e)';
const NAME_WORD =
  "(?:[\\p{Lu}][\\p{L}\\p{M}’'ʻʼ`-]*\\.?|(?:al|el|ad|as|an|ar|ash|at|az|d|Al|El)[-’']\\p{Lu}[\\p{L}\\p{M}’'-]*|3rd)";
const NAME = new RegExp(
  `${NAME_WORD}(?:,? (?:Jr|Sr)\\.?| (?:${PARTICLE} )*${NAME_WORD}| (?:${PARTICLE} )+${NAME_WORD})*`,
  'uy',
);
const LEADING_PARTICLE = new RegExp(`(?:${PARTICLE} )+(?=\\p{Lu})`, 'uy');
const HONORIFIC =
  /(?:the |former |visiting |newly elected |then |(?:His|Her|Their) (?:Royal |Serene |Imperial |Sheikh )?(?:Majesty|Highness|Holiness|Excellency|Eminence|Beatitude)(?: the)? |Dr\.? |Mrs?\.? |Ms\.? |Sir |Lord |Lady |Baroness |Dame |Gen\.? |General |Prince |Princess |Cardinal |Archbishop |Sayyid |Sayyed |Ayatollah |Hon\. |Professor |(?:Sheikh|Shaikh|Shaykh) (?=\S+ \S+))/y;
/** Capitalised words that are no part of a person's name. */
const NOT_NAME =
  /^(?:Council|Minister|Ministers|Ministerial|Leaders?|Officials?|Group|Union|Government|Parliament|Assembly|Members?|Conference|Summit|Meeting|Committee|Commission|Forum|Security|Foreign|Prime|Presidents?|Defen[cs]e|Trade|Business|National|International|Authority|Party|Cabinet|Senate|House|Congress|Congressional|Embassy|Mission|Bank|Quartet|Contact|Heads?|Representatives?|Delegation|CEOs?|Counterparts?|Republic|Kingdom|State|States|Caucus|Board|Community|Americans?|White|Labor|Federal|Democratic|Republican|Christian|Muslim|Jewish|Russian|Civil|Women|Youth|Students?|Veterans?|Olympic|NATO|EU|UN|G7|G-7|G8|G20|ASEAN|GCC|PLO|OSCE|APEC|Allies|Arctic|Caribbean|Pacific|Region|Service|Chamber|Environment|Academy|Territory|District|Ministry|Agency|Corporation|Company|University|Society|Russia|Society|African?|European?|Latin|Arab|Gulf|Central|North|South|East|West|Western|Eastern)$/;
/** A title of these is stronger than the ones chained to it: `President and Commander-in-Chief`. */
const RANK: readonly (PostRole | undefined)[] = ['monarch', 'head-of-state', 'head-of-government', 'foreign-minister'];

/**
 * The people that a phrase names as counterparts: `King Abdullah II of Jordan and Afghan President Karzai`, `Presidents Vladimir
 * Putin of Russia and Jacques Chirac of France`, `Kim Dae-jung, President of the Republic of Korea`, `the Amir of Kuwait`.
 * Gives names as written without honorifics, title, role and country. Groups (`senior officials`) name no one.
 */
export function parseParticipants(phrase: string, context: PhraseContext = {}): ParsedParticipant[] {
  return new Scanner(
    phrase
      .replace(/\s+/g, ' ')
      .replace(/[‘`]/g, '’')
      .replace(/\b(\p{Lu}\.)(?=\p{Lu}\p{Ll})/gu, '$1 '),
    context,
  ).scan();
}

class Scanner {
  private position = 0;
  private titleStart = 0;
  private former = false;
  private lastEnd = 0;
  private readonly found: ParsedParticipant[] = [];

  constructor(
    private readonly text: string,
    private readonly context: PhraseContext,
  ) {}

  scan(): ParsedParticipant[] {
    let area: string | undefined;
    let qualified = false;
    let itemStart = true;
    while (this.position < this.text.length) {
      let definite = false;
      let title = titleAt(this.text, this.position);
      while (!title && this.skip(HONORIFIC)) {
        definite = true;
        this.former ||= /\bformer $/.test(this.text.slice(0, this.position));
        title = titleAt(this.text, this.position);
      }
      if (title) {
        this.titled(title, area, qualified, definite);
        area = undefined;
        qualified = false;
        itemStart = false;
        continue;
      }
      const country = this.countryHere();
      if (country && !(itemStart && this.context.untitled && this.untitled())) {
        area = country.area;
        qualified = false;
        this.position = country.end;
        this.skip(/ (?=\S)/y);
        itemStart = false;
        continue;
      }
      if (!country && itemStart && this.context.untitled && this.untitled()) {
        itemStart = false;
        continue;
      }
      const word = /[^\s,;]+/y;
      word.lastIndex = this.position;
      const token = word.exec(this.text)?.[0] ?? '';
      this.position += Math.max(token.length, 1);
      if (/^\p{Lu}/u.test(token)) qualified = true;
      else if (token !== '') {
        area = undefined;
        qualified = false;
      }
      const separator = /,? (?:and |with |& )+|, | /y;
      separator.lastIndex = this.position;
      const gap = separator.exec(this.text)?.[0];
      if (gap) this.position += gap.length;
      itemStart = /^(?:and|with|&|by|between)$/.test(token) || (gap !== undefined && gap !== ' ');
      if (itemStart) qualified = false;
    }
    return this.found;
  }

  /** Reads on behind a title: chained titles, `of COUNTRY`, the name or names. */
  private titled(first: TitleMatch, before: string | undefined, qualified: boolean, definite: boolean): void {
    const start = this.position;
    this.titleStart = start;
    this.position = first.end;
    let { role, international } = first;
    for (let chained = this.chainedTitle(); chained; chained = this.chainedTitle()) {
      if (
        RANK.indexOf(chained.role) >= 0 &&
        (RANK.indexOf(role) < 0 || RANK.indexOf(chained.role) < RANK.indexOf(role))
      )
        role = chained.role;
      international ??= chained.international;
      this.position = chained.end;
    }
    const title = this.text.slice(start, this.position);
    let area = this.ofCountry() ?? before;
    if (qualified && !international) role = undefined;
    if (first.plural) {
      this.plural(title, role, area);
      return;
    }
    if (area !== undefined || definite) this.skip(/, (?=\p{Lu})/uy);
    else this.skip(/ /y);
    this.skip(/ /y);
    const name = this.name();
    if (name === null) {
      if (area && role && (definite || this.context.nameless) && !international)
        this.add({ name: '', title, role, area, certainty: 'stated' });
      return;
    }
    area ??= this.ofCountry();
    this.add(this.claim(name, title, role, area, international));
  }

  private plural(title: string, role: PostRole | undefined, firstArea: string | undefined): void {
    if (firstArea) {
      for (
        let area: string | undefined = firstArea;
        area;
        area = this.skip(/,? and |, /y) ? this.countryAndMove() : undefined
      ) {
        if (role) this.add({ name: '', title, role, area, certainty: 'stated' });
      }
      return;
    }
    this.skip(/ /y);
    for (;;) {
      const back = this.position;
      if (titleAt(this.text, this.position)) return;
      const name = this.name();
      if (name === null) {
        this.position = back;
        return;
      }
      this.add(this.claim(name, title, role, this.ofCountry(), undefined));
      if (!this.skip(/,? and (?=\p{Lu}|al-)|, (?=\p{Lu}|al-)/uy)) return;
    }
  }

  /** A name without title at the start of a list's item; a title may follow as an apposition. */
  private untitled(): boolean {
    const back = this.position;
    const name = this.name();
    if (
      name === null ||
      !name.includes(' ') ||
      countryOf(name) ||
      name.split(' ').some((word) => NOT_NAME.test(word.replace(/[’']s$/, '')))
    ) {
      this.position = back;
      return false;
    }
    let title: string | undefined;
    let role: PostRole | undefined;
    let area: string | undefined;
    if (this.skip(/, (?=(?:the )?(?:\p{Lu}|leader|head|chair))/uy)) {
      const comma = this.position;
      this.skip(/the /y);
      const country = this.countryHere();
      if (country) this.position = country.end + 1;
      const apposition = titleAt(this.text, this.position);
      if (apposition) {
        this.position = apposition.end;
        const of = this.ofCountry();
        const next = /^ (?:and )?\p{Lu}/u.test(this.text.slice(this.position));
        if (next) this.position = comma;
        else {
          title = apposition.text;
          role = apposition.role;
          area = of ?? country?.area;
        }
      } else this.position = comma;
    } else area = this.ofCountry();
    this.add({ name, ...(title && { title }), ...(role && { role }), ...(area && { area }), certainty: 'stated' });
    return true;
  }

  private claim(
    name: string,
    title: string,
    role: PostRole | undefined,
    explicit: string | undefined,
    international: true | undefined,
  ): ParsedParticipant {
    const claim: ParsedParticipant = { name, title, certainty: 'stated' };
    const joined = this.joinedArea();
    const acts = explicit ?? this.context.area;
    if (role) claim.role = acts === 'VA' && /^Secretary of State/.test(title) ? 'head-of-government' : role;
    if (explicit) claim.area = explicit;
    else if (!international && joined) {
      claim.area = joined;
      claim.areaImplied = true;
    } else if (!international && this.context.area) {
      claim.area = this.context.area;
      claim.areaImplied = true;
    }
    return claim;
  }

  /** `Palestinian Authority President Abbas and Prime Minister Fayyad`: the second shares the country of the first. */
  private joinedArea(): string | undefined {
    const last = this.found.at(-1);
    if (!last?.area || last.areaImplied) return undefined;
    return /^,? and (?:with )?(?:the )?$/.test(this.text.slice(this.lastEnd, this.titleStart)) ? last.area : undefined;
  }

  private add(participant: ParsedParticipant): void {
    const monthDay = monthDayAfter(this.text.slice(this.position));
    const senior = / Sr\.?$/.test(participant.name) || this.skip(/,? (?:senior|Sr\.?)(?=$|[ ,;])/y);
    if ((this.former || senior) && !/^former/i.test(participant.title ?? '')) {
      participant.title = `former ${participant.title ?? 'official'}`;
    }
    this.former = false;
    this.lastEnd = this.position;
    this.found.push(monthDay ? { ...participant, monthDay } : participant);
  }

  private chainedTitle(): TitleMatch | null {
    const link = / (?:and|&) (?:the )?|, | /y;
    link.lastIndex = this.position;
    const gap = link.exec(this.text)?.[0];
    if (!gap) return null;
    const at = this.position + gap.length;
    const title = titleAt(this.text, at);
    if (!title || title.plural) return null;
    // `President Bush and Prime Minister Blair`: a title is chained only where no name stands between, which holds here.
    return gap === ', ' && !/^ (?:and|&) /.test(this.text.slice(title.end)) ? null : title;
  }

  private ofCountry(): string | undefined {
    const back = this.position;
    if (!this.skip(/ \(| (?:of|from|in) (?:the )?(?:Government of (?:the )?)?/y)) return undefined;
    const area = this.countryAndMove();
    if (area === undefined) this.position = back;
    else this.skip(/\)/y);
    return area;
  }

  private countryAndMove(): string | undefined {
    this.skip(/the /y);
    const country = this.countryHere();
    if (country) this.position = country.end;
    return country?.area;
  }

  /** The longest name or adjective of a country that begins here. */
  private countryHere(): { area: string; end: number } | undefined {
    if (!/^\p{Lu}/u.test(this.text.slice(this.position, this.position + 1))) return undefined;
    const ends: number[] = [];
    const word = /[^\s,;()]+/g;
    word.lastIndex = this.position;
    for (let count = 0; count < LONGEST_COUNTRY_FORM; count++) {
      const match = word.exec(this.text);
      if (!match || (ends.length > 0 && this.text.slice(ends.at(-1), match.index) !== ' ')) break;
      ends.push(match.index + match[0].length);
    }
    for (const end of ends.reverse()) {
      const area = countryOf(this.text.slice(this.position, end).replace(/(?<!\.\w)\.$/, ''));
      if (area) return { area, end };
    }
    return undefined;
  }

  private name(): string | null {
    while (this.skip(HONORIFIC));
    const start = this.position;
    this.skip(LEADING_PARTICLE);
    NAME.lastIndex = this.position;
    const match = NAME.exec(this.text);
    if (!match) {
      this.position = start;
      return null;
    }
    let end = NAME.lastIndex;
    let name = this.text.slice(start, end);
    // A sentence's full stop, and a title that begins behind the name without a comma, are not part of it.
    for (let index = name.indexOf(' '); index > 0; index = name.indexOf(' ', index + 1)) {
      const next = titleAt(this.text, start + index + 1);
      const stop =
        /^(?:January|February|March|April|June|July|August|September|October|November|December|Before|During|After|Following|On|In|At|For|To)$/.test(
          name.slice(index + 1).split(' ')[0] ?? '',
        );
      if (next || stop) {
        end = start + index;
        name = name.slice(0, index);
        break;
      }
    }
    const possessive = /[’']s$|(?<=s)[’']$/.exec(name);
    if (possessive) name = name.slice(0, possessive.index);
    this.position = end;
    name = name.replace(/(?<!\b(?:Jr|Sr|\p{Lu}))\.$/u, '').trim();
    return NOT_NAME.test(name) || name === '' ? null : name;
  }

  private skip(expression: RegExp): boolean {
    expression.lastIndex = this.position;
    const match = expression.exec(this.text);
    if (!match) return false;
    this.position += match[0].length;
    return true;
  }
}
