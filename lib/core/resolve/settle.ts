import type { IsoDay, PersonRecord, PostRole, Tenure } from '../model';
import { foldPhrase, GAP } from '../text/tokens';
import type { Member } from './cast';
import type { BlockReading, Span } from './document';
import { fits, hasEnded, isAround } from './evidence';
import type { NearTitle } from './near';
import { ofCountry, rarelyNamed } from './rare';
import { isCommonWord, type LoneSurname, mayBeCalled, meantByGeneration, type SurnameQuestion } from './surnames';
import { HEADLINE_LINKS, PERSON_VERBS } from './thing-words';
import { amongPeers, unmistakable, WORLD } from './unmistakable';

/** What heads of companies are called. */
const CORPORATE = new Set(
  'ceo|chief executive|chief executive officer|co founder|founder|boss|pdg|patron|patronne|fondateur|consejero delegado|consejera delegada|fundador|fundadora|konzernchef|konzernchefin|vorstandschef|vorstandschefin'.split(
    '|',
  ),
);
/** Titles of which these come first are seldom said of anyone else. */
const LEADS: ReadonlySet<PostRole> = new Set(['head-of-state', 'head-of-government']);
/** Before a title, these make it the title of someone lower: "Vice Foreign Minister", "Assistant Secretary". */
const SUBORDINATE = new Set(
  'vice deputy assistant under associate shadow junior special principal permanent stellvertretender stellvertretende vize'.split(
    ' ',
  ),
);

/**
 * Whom a surname means though the text names nobody so in full: by a title, or because it is unmistakable. Where the text
 * has named someone of that surname, one who outshines them may still be meant: both are then of the cast.
 */
export function settle(alone: LoneSurname, question: SurnameQuestion): Member | null {
  const { block, span, titles, generation } = alone;
  const { day } = question;
  const kin = generation && meantByGeneration(alone, generation, question);
  if (kin) {
    return question.cast.members.get(kin.id) ?? { person: kin, score: kin.prominence, reasons: ['title'], aside: true };
  }
  if (generation?.strict) return null;
  const named = question.cast.bearersOf(span.hit.key).filter((member) => !member.aside);
  if (named.length > 0) {
    const title = titles.find((one) => one.direct && one.roles.some((role) => WORLD.has(role)));
    const isHeld = (tenure: Tenure) =>
      title !== undefined && fits(tenure, title) && (!title.former || day === null || hasEnded(tenure, day));
    const isTheirs = !title || named.some(({ person }) => person.tenures.some(isHeld));
    const other = isTheirs ? null : settleByTitle(alone, question);
    return other ? { ...other, aside: true } : unmistakable(span, true, question);
  }
  if (question.cast.mayBeStranger(span.hit.key, block, span.first, question.order)) {
    // "Le président Macron" beside Brigitte Macron.
    const leads = titles.some((one) => one.direct && WORLD.has(one.roles[0] as PostRole) && !one.former);
    return leads ? settleByTitle(alone, question) : null;
  }
  if (isBeforeSurname(block, span, question)) return null;
  const titled = settleByTitle(alone, question);
  if (titled || isCommonWord(block, span, question)) return titled;
  const addressed = titles.some((title) => title.direct && !title.era && !CORPORATE.has(title.phrase));
  const member =
    unmistakable(span, addressed, question) ??
    amongPeers(span, question) ??
    rarelyNamed(block, span, addressed, question) ??
    ofCountry(block, span, question);
  return member && mayBeCalled(member.person, titles) ? member : null;
}

/** "Press Secretary Andrew Bates" in a headline: a given name with more of the name after it. */
function isBeforeSurname({ reading }: BlockReading, { last, hit }: Span, { isGivenName }: SurnameQuestion): boolean {
  const { words, text, titleCase, shouting } = reading;
  const next = words[last + 1];
  if (!next?.capital || !(titleCase || shouting) || !isGivenName(hit.key)) return false;
  if (HEADLINE_LINKS.has(next.folded) || PERSON_VERBS.has(next.folded)) return false;
  return (next.gap === GAP.blank && !/^['’]/.test(text.slice(words[last]?.end))) || next.gap === GAP.abbreviation;
}

function isOfCompany({ tenures }: PersonRecord, speaksOf: (organization: string) => boolean): boolean {
  return tenures.some(({ organizationName: name }) => name !== undefined && speaksOf(name));
}

/** "Secretary Rubio": whoever of that surname held such a post at the article's date. */
function settleByTitle({ block, span, titles }: LoneSurname, question: SurnameQuestion): Member | null {
  const title = titles.find((one) => one.direct && one.roles.length > 0) ?? apposed(block, span, titles);
  if (!title) return null;
  const before = block.reading.words[title.first - 1]?.folded ?? '';
  const rank = SUBORDINATE.has(before) ? before : '';
  const { day, areas, speaksOf } = question;
  const speaksOfCountries = Object.keys(areas).length > 0;
  const fitting = question.shelf
    .bearers(span.hit.candidates, span.hit.key)
    .map(({ person }) => person)
    .filter((person) => person.tenures.some((tenure) => isMeantOn(tenure, title, day) && hasRank(tenure, rank)))
    // Of heads of companies there are too many for a surname to tell them.
    .filter((person) => !CORPORATE.has(title.phrase) || isOfCompany(person, speaksOf))
    .map((person) => {
      const here = person.tenures.some((tenure) => tenure.area && areas[tenure.area]);
      // Without a date, a namesake from elsewhere is likelier to have left office.
      const elsewhere = day === null && speaksOfCountries && !here;
      const now =
        (title.era || (title.plural && !title.former)) &&
        person.tenures.some((tenure) => fits(tenure, title) && day && isAround(tenure, day));
      // "President Carter" headed a state sooner than a house of parliament.
      const [likeliest] = title.roles;
      const leads = LEADS.has(likeliest as PostRole) && person.tenures.some(({ role }) => role === likeliest);
      return {
        person,
        score: person.prominence + (here ? 0.3 : 0) + (now ? 0.3 : 0) + (leads ? 0.2 : 0) - (elsewhere ? 0.1 : 0),
        reasons: [
          'title',
          ...(day === null || title.former || (title.plural && !now) ? [] : ['tenure-at-date']),
          ...(here ? ['country'] : []),
        ],
      };
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = fitting;
  return best && best.score >= 0.2 && !(second && best.score - second.score < 0.2) ? best : null;
}

/** "Germany's foreign minister, Fischer", "Fischer, the German foreign minister": the country is named with the title. */
function apposed({ reading }: BlockReading, { first, last }: Span, titles: readonly NearTitle[]): NearTitle | null {
  const isApart = (title: NearTitle) => title.first > last || reading.words[first]?.gap === GAP.comma;
  return titles.find((title) => title.roles.length > 0 && title.area !== null && isApart(title)) ?? null;
}

/** Whether a post is that of a deputy where the title says so: "Vice Foreign Minister" is no foreign minister. */
function hasRank({ label }: Tenure, rank: string): boolean {
  return rank === '' || foldPhrase(label).split(' ').includes(rank);
}

/** Whether a title may speak of a tenure: held then, or no longer; an administration is spoken of at any time after. */
function isMeantOn(tenure: Tenure, title: NearTitle, day: IsoDay | null): boolean {
  if (day === null || !fits(tenure, title)) return fits(tenure, title);
  if (title.era || (title.plural && !title.former)) return (tenure.from ?? '') <= day;
  return title.former ? hasEnded(tenure, day) : isAround(tenure, day);
}
