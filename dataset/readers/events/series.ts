/** Regular meetings of leaders: the id that events carry, and how records write them. */
interface SeriesRule {
  id: string;
  pattern: RegExp;
  /** What one meeting of the series is called when no source names it. */
  label: string;
}

const SUMMIT = '(?:Summit|Leaders|Heads of State|Economic|Meeting of (?:the )?(?:Leaders|Heads))';

/** In order: meetings on the margin of another series before that series. */
const RULES: readonly SeriesRule[] = [
  {
    id: 'US-ASEAN',
    pattern:
      /(?:U\.S\.|US|United States)[-–]ASEAN (?:Special )?(?:Summit|Leaders)|ASEAN Leaders.? Summit at Sunnylands/i,
    label: 'US–ASEAN summit',
  },
  {
    id: 'US-EU',
    pattern: /EU-US Summit|(?:U\.S\.|US)[-–](?:EU|European Union|European Council|European) (?:Summit|Leaders)/i,
    label: 'US–EU summit',
  },
  {
    id: 'US-AFRICA',
    pattern: /(?:U\.S\.|US)[-–]Africa(?:n)? Leaders|African Leaders Summit/i,
    label: 'US–Africa Leaders Summit',
  },
  {
    id: 'US-PACIFIC',
    pattern: /(?:U\.S\.|US)[-–]Pacific Island|Pacific Islands? (?:Nations|Countries|Country|Forum)\S* ?[-–]?.*Summit/i,
    label: 'US–Pacific Island Country Summit',
  },
  { id: 'NATO-RUSSIA', pattern: /NATO[-–]Russia (?:Council )?Summit/i, label: 'NATO–Russia summit' },
  { id: 'US-NORDIC', pattern: /U\.S\.-? ?Nordic Leaders/i, label: 'US–Nordic Leaders Summit' },
  { id: 'US-BALTIC', pattern: /U\.S\.-? ?Baltic Leaders/i, label: 'US–Baltic summit' },
  { id: 'APEP', pattern: /APEP Leaders/i, label: 'APEP Leaders’ Summit' },
  { id: 'C5+1', pattern: /C5\+1 Presidential Summit/i, label: 'C5+1 summit' },
  { id: 'US-JP-KR', pattern: /Trilateral Summit at Camp David/i, label: 'US–Japan–South Korea summit' },
  { id: 'EPC', pattern: /European Political Community/i, label: 'European Political Community summit' },
  { id: 'EAS', pattern: /East Asia Summit(?! (?:foreign|ministerial))/i, label: 'East Asia Summit' },
  { id: 'NSS', pattern: /Nuclear Security Summit/i, label: 'Nuclear Security Summit' },
  { id: 'AMERICAS', pattern: /Summit of the Americas/i, label: 'Summit of the Americas' },
  {
    id: 'NALS',
    pattern: /North American Leaders|Three Amigos|Security and Prosperity Partnership/i,
    label: 'North American Leaders’ Summit',
  },
  { id: 'G20', pattern: /\bG-?20\b(?!.*(?:Finance|Foreign) Minist)/i, label: 'G20 summit' },
  { id: 'G8', pattern: /\bG-?8\b(?!.*(?:Finance|Foreign) Minist)/i, label: 'G8 summit' },
  {
    id: 'G7',
    pattern:
      /\bG-?7\b(?!.*(?:Finance|Foreign) Minist)|(?<!World )(?<!Asian? )(?<!East )Economic Summit(?: Meeting)?(?! of)/i,
    label: 'G7 summit',
  },
  {
    id: 'NATO',
    pattern: new RegExp(
      `NATO(?:’s|'s)?(?: and [A-Z]+)? (?:\\d+\\w+ )?(?:Anniversary |Special |Extraordinary )?${SUMMIT}|North Atlantic Alliance Summit|NATO Heads of Government`,
      'i',
    ),
    label: 'NATO summit',
  },
  {
    id: 'APEC',
    pattern: new RegExp(
      `(?:APEC|Asia[- ]Pacific Economic (?:and )?Co-?operation(?: Forum)?) ?(?:Economic )?(?:${SUMMIT}|CEO|meeting in)`,
      'i',
    ),
    label: 'APEC leaders’ meeting',
  },
  {
    id: 'OSCE',
    pattern: /(?:OSCE|CSCE|Organization for Security and Cooperation in Europe) Summit/i,
    label: 'OSCE summit',
  },
  { id: 'BRICS', pattern: /\bBRICS? (?:Summit|Leaders)|Summit of (?:the )?BRICS/i, label: 'BRICS summit' },
  {
    id: 'SCO',
    pattern: /(?:SCO|Shanghai Cooperation Organi[sz]ation) (?:Summit|Heads of State|Council of Heads)/i,
    label: 'SCO summit',
  },
  { id: 'QUAD', pattern: /\bQuad(?:rilateral)? (?:Leaders|Summit)/i, label: 'Quad Leaders’ Summit' },
  { id: 'ASEAN', pattern: /\bASEAN (?:Leaders|Summit)/i, label: 'ASEAN summit' },
  { id: 'UNGA', pattern: /U\.?N\.? General Assembly|United Nations General Assembly/i, label: 'UN General Assembly' },
];

/** The series that a text speaks of; undefined where it is none of those known. */
export function seriesIn(text: string): { id: string; label: string } | undefined {
  const plain = text.replace(/[–‑]/g, '-');
  const rule = RULES.find(({ pattern }) => pattern.test(plain));
  return rule && { id: rule.id, label: rule.label };
}

/** A series named by a curated row or another spelling, as events carry it. */
export function seriesId(name: string): string {
  return { 'UNFCCC-COP': 'COP', UN: 'UNGA' }[name] ?? name;
}

/** What one meeting of a series is called when no source names it. */
export function seriesLabel(id: string): string {
  return RULES.find((rule) => rule.id === id)?.label ?? `${id} summit`;
}
