import { type Incident, plainError } from '../core/report';

/** So many errors are kept, the latest. */
const MOST = 20;

/** The last errors, for a report that the reader may copy; kept, since the background rarely lives until it is asked. */
export class Incidents {
  readonly #kept: { read(): Promise<Incident[] | null>; write(incidents: Incident[]): Promise<void> };
  readonly #now: () => Date;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    kept: { read(): Promise<Incident[] | null>; write(incidents: Incident[]): Promise<void> },
    now: () => Date,
  ) {
    this.#kept = kept;
    this.#now = now;
  }

  /** Notes an error down. Never throws: where nothing can be kept, there is no report of it. */
  add(question: string, error: unknown): void {
    const incident = { at: this.#now().toISOString().slice(0, 16), question, error: plainError(error) };
    this.#writing = this.#writing.then(async () => {
      const before = (await this.#kept.read()) ?? [];
      await this.#kept.write([...before, incident].slice(-MOST));
    });
    this.#writing = this.#writing.catch(() => undefined);
  }

  /** The last errors, the latest last. */
  async list(): Promise<Incident[]> {
    await this.#writing;
    return (await this.#kept.read().catch(() => null)) ?? [];
  }
}

/** Whether a stored value is a list of incidents. */
export function areIncidents(value: unknown): value is Incident[] {
  return (
    Array.isArray(value) &&
    value.every(
      (one: unknown) => typeof one === 'object' && one !== null && 'at' in one && 'question' in one && 'error' in one,
    )
  );
}
