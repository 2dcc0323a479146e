import type { Event } from '../../../lib/core/model';
import type { ParticipantClaim } from '../../claims';
import { countryOf } from './countries';
import { parseParticipants } from './participants';

/** What a title of the Kremlin's list tells: how, and with whom besides the president. */
export interface KremlinMeeting {
  mode: Event['mode'];
  participants: ParticipantClaim[];
}

const SUBJECT =
  '(?:(?:While (?:in|on)[^,]*, |At [A-Z]\\w+ initiative,? |In [A-Z][\\w .]+, )?(?:The |Acting |Russian )*(?:President|Prime Minister)?(?: of Russia)?(?: and Prime Minister)? ?(?:(?:V\\.|Vladimir|Valdimir|Dmitry|Dmitri|D\\.) )?(?:Putin|Medvedev)?|The (?:Russian )?(?:President|head of state)|Mr Putin)';
const ADJECTIVES =
  '(?: (?:a|an|his|another|the|short|brief|working|informal|one-on-one|private|separate|bilateral|official|new|regular|final|trilateral|joint|lengthy|first|second|introductory|meeting and|series of))*';
const PHONE =
  '(?:(?:spoke|talked|spoken) (?:(?:by|on|over) (?:the )?)?(?:tele)?phone|(?:spoke|talked) (?:by|on|over) the (?:tele)?phone|(?:had|held)(?: an?| another| the)?(?: [a-z-]+)? (?:tele)?phone (?:conversations?|calls?|talks?)|telephoned|phoned|discussed [^.]{0,80} by (?:tele)?phone)';
const MEET = `(?:met(?: briefly| again| separately| informally| also)?|(?:held|had|conducted|began|continued|concluded|chaired|opened)${ADJECTIVES} (?:meetings?|talks|negotiations|conversations?|discussions?|breakfast|lunch|dinner)|negotiated|received)`;

const SENTENCE_CALL = new RegExp(`^${SUBJECT} (?:has |also )?${PHONE}(?: again)?(?: with)? (.+)$`);
const SENTENCE_MEETING = new RegExp(
  `^${SUBJECT} (?:has |also |then |today )?${MEET}(?: (?:in|at) [A-Z][\\w .'’-]+?)? ?(?:with|(?=the |[A-Z])) ?(.+)$`,
);
const TOGETHER = new RegExp(
  `^${SUBJECT} and (.+?) (?:also )?(${PHONE}|${MEET}|spoke on the (?:tele)?phone|spoke by (?:tele)?phone|discussed)`,
);
const PLURAL = new RegExp(`^(Presidents? .+? and .+?) (${PHONE}|${MEET})`);
const HEADLINE_CALL =
  /^(?:Joint )?(?:Telephone|Phone) (?:conversations?|talks?|calls?) (?:with|between [^.]* and) (.+)$/i;
const HEADLINE_MEETING =
  /^(?:(?:Beginning|Start|Opening remarks) (?:of|at) )?(?:the |a )?(?:Working |Brief |Informal |Trilateral |Bilateral |One-on-one )?(?:meetings?|talks|conversations?|negotiations|working breakfast|breakfast|lunch|dinner)(?: in [a-z-]+ format)? with (.+)$/i;
const AFTER_TALKS =
  /^(?:(?:Joint )?(?:Press|News|Media) ?(?:statements?|conference)|Statements? for the press|Joint news conference|Answers to journalists|Statements)[^.]*? (?:following|after|with) (?:(?:the )?(?:talks|meeting|negotiations|joint news conference) with )?(.+)$/i;
const AT_MEETING_BETWEEN =
  /\b(?:at|during|following|after|of) (?:a |an |the |their )?(?:[a-z]+ )?(?:meeting|talks|negotiations) between (.*(?:Putin|Medvedev).*)$/;
const ADJECTIVE_TALKS = /(?:Russian|Russia)[-–]([A-Z]\w+) (?:talks|negotiations)/;

/** Not meetings, though they name someone: greetings, condolences, decrees. */
const NEVER =
  /^(?:Greetings|Congratulat|Condolence|Message|Telegram|Letter|Executive|List of|Accreditation|Visit to|Excerpts|Interview|Answers? to a|Speech|Remarks|Statement by|Direct Line|Reception|Gala|Vladimir Putin (?:sent|congratulated)(?!.*phone))/i;
/** Where the counterparts end: what was discussed, where and when. */
const REST_END =
  /,? (?:to discuss|on the (?:sidelines|margins|eve|phone|telephone)|on the occasion|in (?:[A-Z]|the Kremlin)|at (?:the|his|a|[A-Z])|during|before|after|ahead|prior|within|as part|concerning|regarding|on \p{Ll}|who|which|where|about|following|following his|upon|by (?:tele)?phone|over the|and (?:discussed|exchanged|congratulated|said|thanked|expressed|members|other|representatives|participants|visited))(?= |$)/u;

/**
 * Reads one English title. Null where it tells of no meeting or call; no participants where it names no one.
 * @param tagged the record's own tags of persons, surname first, used where the title names only countries
 */
export function parseKremlinTitle(written: string, tagged: readonly string[]): KremlinMeeting | null {
  const title = written.replace(/\s+/g, ' ').trim();
  if (NEVER.test(title) || title.length > 260) return null;
  const phone = /(?:tele)?phone/i.test(title);
  const mode = /video ?conference|video link|videoconference|via video/i.test(title)
    ? 'video'
    : phone
      ? 'phone'
      : 'in-person';
  const rest = counterpartsIn(title, phone);
  if (rest !== null) {
    const cut = REST_END.exec(rest);
    const participants = parseParticipants(cut ? rest.slice(0, cut.index) : rest, { area: 'RU', untitled: true }).map(
      ({ monthDay: _, ...participant }) => participant,
    );
    const others = participants.filter(
      ({ name, area, role }) =>
        !/\b(?:Putin|Medvedev)$/.test(name) && !(name === '' && area === 'RU' && role === 'head-of-state'),
    );
    return { mode, participants: others.length > 0 ? others : taggedPersons(tagged, undefined) };
  }
  const area = countryOf(ADJECTIVE_TALKS.exec(title)?.[1] ?? '');
  if (area && tagged.length > 0 && tagged.length < 3) return { mode, participants: taggedPersons(tagged, area) };
  return null;
}

function counterpartsIn(title: string, phone: boolean): string | null {
  const expressions = phone
    ? [HEADLINE_CALL, SENTENCE_CALL, TOGETHER, PLURAL]
    : [HEADLINE_MEETING, AFTER_TALKS, SENTENCE_MEETING, TOGETHER, PLURAL, AT_MEETING_BETWEEN];
  for (const expression of expressions) {
    const match = expression.exec(title);
    if (match?.[1]) return match[1];
  }
  return null;
}

/** Persons by tag, one or two: more are those spoken of. */
function taggedPersons(tagged: readonly string[], area: string | undefined): ParticipantClaim[] {
  if (tagged.length === 0 || tagged.length > 2) return [];
  return tagged
    .filter((name) => !/ of /.test(name))
    .map((name) => ({ name: givenFirst(name), ...(area && { area }), certainty: 'stated' }));
}

/** Tags put the surname first, with its particle: `Erdogan Recep Tayyip` → `Recep Tayyip Erdogan`, `Al Saud Salman` → `Salman Al Saud`. */
function givenFirst(tag: string): string {
  const match = /^((?:(?:Al|Ben|De|Da|Van|Von) )?\S+) (.+)$/.exec(tag);
  return match ? `${match[2]} ${match[1]}` : tag;
}
