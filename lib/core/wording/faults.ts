import * as v from 'valibot';
import type { MessageKey, Words } from './words';

/** A message of the locale files and what fills its places: it becomes words where it is shown. */
export interface Message {
  key: MessageKey;
  values: (string | number)[];
}

/** One thing that is wrong with a file. */
export interface FileFault {
  /** Where: a line, a record, or the name of a field; absent where it concerns the file as a whole. */
  place?: Message | string;
  what: Message;
}

export function message(key: MessageKey, ...values: (string | number)[]): Message {
  return { key, values };
}

/** A fault in words: `line 12: has no name`. */
export function faultText({ place, what }: FileFault, words: Words): string {
  const say = (part: Message | string) => (typeof part === 'string' ? part : words.say(part.key, ...part.values));
  return place === undefined ? say(what) : `${say(place)}: ${say(what)}`;
}

/** A message as a schema carries it, whose own are texts. {@link messageOf} reads it. */
export function inSchema(key: MessageKey, ...values: (string | number)[]): string {
  return JSON.stringify({ key, values });
}

/** What an issue of a schema says; one without a message of ours says what was expected and what was there. */
export function messageOf(issue: v.BaseIssue<unknown>): Message {
  if (issue.message.startsWith('{"key":')) return JSON.parse(issue.message) as Message;
  if (issue.received === 'undefined') return message('faultMissing');
  return message('faultExpected', issue.expected ?? issue.type, issue.received);
}

/** The path of an issue's field, `page.url`; empty where the value itself is meant. */
export function fieldOf(issue: v.BaseIssue<unknown>): string {
  return v.getDotPath(issue) ?? '';
}
