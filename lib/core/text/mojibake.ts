/** A text that was written in UTF-8 and read as Windows-1252 or Latin-1, as it was meant. */
export interface RepairedText {
  text: string;
  /** Where an offset of the repaired text (UTF-16) stands in the text as it is. */
  toOriginal(offset: number): number;
}

/** What Windows-1252 has for the bytes 0x80 to 0x9F, where Latin-1 has none: https://encoding.spec.whatwg.org/#index-windows-1252 */
const WINDOWS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** A later byte of a sequence (0x80 to 0xBF), as it is shown. */
const LATER = `[${WINDOWS}\u0080-\u00bf]`;
/** A first byte and what must follow it: https://encoding.spec.whatwg.org/#utf-8-decoder */
const SEQUENCE = new RegExp(`[\u00c2-\u00df]${LATER}|[\u00e0-\u00ef]${LATER}{2}|[\u00f0-\u00f4]${LATER}{3}`, 'g');
/** What may follow an accented letter in sound text, “CAFÉ”, “café…”: such signs alone make a sequence only before a letter. */
const CLOSING = /^[\u2018\u2019\u201c\u201d\u2026\u2013\u2014\u203a\u00bb\u2122\u00a0]+$/;

/**
 * Repairs a text whose letters and quotes were taken apart: "FranÃ§ois", "Trumpâ€™s".
 *
 * @returns null for a text with nothing to repair, almost every one
 */
export function repairMojibake(text: string): RepairedText | null {
  const parts: string[] = [];
  /** Where a repaired character stands in the repaired text, and how many units were put in one so far. */
  const places: { at: number; saved: number }[] = [];
  let from = 0;
  let saved = 0;
  for (const match of text.matchAll(SEQUENCE)) {
    const [sequence] = match;
    const end = match.index + sequence.length;
    if (CLOSING.test(sequence.slice(1)) && !/^\p{L}/u.test(text.slice(end, end + 2))) continue;
    const character = decode(sequence);
    if (character === null) continue;
    parts.push(text.slice(from, match.index), character);
    from = end;
    places.push({ at: match.index - saved, saved: saved + sequence.length - character.length });
    saved += sequence.length - character.length;
  }
  if (places.length === 0) return null;
  parts.push(text.slice(from));
  return {
    text: parts.join(''),
    toOriginal: (offset) => offset + (places.findLast(({ at }) => at < offset)?.saved ?? 0),
  };
}

/** The one letter or sign that a sequence of shown bytes encodes; null where it is none. */
function decode(sequence: string): string | null {
  const bytes = Uint8Array.from(sequence, (shown) => {
    const place = WINDOWS.indexOf(shown);
    return place < 0 ? shown.charCodeAt(0) : 0x80 + place;
  });
  try {
    const character = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /^[\p{L}\p{M}\p{P}\p{S}\p{Zs}]$/u.test(character) ? character : null;
  } catch {
    return null;
  }
}
