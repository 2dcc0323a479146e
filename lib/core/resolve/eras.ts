import { GAP } from '../text/tokens';
import type { BlockReading } from './document';
import type { NearTitle } from './near';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What is called by the surname of whoever led it: "the Carter administration", "die Merkel-Regierung". Folded. */
const AFTER = words('administration presidency premiership government cabinet regime era regierung ara kabinett');
/** … and what has the surname behind it: "le gouvernement Valls", "die Ära Merkel", "el Gobierno de Macri". */
const BEFORE = words(
  'gouvernement presidence administration ere regierung ara kabinett gobierno administracion presidencia governo ' +
    'administracao presidencia amministrazione presidenza правительство правительства администрация администрации',
);
/** English has only one of the two orders: "the government Macron leads". */
const ONLY_AFTER = words('en');
const LINKS = words('de du d di do da');

/** "White House" after a name is that of a president. */
function isWhiteHouse({ reading }: BlockReading, last: number): boolean {
  return reading.words[last + 1]?.folded === 'white' && reading.words[last + 2]?.folded === 'house';
}

/** The leadership named by a surname, as a title of whoever bears it; null where none is named. */
export function eraBeside(block: BlockReading, first: number, last: number): NearTitle | null {
  const { words: all } = block.reading;
  // "The Biden-Harris Administration" is Biden's, and a headline's "Key Administration Leaders" nobody's.
  const [before, name] = [all[first - 1], all[first]];
  const joins = name?.gap === GAP.blank || name?.gap === GAP.hyphen;
  if (before?.capital && joins && !before.opens && block.language === 'en') return null;
  const paired = all[last + 1]?.gap === GAP.hyphen && all[last + 1]?.capital === true;
  const end = paired ? last + 1 : last;
  const next = all[end + 1];
  const joined = next?.gap === GAP.blank || next?.gap === GAP.hyphen;
  const after = joined && (AFTER.has(next.folded) || isWhiteHouse(block, end));
  return after || (!ONLY_AFTER.has(block.language) && hasEraBefore(block, first))
    ? {
        first,
        last,
        roles: ['head-of-state', 'head-of-government'],
        phrase: next?.folded ?? '',
        former: false,
        qualified: false,
        direct: true,
        area: null,
        era: true,
      }
    : null;
}

function hasEraBefore({ reading }: BlockReading, first: number): boolean {
  const { words: all } = reading;
  if (all[first]?.gap !== GAP.blank && all[first]?.gap !== GAP.apostrophe) return false;
  const before = all[first - 1]?.folded ?? '';
  return BEFORE.has(before) || (LINKS.has(before) && BEFORE.has(all[first - 2]?.folded ?? ''));
}
