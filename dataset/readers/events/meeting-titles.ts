import type { Event } from '../../../lib/core/model';

/** The two sides of a meeting as a headline names them. */
export interface MeetingTitle {
  /** Names of the issuing side; empty where it goes without saying. */
  own: string;
  others: string;
  mode: Event['mode'];
}

const KIND =
  '(?:Virtual |Video |Bilateral |Trilateral |Quadrilateral |Phone |Telephone |Secure |Joint |Introductory |Brief |Working |Expanded |Separate )*(?:Meetings?|meetings?|Calls?|calls?|Conversations?|conversations?|Lunch|Dinner|Breakfast|Engagements?|Video ?[Cc]onference|Discussions?|Pull-[Aa]side)';
const WITH = new RegExp(`^(.*?)(?:[’']s|[’'])? (?:\\w+ )??(${KIND}) [Ww]ith (.+)$`);
const BETWEEN = new RegExp(`^(.*?)(${KIND}) (?:[Bb]etween|[Oo]f) (.+)$`);
const JOINT =
  /^(?:Remarks (?:by|from) )?(.+?),? [Aa]nd (.+?) (?:[Bb]efore|[Dd]uring|[Aa]fter|[Ff]ollowing|[Ii]n|[Aa]t)(?: [Aa]| [Tt]heir| [Aa]n| the)? (?:[Jj]oint|[Pp]ress|[Ee]xpanded|[Bb]ilateral|[Tt]rilateral|[Mm]eeting|[Ww]orking|[Ll]unch|Statement)/;
/** Headlines about a meeting, not of one. */
const ABOUT =
  /\b(?:upcoming|preview\w*|press (?:call|briefing|gaggle)|gaggle|background|announc\w+|fact sheet|previewing|as prepared|transcript|interview|embassy|readies|ahead of|invit\w+|letter|notice|task force|caucus)\b/i;
/** Where the list of counterparts ends in a headline. */
const TOPIC =
  /,? (?:on|to|in|at|about|regarding|during|before|after|ahead of|following|concerning|marking|for|while|as|who|Before|During|After|Following|Ahead|On the|At the|In the)(?= )(?! (?:the )?Relations with States)(?! (?:Foreign|External|European?|Home|Defen[cs]e|International|Libya|Yemen|Syria|Western|Refugees|Humanitarian|Climate|Haiti|Afghanistan|Lebanon|Sudan|Myanmar|Burma)\b)/;

/** Splits the headline of a readout or of joint remarks; null where it tells of no meeting. */
export function splitMeetingTitle(headline: string): MeetingTitle | null {
  const title = headline.replace(/\s+/g, ' ').replace(/[‘`']/g, '’').trim();
  if (ABOUT.test(title)) return null;
  const joint = JOINT.exec(title);
  if (joint?.[1] && joint[2])
    return { own: joint[1], others: joint[2], mode: /virtual|video/i.test(title) ? 'video' : 'in-person' };
  const match = WITH.exec(title);
  if (match?.[2] && match[3] !== undefined) {
    return { own: ownSide(match[1] ?? ''), others: withoutTopic(match[3]), mode: modeOf(match[2] ?? '', title) };
  }
  const between = BETWEEN.exec(title);
  if (between?.[2] && between[3] && /^Readout/.test(title))
    return { own: '', others: withoutTopic(between[3]), mode: modeOf(between[2], title) };
  return null;
}

/** `Statement by NSC Spokesperson Emily Horne on National Security Advisor Jake Sullivan` → the part behind `on`. */
function ownSide(text: string): string {
  const statement =
    /^(?:Statement|Readout) (?:by|from|From|of) (?:the )?(?:NSC |National Security Council |White House |Press |Chief |Deputy |Senior Advisor and )*(?:Spokesperson|Secretary|Chief Spokesperson|Advisor) .+? (?:on|of|regarding) (.+)$/.exec(
      text,
    );
  return (statement?.[1] ?? text).replace(/^(?:Readout|Statement|Remarks) (?:of|on|by|from) (?:the )?/i, '').trim();
}

function withoutTopic(text: string): string {
  const end = TOPIC.exec(text);
  return end ? text.slice(0, end.index) : text;
}

function modeOf(kind: string, title: string): Event['mode'] {
  if (/virtual|video/i.test(title)) return 'video';
  return /call|phone/i.test(kind) ? 'phone' : 'in-person';
}
