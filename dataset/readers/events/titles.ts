import type { PostRole } from '../../../lib/core/model';

/** A title as records write it, and what it says of its bearer. */
interface TitleRule {
  pattern: string;
  role?: PostRole;
  /** The bearer acts for an organization, not for a country. */
  international?: true;
}

const AFFAIRS = "(?:(?:and|,|&) [A-Z][\\w’'-]+(?: [A-Z][\\w’'-]+){0,3}?(?= (?:and |, |& )?(?:[A-Z]|of )))*?";
const MINISTER = '(?:Minister|Secretary|Min\\.)';
const PORTFOLIO =
  'Trade|Economy|Economic(?: Development| Affairs)?|Energy|Oil|Petroleum|Health|Education|Science|Culture|Industry|Commerce|Environment|Agriculture|Transport(?:ation)?|Labou?r|Development|Planning|Information|Immigration|Emergencies|Security|Public Security|Cabinet|State|Tourism|Sports?|Digital|Technology|Climate|Emergency Situations|Natural Resources|Homeland Security|European Affairs|Strategic Affairs|Intelligence|Investment|Water|Housing|Tax|Communications?';
const DEPUTY =
  '(?:Deputy|Vice|Assistant|Under|Undersecretary|Parliamentary|Permanent|Principal Deputy|First Deputy|First Vice|Senior|Former|former|Shadow|Acting Deputy|Acting Assistant)';

/**
 * Titles in English-language records of meetings, each before the shorter ones it contains. What follows a title is a name,
 * so that a title's own complement (`of Foreign Affairs`) must be part of the pattern.
 */
