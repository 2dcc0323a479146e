import type { PostRole } from '../model';

/** A rule that gives a post its role: the first whose pattern the folded label matches decides. */
interface RoleRule {
  role: PostRole;
  pattern: RegExp;
  /** Areas it is limited to. */
  only?: readonly string[];
  /** Areas where the words mean something else. */
  except?: readonly string[];
}

const MINISTER = /(minister|secretary)/.source;
const CHAIR = /(president|speaker|chair(man|woman|person)?|leader)/.source;
const CHAMBER =
  /(senate|chamber of|house of|national assembly|parliament|congress|state duma|duma|verkhovna rada|riksdag|storting|folketing|knesset|bundestag|bundesrat|dail|seanad|eduskunta|althing|legislat|federation council|council of states|national council|federal national council|state great (khural|assembly)|grand national assembly|assembly|majlis|shura|consultative|people's congress|house$|sejm|saeima|seimas|riigikogu|sabha|yuan|councillors|jatiya sangsad|diet|mejlis|mazhilis|supreme council|supreme people's|cortes|council of representatives|house|milli majlis)/
    .source;

/** In order: deputies before principals, particular ministries before ministers at large. Labels are lower case, without the area. */
const RULES: readonly RoleRule[] = [
  {
    role: 'ambassador',
    pattern:
      /^(ambassador|high commissioner(?! (for|on) )|permanent representative|charge d'affaires|deputy permanent|us ambassador|united states ambassador)\b(?!.* on national minorities)/,
  },
  // The chamber of the states in Austria, the entity in Bosnia: not the country's own president.
  { role: 'presiding-officer', pattern: /^president of the federal council$/, only: ['AT'] },
  { role: 'head-of-region', pattern: /^president of the federation$/, only: ['BA'] },
  // Scotland's government, and the civil servants whom South Asia calls foreign secretaries.
  { role: 'minister', pattern: /^cabinet secretary/, only: ['GB'] },
  { role: 'official', pattern: /^foreign secretary$/, only: ['BD', 'IN', 'LK', 'NP', 'PK'] },
  {
    role: 'official',
    pattern: /first (lady|gentleman)|envoy|special (adviser|advisor|representative)|shadow|opposition business|whip/,
  },
  { role: 'party-leader', pattern: /leader of the opposition|opposition leader/ },
  { role: 'spokesperson', pattern: /spoke(s?person|sman|swoman)|press secretary/ },
  {
    role: 'deputy-head-of-government',
    pattern:
      /^(first |second |third |senior )?(deputy|vice)[- ](prime minister|premier|chancellor|(chairman|president) of the (government|council of ministers|cabinet of ministers)|deputy head of government)/,
  },
  { role: 'deputy-head-of-government', pattern: /^(tanaiste|vice premier of the state council)$/ },
  {
    role: 'deputy-head-of-state',
    pattern:
      /^((first |second |third |executive )?vice[- ]president|deputy (executive )?president)( of the republic)?$/,
  },
  {
    role: 'official',
    pattern:
      /^(first |senior |principal |former )?(deputy|vice|assistant|under|associate|parliamentary|principal deputy)[- ]?(minister|secretary|assistant|under|state|attorney|prosecutor|leader|ruler|marshal|representative|chief|director|head|governor|mayor|national|administrator|white|defence|president|speaker|chair|foreign|finance|solicitor|commissioner|permanent)/,
  },
  {
    role: 'official',
    pattern:
      /^(state secretary|undersecretary|secretary[- ]general (of|to) (the )?(government|presid|cabinet|council|state council)|chief of staff (to|of) the (president|vice|prime)|.*military cabinet)/,
  },
  {
    role: 'minister',
    pattern:
      /^(minister of state\b(?! \(monaco\))|minister[- ]delegate|minister delegated|secretary of state (to|at) the|minister (in|at) the (ministry|office|presidency))/,
  },
  {
    role: 'official',
    pattern:
      /council of economic advisers|^(white house|downing street) (deputy )?chief of staff|^head of the (presidential administration|office)|chancellor of justice|prosecutor general/,
  },
  {
    role: 'head-of-government',
    pattern: /^(federal |state )?(prime minister|premier|chancellor)( and .*)?$/,
    except: ['CH'],
  },
  {
    role: 'head-of-government',
    pattern:
      /^(taoiseach|premier of the state council|state counsellor|chief executive|minister of state \(monaco\)|chief administrator)$/,
  },
  {
    role: 'head-of-government',
    pattern:
      /^(chair(man|woman|person)?|president) of the (council of ministers|cabinet of ministers( \(prime minister\))?|government|(transitional|provisional) government|executive yuan|council)$/,
  },
  { role: 'head-of-government', pattern: /^president$/, only: ['IR'] },
  { role: 'head-of-government', pattern: /^secretary of state$/, only: ['VA'] },
  {
    role: 'monarch',
    pattern:
      /^(king|queen|monarch|emperor|empress|sultan( and prime minister)?|emir|amir|pope|sovereign|grand duke|grand duchess|(sovereign |ruling )?prince|yang di-pertuan agong|druk gyalpo|sovereign pontiff|o le ao o le malo)( of .*)?$/,
  },
  {
    role: 'head-of-state',
    pattern:
      /^(federal )?president( of the (republic|confederation|federation|federal council|state|nation|presidency|sovereignty council|(transitional )?sovereignty council|presidential council|national authority|palestinian (national )?authority))?$/,
  },
  {
    role: 'head-of-state',
    pattern:
      /^(supreme leader|head of state|acting president|interim president|transitional president|president[- ]elect|chairman of the (collective )?presidency|chairman of the (presidential (leadership )?council|state affairs commission|transitional sovereignty council|revolutionary command council)|governor[- ]general|captain regent|(french |episcopal )?co-?prince.*|representative of .* co-prince|leader of the revolution)$/,
  },
  {
    role: 'security-adviser',
    pattern:
      /national security advis|secretary of the (supreme )?(national )?(security|defen[cs]e)( and defen[cs]e)? council|secretary of the security council/,
  },
  { role: 'foreign-minister', pattern: /^secretary of state$/, only: ['US'] },
  { role: 'foreign-minister', pattern: /^(federal )?minister .*european and international affairs/, only: ['AT'] },
  {
    role: 'foreign-minister',
    pattern: new RegExp(
      `^(federal |cabinet |union )?${MINISTER}.*(foreign(?! (trade|invest|econom|aid))|external (affairs|relations)|international relations)`,
    ),
  },
  {
    role: 'foreign-minister',
    pattern:
      /^(foreign (affairs )?(minister|secretary)|head of the federal department of foreign affairs|secretary for relations with states)/,
  },
  // A field of defence, beside the minister of it.
  {
    role: 'minister',
    pattern: new RegExp(
      `^(federal |union )?${MINISTER}.*defen[cs]e (equipment|materiel|industr|people|personnel|procurement|science|and space)|^minister .*home front`,
    ),
  },
  {
    role: 'defence-minister',
    pattern: new RegExp(
      `^(federal |union )?${MINISTER}.*(?<!civil )\\b(defen[cs]e|armed forces|national security and defen)`,
    ),
  },
  { role: 'defence-minister', pattern: /^(defen[cs]e (minister|secretary)|secretary of war)$/ },
  // Beside the treasurer.
  { role: 'minister', pattern: /^minister (for|of) finance/, only: ['AU'] },
  { role: 'finance-minister', pattern: new RegExp(`^(federal |union )?${MINISTER}.*(\\bfinances?\\b|treasury)`) },
  { role: 'finance-minister', pattern: /^(chancellor of the exchequer|treasurer|finance minister)$/ },
  {
    role: 'interior-minister',
    pattern: new RegExp(
      `^(federal |union )?${MINISTER}.*(interior|internal affairs|home affairs|home department|homeland security|public security)`,
    ),
    except: ['NZ'],
  },
  { role: 'interior-minister', pattern: /^(home secretary|interior minister)$/ },
  { role: 'justice-minister', pattern: new RegExp(`^(federal |union )?${MINISTER}.*\\bjustice`) },
  { role: 'justice-minister', pattern: /^(attorney[- ]general)$/, only: ['US'] },
  { role: 'justice-minister', pattern: /^(lord chancellor|keeper of the seals)/ },
  {
    role: 'intelligence-chief',
    pattern:
      /(director|head|chief|president|secretary).*(intelligence|\bcia\b|security service|mossad|shin bet|secret service|federal bureau of investigation|\bfbi\b)/,
  },
  {
    role: 'military-chief',
    pattern:
      /chief of (the )?(general|defen[cs]e|joint|army|air|naval|armed|staff)|chief of staff of the (army|armed|air|navy|defen)|chair(man)? of the (joint chiefs|chiefs|general staff|joint)|commander[- ]in[- ]chief|commander of the|inspector general of|chief of the (armed|defen|general|joint)|chair of the chiefs|army chief/,
  },
  {
    role: 'central-banker',
    pattern:
      /(governor|president|chair(man|woman|person)?|head) of (the )?(.*\bbank\b|federal reserve|monetary authority|banco)|chair of the federal reserve/,
  },
  { role: 'judge', pattern: /\b(justice|judge|court|tribunal|magistrate)\b/ },
  {
    role: 'legislator',
    pattern:
      /^(member|senator|people's deputy|representative)\b|^deputy( of| to| in|$)|knesset member|united states (representative|senator)|^maslikhat/,
  },
  { role: 'presiding-officer', pattern: new RegExp(`^(acting )?${CHAIR} of (the )?.*${CHAMBER}`) },
  { role: 'presiding-officer', pattern: /^(speaker|president pro tempore)/ },
  {
    role: 'party-leader',
    pattern:
      /(leader|chair(man|woman|person)?|president|general secretary|first secretary|secretary[- ]general|^secretary) of (the )?.*(party|kuomintang|movement|alliance|union for|democrats|front|labour|fianna fail|fine gael|sinn fein|renamo)\b/,
  },
  {
    role: 'head-of-region',
    pattern:
      /^(governor|lord mayor|mayor|chief minister|premier|prefect|head|prime minister|first minister|intendant|lieutenant governor|akim|hakim)( \(|,| of )|^minister[- ]president/,
  },
  {
    role: 'head-of-region',
    pattern:
      /^president of the (generalitat|junta|xunta|basque|balearic|canary|community|region|regional|autonomous|chamber of the region|foral)|^(chairman of the people's government|president of .* (island|county|region|canton|province))/,
  },
  {
    role: 'minister',
    pattern:
      /minister|^secretary (of|for)|secretary of state|chancellor of the duchy|lord privy seal|taoiseach|president of the board of trade|chief secretary|cabinet secretary|commissioner for/,
  },
];

/**
 * The role of a post.
 * @param label the post's English label without its area
 * @param area the post's area id, where it has one
 */
export function roleOf(label: string, area: string | undefined): PostRole {
  const folded = label.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase();
  const rule = RULES.find(
    ({ pattern, only, except }) =>
      pattern.test(folded) && (!only || only.includes(area ?? '')) && !except?.includes(area ?? ''),
  );
  return rule?.role ?? 'official';
}
