import { isHeldOn } from '../cards/terms';
import type { FactStore } from '../facts';
import type { DocumentContext, IsoDay, PersonMention } from '../model';
import { foldPhrase } from '../text/tokens';
import { Cast } from './cast';
import { findCouples } from './couples';
import type { BlockReading } from './document';
import { choose, type FullMention, findFullNames } from './full-names';
import { findGivenNames } from './given-names';
import { RecordShelf } from './records';
import { settle } from './settle';
import { factsOfStrangers, kinshipOf } from './stranger-gender';
import { findStrangers } from './strangers';
import { decideSurname, findSurnames, type SurnameQuestion } from './surnames';
import { genderOf } from './title-words';
import { mayBeUnmistakable } from './unmistakable';

/** What the people of a document are resolved from. */
export interface PeopleQuestion {
  blocks: readonly BlockReading[];
  facts: FactStore;
  context: DocumentContext;
  day: IsoDay | null;
  areas: Readonly<Record<string, number>>;
}

/** The mentions of people, and the context grown by whom these blocks name. */
export interface PeopleAnswer {
  mentions: PersonMention[];
  named: Record<string, string | null>;
}

/**
 * Decides who is meant by each name: first those named in full, then strangers, then surnames that a title settles, at last
 * surnames of whom the text has named. Headlines profit from the body below them.
 */
export async function resolvePeople({ blocks, facts, context, day, areas }: PeopleQuestion): Promise<PeopleAnswer> {
  const shelf = new RecordShelf(facts);
  const cast = new Cast(shelf);
  const order = new Map(blocks.map((block, i) => [block, i]));
  const named: Record<string, string | null> = { ...context.named };
  const owned = new Map(blocks.map((block) => [block, new Set<number>()]));
  const take = (block: BlockReading, first: number, last: number) => {
    for (let i = first; i <= last; i += 1) owned.get(block)?.add(i);
  };
  const speaksOf = namesIn(blocks);
  const taken = (block: BlockReading, word: number) => owned.get(block)?.has(word) === true;

  await rejoin(context, cast, facts);
  await shelf.load(
    blocks.flatMap(({ spans }) => spans.flatMap(({ hit }) => hit.candidates.filter(({ kind }) => kind === 'full'))),
  );
  const isGivenName = (folded: string) => facts.names.isGivenName(folded);
  const { people: whole, things } = findFullNames(blocks, shelf);
  const full = [...whole, ...(await findCouples(whole, shelf, isGivenName))];
  for (const thing of things) take(thing.block, thing.first, thing.last);
  for (const mention of full) take(mention.block, mention.first, mention.last);
  const chosen = chooseAll(full, cast, { day, areas, speaksOf, named, rejected: context.rejected });
  for (const mention of full) {
    const person = chosen.get(mention.key) ?? null;
    const bearers = person ? [person] : mention.matches.map((match) => match.person.id);
    const records = mention.matches.filter((match) => bearers.includes(match.person.id));
    const surnames = new Set(records.flatMap((match) => cast.surnamesOf(match.person)));
    cast.bear(surnames, { block: mention.block, first: mention.first, person });
    const gender = person && kinshipOf(mention);
    if (person && gender) cast.tellGender(person, gender);
  }
  const strangers = findStrangers(blocks, taken, isGivenName, cast.names());
  const told = factsOfStrangers(strangers, blocks, cast);
  for (const stranger of strangers) {
    take(stranger.block, stranger.first, stranger.last);
    named[stranger.key] ??= null;
    const [givenOrFamily] = stranger.key.split(' ');
    cast.bear([stranger.surname, givenOrFamily as string], {
      block: stranger.block,
      first: stranger.first,
      person: null,
      ...told.get(stranger.key),
    });
  }

  const words = new Set(
    blocks.flatMap(({ reading }) => reading.words.filter((word) => !word.capital).map((word) => word.folded)),
  );
  const question: SurnameQuestion = {
    cast,
    shelf,
    day,
    areas,
    speaksOf,
    order,
    taken,
    isGivenName,
    isWord: (folded) => words.has(folded),
  };
  const open = findSurnames(blocks, question).filter(
    ({ span, titles, generation }) =>
      generation !== null ||
      titles.some((title) => title.direct && title.roles.length > 0) ||
      mayBeUnmistakable(span.hit.candidates) ||
      cast.bearersOf(span.hit.key).length === 0,
  );
  await shelf.load(open.flatMap(({ span }) => span.hit.candidates));
  for (const surname of open) {
    const member = settle(surname, question);
    if (!member || context.rejected.includes(member.person.id)) continue;
    const known = cast.members.get(member.person.id);
    // Someone who was meant beside "President" alone may be meant without it too.
    if (known && !(known.aside && !member.aside)) continue;
    cast.add(member);
    named[(member.aside ? `${ASIDE}${member.person.id} ` : '') + surname.span.hit.key] = member.person.id;
  }
  // A title may have named someone whose surname stands alone elsewhere.
  const alone = findSurnames(blocks, question);
  for (const { block, span, titles } of alone) {
    const gender = genderOf(titles.find((title) => title.direct)?.phrase ?? '');
    if (gender) cast.address(span.hit.key, gender, block, span.first);
  }
  const surnames = alone.flatMap((surname) => decideSurname(surname, question) ?? []);
  for (const { block, first, last } of surnames) take(block, first, last);
  const given = findGivenNames(blocks, { cast, named, taken, isWord: question.isWord });

  const mentions: PersonMention[] = [];
  for (const mention of full) {
    const id = chosen.get(mention.key);
    const member = id ? cast.members.get(id) : undefined;
    const match = mention.matches.find(({ person }) => person.id === id);
    if (member && match)
      mentions.push(place(mention, member.person.id, match.alias.name, ['full-name', ...member.reasons], member.score));
  }
  for (const mention of [...surnames, ...given]) {
    if (context.rejected.includes(mention.person.id)) continue;
    mentions.push(place(mention, mention.person.id, mention.alias, mention.reasons, mention.score));
  }
  return { mentions, named };
}

