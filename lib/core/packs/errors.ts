import { PACK_LIMITS } from './limits';

/** One thing wrong with a file, in words. */
export interface PackError {
  /** Where: `line 12`, `people, record 3`, or absent where it concerns the file as a whole. */
  place?: string;
  message: string;
}

/** Collects errors up to the limit and counts the rest, so that a broken file of a million rows answers briefly. */
export class ErrorList {
  readonly #errors: PackError[] = [];
  #more = 0;

  add(place: string | undefined, message: string): void {
    if (this.#errors.length < PACK_LIMITS.errors) this.#errors.push({ ...(place && { place }), message: cut(message) });
    else this.#more++;
  }

  get empty(): boolean {
    return this.#errors.length === 0;
  }

  /** The errors, with a last one that says how many were left out. */
  all(): PackError[] {
    return this.#more === 0 ? [...this.#errors] : [...this.#errors, { message: `and ${this.#more} more` }];
  }
}

/** What a file says, and is told again, may be as long as the file. */
function cut(message: string): string {
  return message.length <= PACK_LIMITS.text ? message : `${message.slice(0, PACK_LIMITS.text)} …`;
}
