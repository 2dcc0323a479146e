import { type Message, message } from '../wording/faults';

/**
 * Bounds of a pack. A pack of this size still installs in seconds and stays far below what a browser grants an extension;
 * anything larger is a mistake or hostile.
 */
export const PACK_LIMITS = {
  /** Bytes of the file; what is larger is not even opened. */
  bytes: 40_000_000,
  /** UTF-16 units of the file. */
  characters: 40_000_000,
  /** People, posts, memberships, events … each. */
  records: 100_000,
  /** Items of one list inside a record: names, attendees. */
  items: 500,
  /** Nesting of JSON, counted in brackets. */
  depth: 12,
  /** UTF-16 units of one text: a name, a label, an address. */
  text: 600,
  /** Errors told; further ones are only counted. */
  errors: 50,
} as const;

/** What is wrong with a file of this many bytes; undefined where it may be read. */
export function sizeFault(bytes: number): Message | undefined {
  if (bytes <= PACK_LIMITS.bytes) return undefined;
  const megabytes = (count: number) => (count / 1_000_000).toFixed(1).replace(/\.0$/, '');
  return message('faultSize', megabytes(bytes), megabytes(PACK_LIMITS.bytes));
}

/** Whether JSON text nests deeper than `limit`, without parsing it. Brackets inside strings do not count. */
export function nestsDeeper(json: string, limit: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < json.length; index++) {
    const letter = json[index];
    if (quoted) {
      if (letter === '\\') index++;
      else if (letter === '"') quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === '{' || letter === '[') {
      depth++;
      if (depth > limit) return true;
    } else if (letter === '}' || letter === ']') depth--;
  }
  return false;
}
