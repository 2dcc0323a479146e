import type { Correction } from '../core/notes/note';
import { type Settings, withSites } from '../core/settings';
import type { Sender } from '../platform/answer';

/** Whether a page in a private window asks; of its own pages' questions the extension itself says so. */
export function isInPrivate(sender: Sender): boolean {
  return sender.from === 'page' && sender.incognito;
}

/** What the reader said in private windows. */
export interface PrivateChoices {
  corrections: Correction[];
  /** Sites on which the extension was switched on or off. */
  sites: Record<string, boolean>;
}

/** Whether a stored value is {@link PrivateChoices}. */
export function arePrivateChoices(value: unknown): value is PrivateChoices {
  const { corrections, sites } = (value ?? {}) as Partial<PrivateChoices>;
  return Array.isArray(corrections) && typeof sites === 'object' && sites !== null;
}

/**
 * "Not this person" and the switch of a site, as said in private windows: they name what was read there, so they are kept in
 * memory alone, hold in private windows alone, and are gone when the browser is closed.
 */
export class PrivateWindows {
  readonly #kept: { read(): Promise<PrivateChoices | null>; write(choices: PrivateChoices): Promise<void> };
  #changing: Promise<unknown> = Promise.resolve();

  constructor(kept: { read(): Promise<PrivateChoices | null>; write(choices: PrivateChoices): Promise<void> }) {
    this.#kept = kept;
  }

  /** Sites on which the extension was switched on or off. */
  async sites(): Promise<Record<string, boolean>> {
    return (await this.#choices()).sites;
  }

  async corrections(): Promise<Correction[]> {
    return (await this.#choices()).corrections;
  }

  /** Keeps a correction; the same one said again changes nothing. */
  correct(correction: Correction): Promise<void> {
    return this.#change((before) => ({
      ...before,
      corrections: [...before.corrections.filter(({ id }) => id !== correction.id), correction],
    }));
  }

  /** Switches the extension on or off for a site. */
  switchSite(site: string, isOn: boolean): Promise<void> {
    return this.#change((before) => ({ ...before, sites: { ...before.sites, [site]: isOn } }));
  }

  /** The reader's settings as they hold in private windows. */
  async settings(settings: Settings): Promise<Settings> {
    return withSites(settings, await this.sites());
  }

  async #choices(): Promise<PrivateChoices> {
    // A browser that keeps nothing for a session has nothing to tell.
    return (await this.#kept.read().catch(() => null)) ?? { corrections: [], sites: {} };
  }

  #change(change: (before: PrivateChoices) => PrivateChoices): Promise<void> {
    const changed = this.#changing.then(async () => this.#kept.write(change(await this.#choices())));
    this.#changing = changed.catch(() => undefined);
    return changed;
  }
}
