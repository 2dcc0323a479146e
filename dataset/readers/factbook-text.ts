import type { Edtf } from '../../lib/core/model';
import { areaOf } from '../../lib/core/offices/areas';
import { edtfOfWords } from '../dates';

/** Someone whom a Factbook entry names with a title and a start. */
export interface FactbookHolder {
  title: string;
  name: string;
  familyName?: string;
  givenName?: string;
  since?: Edtf;
  /** The last day of a term that the entry gives whole. */
  until?: Edtf;
  acting?: true;
}

/** Honorifics and ranks that stand between title and name. */
const HONORIFICS =
  /^(?:(?:Sir|Dame|Lord|Rt|Dr|Mr|Mrs|Ms|Gen|Lt|Col|Maj|Adm|Brig|Capt|Cdr|Rear|Vice-Adm|Air|Marshal|Field|Staff|Sr|Commodore|Vice-Marshal|Air-Marshal|Sheikh|Shaykh|Sayyid|Sayed|Haji|Tuan|Ayatollah|Hojjat|Archbishop|Cardinal|Monseigneur|Monsignor|Father|Rev|Reverend|Tan|Sri|Ratu|Paramount|Chief|Justice|Engineer|Professor|Prof|Datuk|Dato|Tun|His|Her|Majesty|Highness|Royal|Excellency|Princess|Prince|Hon|Senator|Baron|Baroness|Army|Admiral|Lieutenant|Major|Brigadier|Colonel|General|Captain|ret|Ret|Paduka|Seri|Baginda|Sultan)\.?(?=[\s,)])|\((?:Ret|ret)\.?\)|[.,])\s*/;
/** Words that titles are made of; the first word outside ends the title. */
const TITLE_WORDS = new Set(
  "Presidents Premiers Soviet Russian Federation Chairpersons Chairmen CEO Permanent Standing President Prime Minister Ministers Premier Chancellor King Queen Emperor Empress Sultan Amir Emir Pope Prince Princess Grand Duke Crown Paramount Ruler Vice Deputy First Second Third Fourth Acting Interim Transitional Caretaker Co-Prince Co-prince Coprince Governor Governor-General General Lieutenant Chairman Chairwoman Chairperson Chair Chief Executive Head Leader Supreme Spiritual State Council Federal Foreign Defense Presidency Presidential Government Taoiseach Tanaiste Administrator Commissioner Mayor Captain Captains Regent Regents Senior Mentor Prefect Ambassador High Consul Charge Chargé d’Affaires d'Affaires ad interim Minister-Counselor Counselor Secretary National Transition Sovereign Sovereignty Military Ruling Junta Representative Special Envoy Coordinator Minister-President Ulu-o-Tokelau Cabinet Order Republic Yuan Leadership Guide Revolutionary of the and for to Affairs Interior Finance Commander-in-Chief Sudanese Armed Forces Pontifical Commission City Vatican Governorate Commander in Taliban Administration SAC Peace Development Political".split(
    ' ',
  ),
);
const NOT_HOLDERS =
  /^(?!Head of (?:State|Government) )(note|represented|head of|designated|successor|heir|election|son of|daughter)/i;

