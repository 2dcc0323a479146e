/** What a question looks like on its way. */
export interface Question {
  /** Tells questions apart, also across restarts of the background: a lost answer is asked for again under the same one. */
  question: string;
  name: string;
  input: unknown;
}

/** What comes back. */
export type Reply = { answer: unknown } | { failure: FailureCode; message: string };

/**
 * Why a question has no answer. `refused`: not for this sender, or not a question at all. `not-ready`: the facts are being
 * installed. `failed`: something broke, see the message. The others are seen on the asking side: `lost`: no answer in time,
 * several times over. `orphaned`: this script's extension is gone.
 */
export type FailureCode = 'refused' | 'not-ready' | 'failed' | 'lost' | 'orphaned';

/** A question without an answer. */
export class Failure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = 'Failure';
    this.code = code;
  }
}

/** Whether something that came in is a question at all. */
export function isQuestion(value: unknown): value is Question {
  if (typeof value !== 'object' || value === null) return false;
  const { question, name } = value as Partial<Question>;
  return typeof question === 'string' && typeof name === 'string' && 'input' in value;
}

/** Whether something that came back is a reply. */
export function isReply(value: unknown): value is Reply {
  return typeof value === 'object' && value !== null && ('answer' in value || 'failure' in value);
}