const TITLE_RULES: readonly TitleRule[] = [
  // Deputies before their principals.
  { pattern: 'Deputy Supreme Allied Commander' },
  {
    pattern: '(?:First )?(?:Executive )?Vice[- ](?:President|Chairman|Chairperson)(?: of (?:the )?European Commission)',
    role: 'official',
    international: true,
  },
  { pattern: '(?:First )?Vice[- ]President(?:-elect|-Elect)?', role: 'deputy-head-of-state' },
  {
    pattern: '(?:First |Second |Third )?(?:Deputy|Vice)[- ]?(?:Prime Minister|PM|Premier|Chancellor)',
    role: 'deputy-head-of-government',
  },
  { pattern: 'Alternate Prime Minister', role: 'deputy-head-of-government' },
  { pattern: 'T[aá]naiste', role: 'deputy-head-of-government' },
  {
    pattern: `${DEPUTY}[- ](?:Minister|Secretary) (?:of|for) (?:Foreign|External|Defen[cs]e|the Interior|Finance|State|Justice)(?: Affairs)?`,
  },
  {
    pattern: `${DEPUTY}[- ](?:(?:National )?Security Advis[eo]r|Foreign (?:Affairs )?(?:Minister|Secretary)|Defen[cs]e (?:Minister|Secretary)|Minister|Secretary(?:[- ]General)?|Director(?:[- ]General)?|Chair(?:man|person)?|Crown Prince|Chief of Staff|Head|Speaker|Commander|Governor|Commissioner|Special Envoy|Special Representative)`,
  },
  // Foreign ministers, with the complements their office has.
  {
    pattern: `(?:Federal )?${MINISTER} (?:of|for) (?:State for )?(?:the )?(?:Foreign|External) (?:and (?:European|Political|Commonwealth|Diaspora) )?(?:Affairs|Relations)(?: ${AFFAIRS})?`,
    role: 'foreign-minister',
  },
  {
    pattern: `(?:Foreign|External)(?: and (?:Commonwealth|European|Political|Defen[cs]e))? (?:(?:Affairs|Relations) )?${MINISTER}`,
    role: 'foreign-minister',
  },
  { pattern: `${MINISTER} (?:of|for) (?:Europe and )?Foreign Affairs`, role: 'foreign-minister' },
  { pattern: `${MINISTER} (?:of|for) International Relations(?: and Co-?operation)?`, role: 'foreign-minister' },
  { pattern: 'FM', role: 'foreign-minister' },
  { pattern: 'US Secretary of State|Secretary of State', role: 'foreign-minister' },
  // Other ministers.
  {
    pattern: `(?:National )?Defen[cs]e ${MINISTER}|${MINISTER} (?:of|for) (?:National )?Defen[cs]e`,
    role: 'defence-minister',
  },
  {
    pattern: `Finance ${MINISTER}|${MINISTER} of (?:the )?(?:Finance|Treasury)|Chancellor of the Exchequer|Treasury Secretary`,
    role: 'finance-minister',
  },
  {
    pattern: `(?:Interior|Internal Affairs|Home) ${MINISTER}|${MINISTER} of (?:the )?(?:Interior|Internal Affairs|Home Affairs|Homeland Security)`,
    role: 'interior-minister',
  },
  { pattern: `Justice ${MINISTER}|${MINISTER} of Justice|Attorney General`, role: 'justice-minister' },
  // Heads of government.
  { pattern: 'Prime M[Ii]n[i]?ster(?:[- ](?:elect|designate|Elect|Designate))?', role: 'head-of-government' },
  { pattern: 'Prime Minister', role: 'head-of-government' },
  {
    pattern: '(?:President|Chairman) of the (?:Government|Council of Ministers)(?! of the (?:Republic of )?Srpska)',
    role: 'head-of-government',
  },
  {
    pattern: 'Premier(?: of the State Council)?|Taoiseach|(?:Federal )?Chancellor|PM|Head of Government',
    role: 'head-of-government',
  },
  { pattern: 'Minister[- ]President', role: 'head-of-region' },
  // International organizations.
  {
    pattern: 'President of (?:the )?European (?:Commission|Council|Parliament|Central Bank|Union)',
    role: 'head-of-organization',
    international: true,
  },
  {
    pattern:
      '(?:European|EU) (?:Commission|Council|Parliament)(?: and (?:European|EU) (?:Commission|Council))? Presidents?',
    role: 'head-of-organization',
    international: true,
  },
  {
    pattern:
      "(?:UN|U\\.N\\.|United Nations|NATO|Arab League|OSCE|ASEAN|OAS|OECD|Commonwealth|CSTO|SCO|OPEC|GCC|Gulf Cooperation Council|OIC|CIS)(?:’s|'s)? (?:Executive )?(?:Secretary|Director)[- ]General",
    role: 'head-of-organization',
    international: true,
  },
  {
    pattern:
      'Secretary[- ]General of (?:the )?(?:UN|United Nations|NATO|North Atlantic Treaty Organi[sz]ation|Arab League|League of Arab States|Council of Europe|OSCE|ASEAN|OECD|OAS|Commonwealth|Collective Security Treaty Organi[sz]ation|Shanghai Cooperation Organi[sz]ation|EU|European Union)',
    role: 'head-of-organization',
    international: true,
  },
  {
    pattern:
      '(?:EU |European Union )?High Representative(?: (?:of|for) (?:the )?(?:European Union|EU|Common Foreign and Security Policy|Foreign Affairs(?: and Security Policy)?|Bosnia and Herzegovina)| for (?:the )?EU Common Foreign and Security Policy)*(?:[/ ]Vice[- ]President)?',
    role: 'head-of-organization',
    international: true,
  },
  {
    pattern:
      '(?:IMF|World Bank|IAEA|WTO|WHO|UNESCO|FIFA|IOC|EBRD|AfDB|African Union(?: Commission)?|AU(?: Commission)?|ECOWAS(?: Commission)?|EU|European|International Olympic Committee|World Economic Forum|Interpol|International Monetary Fund)(?:’s)? (?:Managing Director|Director[- ]General|President|Chair(?:person|man)?|Executive Chairman|Commissioner)',
    role: 'head-of-organization',
    international: true,
  },
  {
    pattern:
      '(?:President|Managing Director|Director[- ]General|Chairman|Chairperson) of the (?:World Bank|International Monetary Fund|IMF|IAEA|International Atomic Energy Agency|International Olympic Committee|African Union(?: Commission)?|WTO|World Trade Organi[sz]ation|EBRD)',
    role: 'head-of-organization',
    international: true,
  },
  {
    pattern:
      '(?:UN|U\\.N\\.|EU|Joint|OSCE|NATO|Quartet|International)(?: [A-Z]\\w+)* (?:Special |Personal )*(?:Envoy|Representative|Coordinator|High Commissioner(?: for (?:Refugees|Human Rights))?)(?: (?:for|to) [A-Z]\\w+(?: [A-Z]\\w+)?(?= [A-Z]))?',
    international: true,
  },
  { pattern: 'Secretary[- ]General', role: 'head-of-organization', international: true },
  { pattern: 'Director[- ]General|Managing Director', international: true },
  // Heads of state.
  { pattern: 'King|Queen|Emperor|Empress|Sultan|Amir|Emir|Shah|Pope|Grand Duke|Grand Duchess', role: 'monarch' },
  { pattern: '(?:Federal )?President(?:[- ](?:elect|designate|Elect))?', role: 'head-of-state' },
  {
    pattern:
      'Supreme Leader|Head of State|Chief of State|Governor[- ]General|Chairman of the (?:Presidency|State Affairs Commission)|Presidential (?:Leadership )?Council (?:Chairman|Chair|President)|Presidency (?:Chairman|Chairwoman|Member)',
    role: 'head-of-state',
  },
  { pattern: 'Crown Prince(?:ss)?' },
  // Others who meet presidents and secretaries.
  {
    pattern:
      'National Security Advis[eo]r(?: of the US President)?|(?:National )?Security Council Secretary|Secretary of the (?:National |Supreme National )?Security (?:and Defen[cs]e )?Council|NSA|APNSA',
    role: 'security-adviser',
  },
  { pattern: 'Ambassador', role: 'ambassador' },
  {
    pattern:
      'Speaker(?: of (?:the )?(?:State Duma|Federation Council|House(?: of Representatives)?|Parliament|Knesset|National Assembly))?|(?:State Duma|Federation Council|Knesset|Parliament(?:ary)?|National Assembly|House) (?:Speaker|Chairman|President)|(?:Chairman|Chairwoman|President) of the (?:State Duma|Federation Council|National Assembly|National People.s Congress|House of Representatives|Senate)',
    role: 'presiding-officer',
  },
  {
    pattern:
      'Chief of (?:the )?(?:General |Defen[cs]e )?Staff(?: of the Armed Forces)?|Chairman of the Joint Chiefs(?: of Staff)?',
    role: 'military-chief',
  },
  {
    pattern:
      '(?:Acting )?CEO|Chief Executive(?: Officer)?|General Director|(?:Russian )?(?:Presidential )?(?:Human Rights|Children.s Rights) (?:Commissioner|Ombudsman)|Ombudsman|Plenipotentiary (?:Envoy|Representative)',
  },
  { pattern: 'Governor|Mayor', role: 'head-of-region' },
  { pattern: '(?:Communist Party )?General Secretary|First Secretary|Party Secretary', role: 'party-leader' },
  {
    pattern: `(?:Climate |Senior )?(?:Special |Presidential |Personal )*(?:Envoy|Representative)(?: (?:for|to) [A-Z][\\w’'-]+(?: (?:and )?[A-Z][\\w’'-]+){0,3}?(?= [A-Z]))?|Special Assistant`,
  },
  { pattern: 'State Counsel+or|State Councilor|Politburo Member|Director' },
  { pattern: '(?:Opposition |Party )?Leader|leader|counterpart' },
  {
    pattern: `${MINISTER} (?:of|for) [A-Z][\\w’'-]+(?:(?:, | and |, and )[A-Z][\\w’'-]+)*(?= [A-Z])`,
    role: 'minister',
  },
  { pattern: `(?:${PORTFOLIO})(?:(?:, | and |, and )(?:${PORTFOLIO}))* ${MINISTER}`, role: 'minister' },
  { pattern: 'Minister|Secretary|Commissioner', role: 'minister' },
  {
    pattern:
      'Chair(?:man|woman|person)?(?:-in-Office)?|Head of [A-Z]\\w+|Commander(?:[- ]in[- ]Chief)?|Generalissimo|Generals?|Marshal|Field Marshal|Patriarch|Archbishop|Cardinal|Senator|Representative|Congressman|Congresswoman|Counsell?or|Regent|Prince(?:ss)?',
  },
];

