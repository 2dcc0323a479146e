import { type FileFault, type Message, message } from '../wording/faults';
import type { MessageKey } from '../wording/words';
import { PACK_LIMITS } from './limits';

/** Collects errors up to the limit and counts the rest, so that a broken file of a million rows answers briefly. */
export class ErrorList {
  readonly #errors: FileFault[] = [];
  #more = 0;

  add(place: Message | string | undefined, key: MessageKey, ...values: (string | number)[]): void {
    const what = message(key, ...values.map(cut));
    if (this.#errors.length < PACK_LIMITS.errors) this.#errors.push({ ...(place && { place: cutPlace(place) }), what });
    else this.#more++;
  }

  get empty(): boolean {
    return this.#errors.length === 0;
  }

  /** The errors, with a last one that says how many were left out. */
  all(): FileFault[] {
    return this.#more === 0 ? [...this.#errors] : [...this.#errors, { what: message('faultMore', this.#more) }];
  }
}

/** What a file says, and is told again, may be as long as the file. */
function cut<T extends string | number>(value: T): T | string {
  if (typeof value === 'number' || value.length <= PACK_LIMITS.text) return value;
  return `${value.slice(0, PACK_LIMITS.text)} …`;
}

function cutPlace(place: Message | string): Message | string {
  return typeof place === 'string' ? cut(place) : { ...place, values: place.values.map(cut) };
}