/** What begins the keys under which the context keeps whom "the elder Bush" or "the Clinton administration" means. */
const ASIDE = 'aside ';

/** Tells whether a name of several words or one stands in the text, however it is written. */
function namesIn(blocks: readonly BlockReading[]): (name: string) => boolean {
  const texts = blocks.map(({ reading }) => ` ${reading.words.map((word) => word.folded).join(' ')} `);
  const known = new Map<string, boolean>();
  return (name) => {
    const found = known.get(name) ?? texts.some((text) => text.includes(` ${foldPhrase(name)} `));
    known.set(name, found);
    return found;
  };
}

/** People whom earlier blocks of the page named. */
async function rejoin(context: DocumentContext, cast: Cast, facts: FactStore): Promise<void> {
  const ids = Object.values(context.named).filter((id) => id !== null);
  const aside = new Set(Object.entries(context.named).flatMap(([key, id]) => (key.startsWith(ASIDE) ? [id] : [])));
  for (const person of (await facts.people(ids)).values()) {
    cast.add({ person, score: 1, reasons: [], ...(aside.has(person.id) ? { aside: true } : {}) });
  }
}

/** Who each full name means; names the context has settled stay settled. Shared events decide in a second round. */
function chooseAll(
  full: readonly FullMention[],
  cast: Cast,
  known: {
    day: IsoDay | null;
    areas: Readonly<Record<string, number>>;
    speaksOf: (organization: string) => boolean;
    named: Record<string, string | null>;
    rejected: readonly string[];
  },
): Map<string, string | null> {
  const groups = new Map<string, FullMention[]>();
  for (const mention of full) groups.set(mention.key, [...(groups.get(mention.key) ?? []), mention]);
  const chosen = new Map<string, string | null>();
  for (const round of [1, 2]) {
    const present = new Set(round === 1 ? [] : cast.members.keys());
    const events = new Set([...cast.members.values()].flatMap(({ person }) => (round === 1 ? [] : person.events)));
    const { day } = known;
    const posts = new Set(
      [...cast.members.values()].flatMap(({ person }) =>
        round === 1 || day === null
          ? []
          : person.tenures.filter((tenure) => isHeldOn(tenure, day)).map(({ post }) => post),
      ),
    );
    for (const [key, mentions] of groups) {
      if (chosen.get(key)) continue;
      const before = known.named[key];
      const settled = before ? mentions[0]?.matches.find(({ person }) => person.id === before)?.person : undefined;
      const best = settled
        ? { person: settled, score: 1, reasons: ['named-before'] }
        : choose(mentions, {
            day: known.day,
            areas: known.areas,
            speaksOf: known.speaksOf,
            events,
            posts,
            cast: present,
          });
      const person = best && !known.rejected.includes(best.person.id) ? best.person : null;
      chosen.set(key, person?.id ?? null);
      known.named[key] = person?.id ?? null;
      if (best && person) cast.add({ person, score: best.score, reasons: best.reasons });
    }
  }
  return chosen;
}

function place(
  { block, first, last }: { block: BlockReading; first: number; last: number },
  person: string,
  alias: string,
  reasons: readonly string[],
  score: number,
): PersonMention {
  const { words, text } = block.reading;
  const start = words[first]?.start ?? 0;
  let end = words[last]?.end ?? start;
  const abbreviated = /^(?:jr|sr)$/.test(words[last]?.folded ?? '') || (last > first && words[last]?.initials);
  if (abbreviated && text[end] === '.') end += 1;
  return {
    kind: 'person',
    block: block.block.id,
    start,
    end,
    surface: text.slice(start, end),
    person,
    evidence: {
      alias,
      reasons: [...new Set(reasons)],
      confidence: Math.round(Math.min(1, 0.4 + score / 2) * 100) / 100,
    },
  };
}