/** Titles in the plural stand before several names: `Presidents X of A and Y of B`. */
const PLURAL: Readonly<Record<string, PostRole>> = {
  Presidents: 'head-of-state',
  'Prime Ministers': 'head-of-government',
  'Foreign Ministers': 'foreign-minister',
  Kings: 'monarch',
  Chancellors: 'head-of-government',
  'Defense Ministers': 'defence-minister',
  'Defence Ministers': 'defence-minister',
};

const ACTING = '(?:Acting |Interim |Transitional |Caretaker |Former |former |then-|State )?';
const RULE_EXPRESSIONS = TITLE_RULES.map((rule) => ({
  rule,
  expression: new RegExp(`${ACTING}(?:${rule.pattern})(?:[- ](?:[Dd]esignate|[Ee]lect))?(?![\\w’-])`, 'uy'),
}));
const PLURAL_EXPRESSION = new RegExp(`(?:${Object.keys(PLURAL).join('|')})(?![\\w’-])`, 'uy');

/** A title found in text. */
export interface TitleMatch {
  text: string;
  end: number;
  role?: PostRole;
  international?: true;
  plural?: true;
}

/** The title that begins exactly at `start`, or null. The caller sees to it that a word begins there. */
export function titleAt(text: string, start: number): TitleMatch | null {
  PLURAL_EXPRESSION.lastIndex = start;
  const plural = PLURAL_EXPRESSION.exec(text);
  if (plural) return { text: plural[0], end: PLURAL_EXPRESSION.lastIndex, role: PLURAL[plural[0]], plural: true };
  for (const { rule, expression } of RULE_EXPRESSIONS) {
    expression.lastIndex = start;
    const match = expression.exec(text);
    if (!match) continue;
    return {
      text: match[0],
      end: expression.lastIndex,
      ...(rule.role && { role: rule.role }),
      ...(rule.international && { international: true as const }),
    };
  }
  return null;
}
