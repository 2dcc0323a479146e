import type { PackImport, PackInfo } from '../contract';
import type { Facts, IsoDay } from '../core/model';
import { joinPack } from '../core/packs/join';
import { readPack } from '../core/packs/read';
import { type Message, message } from '../core/wording/faults';
import { Failure } from '../platform/wire';
import { abandonPack, installPack, removePack, switchPack } from '../store/install';
import { filesOf, layOut } from '../store/layout';
import { isFull } from '../store/notes-transaction';
import { BUNDLED_ID, PACK_FORMAT } from '../store/pack-files';
import type { Dataset } from './dataset';

/** Shares of the way: what is read, joined to the known facts and laid out, before it is written. */
const READ = 0.15;
const JOINED = 0.5;
const LAID_OUT = 0.6;

/** The browser keeps no database, as in some private windows. */
class NoDatabase extends Error {}

/** A file as `importPack` brings it. */
interface PackFileToImport {
  id: string;
  file: string;
  text: string;
}

/**
 * The reader's own packs. An import is all or nothing: until its last transaction nothing of it counts, and one that was
 * cancelled, failed or was cut short with the background leaves nothing behind.
 */
export class Packs {
  readonly #dataset: Dataset;
  readonly #today: () => IsoDay;
  #importing: PackImport = { state: 'idle' };
  #stop = new AbortController();
  #work: Promise<void> = Promise.resolve();

  constructor(dataset: Dataset, today: () => IsoDay) {
    this.#dataset = dataset;
    this.#today = today;
  }

  /** How the import under way, or the last one, stands. */
  get importing(): PackImport {
    return this.#importing;
  }

  /** Installed packs by title, the bundled one left out; none where the browser keeps no database. */
  async list(): Promise<PackInfo[]> {
    const database = await this.#dataset.database().catch(() => null);
    const rows = (await database?.getAll('packs')) ?? [];
    const packs = rows.flatMap(({ id, enabled, current }): PackInfo[] => {
      if (id === BUNDLED_ID || !current) return [];
      const { title, version, counts, format } = current;
      const isOutdated = format !== PACK_FORMAT;
      return [{ id, title, version, people: counts.people, events: counts.events, isOn: enabled, isOutdated }];
    });
    return packs.sort((a, b) => a.title.localeCompare(b.title));
  }

  /** Begins to import a file; again with the same id it changes nothing. @returns false where another is under way */
  begin(given: PackFileToImport): boolean {
    const last = this.#importing;
    if (last.state !== 'idle' && last.id === given.id) return true;
    if (last.state === 'running') return false;
    this.#stop = new AbortController();
    this.#tell(given, 0);
    this.#work = this.#import(given, this.#stop.signal);
    return true;
  }

  /** Ends an import. Done when nothing of it is left. */
  async cancel(id: string): Promise<void> {
    if (this.#importing.state !== 'running' || this.#importing.id !== id) return;
    this.#stop.abort();
    await this.#work;
  }

  /** Has a pack count, or not. */
  async switch(id: string, isOn: boolean): Promise<void> {
    if (id === BUNDLED_ID) return;
    await switchPack(await this.#dataset.database(), id, isOn);
    await this.#changed();
  }

  async remove(id: string): Promise<void> {
    if (id === BUNDLED_ID) return;
    await removePack(await this.#dataset.database(), id);
    await this.#changed();
  }

  /** Clears away what an import left that ended with the background. */
  async tidy(): Promise<void> {
    const database = await this.#dataset.database();
    for (const { id, staged } of await database.getAll('packs')) {
      if (staged && id !== BUNDLED_ID && this.#importing.state !== 'running') await abandonPack(database, id);
    }
  }

  async #import(given: PackFileToImport, signal: AbortSignal): Promise<void> {
    const { id, file } = given;
    try {
      await pause(signal);
      const read = readPack({ name: file, text: given.text }, this.#today());
      if ('errors' in read) this.#importing = { state: 'failed', id, file, errors: read.errors };
      else await this.#install(given, read.facts, signal);
    } catch (error) {
      this.#importing = signal.aborted
        ? { state: 'idle' }
        : { state: 'failed', id, file, errors: [{ what: reasonOf(error) }] };
    }
  }

  async #install(given: PackFileToImport, read: Facts, signal: AbortSignal): Promise<void> {
    const step = (from: number, to: number) => (done: number, total: number) => {
      signal.throwIfAborted();
      this.#tell(given, from + ((to - from) * done) / Math.max(1, total));
    };
    const database = await this.#dataset.database().catch(() => {
      throw new NoDatabase();
    });
    await pause(signal);
    const joining = step(READ, JOINED);
    const { facts, known } = await joinPack(read, await this.#dataset.facts(), async (done, total) => {
      joining(done, total);
      await pause(signal);
    });
    await pause(signal);
    const files = filesOf(await layOut(facts));
    try {
      await installPack(database, files, step(LAID_OUT, 1), { signal });
    } catch (error) {
      await abandonPack(database, facts.id).catch(() => undefined);
      throw error;
    }
    await this.#changed();
    const people = facts.people.length;
    this.#importing = { state: 'done', id: given.id, file: given.file, people, joined: known };
  }

  #tell({ id, file }: PackFileToImport, share: number): void {
    this.#importing = { state: 'running', id, file, share };
  }

  /** What changed counts from the next question on; while the bundled facts are missing there is none. */
  async #changed(): Promise<void> {
    await this.#dataset.changed().catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error;
    });
  }
}

/** Lets other questions be answered in between. @throws the signal's reason */
async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}

function reasonOf(error: unknown): Message {
  if (error instanceof NoDatabase) return message('faultNoDatabase');
  if (error instanceof Failure) return message('faultNotReady');
  if (isFull(error)) return message('faultNoRoom');
  return message('faultUnexpected', error instanceof Error ? error.message : String(error));
}
