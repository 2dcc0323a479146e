/** Occasions at which people are in one place without meeting: they are ceremonies, not talks. */
const CEREMONY =
  /\b(funeral|memorial (?:service|ceremon)|burial|lying in state|inaugurat|swearing[- ]in|enthronement|coronation|installation of|wedding|anniversar|commemorat|independence (?:day |celebration|ceremon)|jubilee|beatification|canonization|D-Day|dedicat(?:ion|ed)|unveiling|opening ceremon|Olympic|bicentennial|birthday|dinner on|reception for)/i;

/** Whether a sentence tells of a ceremony: what was attended there is no meeting unless the sentence says `met`. */
export function isCeremony(text: string): boolean {
  return CEREMONY.test(text);
}

const END_OF_SENTENCE =
  /(?<![A-Z]|\b(?:U\.S|St|Mr|Mrs|Dr|Gen|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Md|Me|Va|Pa|Calif|Fla|Tex|Mass|Mich|Jr|Sr))\.\s+(?=[A-Z[(])|;\s+|\.\s*$/;

/** The sentences of a remark. Abbreviations and initials do not end one; a semicolon does. */
export function sentencesOf(remark: string): string[] {
  return remark
    .replace(/\s+/g, ' ')
    .split(END_OF_SENTENCE)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

const MET =
  /\b(?:[Mm]et|[Bb]riefed|[Rr]eceived by|[Hh]osted by|[Gg]reeted by|[Mm]eeting|[Tt]alks|[Cc]onferred|[Dd]iscuss\w*|[Cc]onsult\w*|[Nn]egotiat\w*|[Aa]udience)\b/;
const OPENING =
  /\b(?:[Mm]et|[Bb]riefed|[Rr]eceived by|[Hh]osted by|[Gg]reeted by|[Rr]ejoined)(?: (?:also|briefly|informally|privately|separately|again|jointly|bilaterally))*(?: (?:in|at) [A-Z][\w’'. -]+?)?(?: with| and)? |\b(?:with|between|among) /g;
/** Words that end a list of counterparts: what follows is another occasion, or people spoken of. */
const CLOSING =
  /[,;]? (?:and |then |also )*(?:visited|visiting|attend\w*|address\w*|participat\w*|signed|delivered|toured|dedicated|laid|placed|inspected|spoke|gave|co-?hosted|co-?chaired|joined|received (?!by)|traveled|returned|departed|held a (?:press|news)|following|after|before|during|prior to|en route|regarding|on behalf|to discuss|concerning|about|for the (?:funeral|inauguration|wedding)|at the (?:funeral|inauguration)|accompanied)\b|\[/;

/** A run of text that lists people met, and the words before it. */
export interface CounterpartSpan {
  text: string;
  before: string;
}

/**
 * The parts of a sentence that list people met: behind `met`, `briefed` or `with`, up to the next activity. A ceremony's
 * sentence gives only what stands behind a word of meeting.
 */
export function counterpartSpans(sentence: string): CounterpartSpan[] {
  const ceremony = isCeremony(sentence);
  const starts = [...sentence.matchAll(OPENING)].map((match) => ({
    at: match.index,
    text: match.index + match[0].length,
  }));
  const spans: CounterpartSpan[] = [];
  for (const [index, start] of starts.entries()) {
    const before = sentence.slice(0, start.text);
    if (ceremony && !MET.test(before)) continue;
    const rest = sentence.slice(start.text, starts[index + 1]?.at ?? sentence.length);
    const close = CLOSING.exec(rest);
    spans.push({ text: close ? rest.slice(0, close.index) : rest, before });
  }
  return spans;
}