/** Words that stand for "since" in some entries. */
const SINCE =
  /\((?:as of|inaugurated|sworn in|assumed office|reinstated)(?: as president)?(?: on)? (?=(?:NA|\d{1,2}) [A-Z])/g;

/**
 * Holders in the order of the text. Reads `President Emmanuel MACRON (since 14 May 2017); Vice President … (since …)`;
 * what has no capitals for a surname, is a note, or names a proxy is passed over.
 */
export function factbookHolders(text: string): FactbookHolder[] {
  const plain = text
    .replace(/\s*\|\s*/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(SINCE, '(since ')
    .replace(/\(([^();]*);[^()]*\)/g, '($1)')
    .replace(/(?:;|,) also (?:spelled|referred|known)[^(;]*(?=\()/g, ' ')
    .replace(/Ambassador \(vacant\) (?=Charg)/g, '')
    .replace(
      / of the (?:Islamic |Democratic |Federal |Socialist |Plurinational |People's )*Republic(?: of [A-Z]\w+)?(?= )/g,
      '',
    )
    .replace(/ of the Swiss Confederation(?= )/g, '')
    .replace(/, (?=Jr\b|Sr\b)/g, ' ')
    .replace(/\bPrime minister/g, 'Prime Minister')
    .replace(/\b(GNU|GNA|TISA,?) /g, '');
  const holders = pairHolders(plain);
  for (const part of plain.split(/;|(?<=\)),? and (?=[A-Z])|(?<=\)), (?=[A-Z])/)) {
    const match =
      /^\s*(?:and |the )?([^(]*?(?:\([^)]*\)[^(]*?)?)\s*\((?:[^()]*?\b)?since ([^()]+?)\)/.exec(part) ??
      /^\s*([A-Z][^(]*?)\s*\((\d{1,2} [A-Z][a-z]+ \d{4})\)/.exec(part);
    const holder = match && !NOT_HOLDERS.test(match[1] ?? '') ? holderOf(match[1] ?? '', match[2] ?? '') : undefined;
    if (!holder) continue;
    // "Deputy Prime Ministers A (since …), B (since …)": a title that goes on; any other untitled name but the first is no holder.
    const previous = holders.at(-1);
    if (!holder.title && previous) {
      if (!/^(First |Second |Executive )?(Deputy|Vice)\b/.test(previous.title)) continue;
      holder.title = previous.title;
    }
    holders.push(holder);
  }
  return holders;
}

/** Two who hold one office together for a term, as San Marino's captains regent do. */
const PAIR =
  /(Captains? Regent) ([^()]+?) and (?:Captain (?:Regent )?)?([^()]+?) \(for the period (\d{1,2} [A-Z][a-z]+)(?: (\d{4}))?\s*-\s*(\d{1,2} [A-Z][a-z]+) (\d{4})\)/;

function pairHolders(text: string): FactbookHolder[] {
  const [, title = '', one = '', other = '', first = '', year, last = '', lastYear = ''] = PAIR.exec(text) ?? [];
  const until = edtfOfWords(`${last} ${lastYear}`);
  if (!until) return [];
  const sameYear = edtfOfWords(`${first} ${year ?? lastYear}`);
  const since = sameYear && sameYear > until ? edtfOfWords(`${first} ${Number(lastYear) - 1}`) : sameYear;
  return [one, other].flatMap((words) => {
    const name = nameOf(words, true);
    return name && since ? [{ title: title.replace('Captains', 'Captain'), ...name, since, until }] : [];
  });
}

function holderOf(words: string, since: string): FactbookHolder | undefined {
  if (
    /vacant|represented by|designate|heir apparent|co-?prince|\b(?:president|minister)[- ]elect\b/i.test(words) ||
    /\p{Lu}{2,} and /u.test(words)
  )
    return undefined;
  const { title, rest } = splitTitle(words);
  const name = nameOf(rest.replace(/, (Head|Delegation|note)\b.*$/, ''), title !== '');
  if (!name) return undefined;
  const date = edtfOfWords(since.split(/[,;]| and | coup|\bas /)[0] ?? '');
  const acting =
    /\b(acting|interim|caretaker|transitional|charg|ad interim)/i.test(title) &&
    !/transitional (military|sovereign|council)/i.test(title);
  return {
    title: principal(title.replace(/^(Acting|Interim|Caretaker|Transitional|Transition) (?=[A-Z])/, '')),
    ...name,
    ...(date && { since: date }),
    ...(acting && { acting: true as const }),
  };
}

function isTitleWord(token: string, index: number): boolean {
  // Sultan is a title in front and a given name after another title.
  return TITLE_WORDS.has(token.replace(/[,:]$/, '')) && !(token === 'Sultan' && index > 0);
}

/** The first office of several: `Prime Minister and Co-Vice President` → `Prime Minister`. */
function principal(title: string): string {
  return singular(title.replace(/\bPrime(?= |$)(?! Minister)/, 'Prime Minister')).replace(
    /^(Prime Minister|President|Premier),? (?:and|Vice|Co-|First|Minister|Foreign|Defense|State|SAC|Prime|Prince)\b.*$/,
    '$1',
  );
}

/** `Vice Premiers` → `Vice Premier`. */
function singular(title: string): string {
  return title
    .replace(/\b(President|Premier|Prime Minister|Chairperson)s\b|\b(Chairm)en\b/g, (_, one, men) => one ?? `${men}an`)
    .replace(/\b(Executive|Permanent|Standing) (?=(Deputy|Vice)\b)/, '');
}

function splitTitle(words: string): { title: string; rest: string } {
  const tokens = words
    .replace(/\((?!Ret)[^)]*\)\s*/g, '')
    .trim()
    .split(' ');
  let end = 0;
  while (end < tokens.length && isTitleWord(tokens[end] ?? '', end)) end++;
  const rest = tokens.slice(end).join(' ');
  const title = tokens.slice(0, end).join(' ').replace(/[,:]$/, '');
  // "President of the Government of Spain Pedro …", "Secretary of the General People's Committee …": the title goes on.
  if (/\b(of|of the|the General)$/.test(title)) {
    const body = BODIES.exec(rest)?.[0] ?? placeAt(tokens.slice(end));
    if (body) return { title: ofCountry(title, body), rest: rest.slice(body.length).trim() };
  }
  return { title: title.replace(/ (?:and|of|of the)$/, ''), rest };
}

/** Assemblies and committees that titles name after "of the". */
const BODIES =
  /^(?:People's Committee|Territorial (?:Assembly|Congress|Council|Government)|General Council|Regional Council)(?= )/;

/** The country or territory whose name the tokens begin with. */
function placeAt(tokens: readonly string[]): string | undefined {
  return [3, 2, 1].map((count) => tokens.slice(0, count).join(' ')).find((words) => areaOf(words) !== undefined);
}

/** A title with its body; a country goes without saying. */
function ofCountry(title: string, body: string): string {
  return areaOf(body) ? title.replace(/ of( the)?$/, '') : `${title} ${body}`;
}

/** A name whose surname is written in capitals; after a title also one without any. */
function nameOf(words: string, titled: boolean): Pick<FactbookHolder, 'name' | 'familyName' | 'givenName'> | undefined {
  // Whatever ends in an office is no name: "acting Prime Minister", "State Law and Order Restoration Council".
  let rest = words
    .trim()
    .replace(
      /^.*\b(?:prime minister|president|ambassador|d['’]affaires|council|minister|government|chairman)\s+(?=\p{Lu})/iu,
      '',
    );
  while (HONORIFICS.test(rest)) rest = rest.replace(HONORIFICS, '');
  rest = rest
    .replace(
      /,? (of the US|of France|of the Netherlands|of Denmark|of China|of Australia|of New Zealand|of the UK)$/,
      '',
    )
    .replace(/["“”][^"“”]*["“”]\s*/g, '')
    .replace(/[.,\s]+$/, '')
    .trim();
  if (/, | (?:of|the|for) /.test(rest) || isDamaged(rest)) return undefined;
  const tokens = rest.split(' ');
  const capital = tokens.map((token) => isSurname(token));
  const first = capital.indexOf(true);
  if (first < 0)
    return titled && /^\p{Lu}[\p{L}'’.-]+( \p{Lu}[\p{L}'’.-]*){1,4}$/u.test(rest) ? { name: rest } : undefined;
  if (tokens.length > 9) return undefined;
  let last = first;
  while (capital[last + 1]) last++;
  const family = tokens.slice(first, last + 1).map(recase);
  const given = first > 0 ? tokens.slice(0, first) : tokens.slice(last + 1);
  const name = tokens.map((token, index) => (capital[index] ? recase(token) : token)).join(' ');
  return { name, familyName: family.join(' '), ...(given.length > 0 && { givenName: given.join(' ') }) };
}

/** Upstream lost some accented letters: `lisabeth BORNE`, `F lix MOLOUA`, `John BRICE O`. */
function isDamaged(name: string): boolean {
  return (
    /^(?!(?:al|el|de|da|van|von|abu|bin|ould)[- ])\p{Ll}/u.test(name) ||
    /(?:^| )(?![eyio](?: |$))\p{Ll}(?= |$)| (?![IVX]$)\p{Lu}$/u.test(name)
  );
}

function isSurname(token: string): boolean {
  return token.split('-').some((part) => {
    const letters = part.replace(/[^\p{L}]/gu, '').replace(/^(Mc|Mac|De|Di|Le|O)(?=\p{Lu})/u, '');
    return (
      letters.length > 1 &&
      letters === letters.toUpperCase() &&
      letters !== letters.toLowerCase() &&
      !/^(II|III|IV|VI|XVI|XIV|JR|AL|EL)$/.test(letters)
    );
  });
}

/** `MACRON` → `Macron`, `DOS` → `dos`, `JOHNSON-SIRLEAF` → `Johnson-Sirleaf`, `al-ASAD` → `al-Asad`. */
function recase(token: string): string {
  if (/^(DE|DOS|DA|DEL|VAN|VON|DER|DEN|AL|BIN|LA|DI|DU|LE)$/.test(token)) {
    return /^(AL|LA|LE|DI|DU)$/.test(token) ? token.charAt(0) + token.slice(1).toLowerCase() : token.toLowerCase();
  }
  return token.replace(/\p{L}+/gu, (word) => {
    if (word !== word.toUpperCase() && !/^(Mc|Mac|De|Le)\p{Lu}/u.test(word)) return word;
    const prefix = /^(Mc|Mac|De|Le)(?=\p{Lu}{2})/u.exec(word)?.[0] ?? '';
    const stem = word.slice(prefix.length);
    return prefix + stem.charAt(0) + stem.slice(1).toLowerCase();
  });
}
