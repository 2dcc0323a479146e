import type { Status } from '../contract';
import type { Source } from '../core/model';
import { readOwnFile, readOwnGzip } from '../platform/own-files';
import { Failure } from '../platform/wire';
import { DatabaseBlocks, MemoryBlocks } from '../store/blocks';
import { StoredFacts } from '../store/facts';
import { type FactsDatabase, openFactsDatabase } from '../store/facts-database';
import { installPack } from '../store/install';
import { BUNDLED_ID, PACK_FORMAT, type PackFiles, type PackManifest } from '../store/pack-files';
import { unpackedFiles } from '../store/packed';
import { Rows } from '../store/rows';

/** The dataset that comes with the extension. */
export function bundledPack(): PackFiles {
  return unpackedFiles(
    async () => {
      const manifest = (await (await readOwnFile('dataset/manifest.json')).json()) as PackManifest;
      if (manifest.format !== PACK_FORMAT)
        throw new Error(`The dataset has format ${manifest.format}, not ${PACK_FORMAT}`);
      return manifest;
    },
    async (file) => new Uint8Array(await readOwnGzip(`dataset/${file}.gz`)),
  );
}

/** Milliseconds, by a clock that nobody sets, before a failed installation is tried again by itself. */
const PAUSE_AFTER_FAILURE = 30_000;

/**
 * The installed facts, and their installation. Keeps nothing that it could not read again: the browser may stop the
 * background at any moment.
 */
export class Dataset {
  readonly #files: PackFiles;
  readonly #open: () => Promise<FactsDatabase>;
  readonly #installed: () => void;
  #database: Promise<FactsDatabase> | null = null;
  #facts: Promise<StoredFacts | null> | null = null;
  #installing: Promise<void> | null = null;
  #anew = false;
  #failedAt = Number.NEGATIVE_INFINITY;
  #status: Status['dataset'] = { state: 'missing', done: 0, total: 0, version: null };

  /** @param installed told after another version was put in use */
  constructor(files: PackFiles, installed: () => void, open: () => Promise<FactsDatabase> = openFactsDatabase) {
    this.#files = files;
    this.#installed = installed;
    this.#open = open;
  }

  /** The facts in use. @throws Failure `not-ready` while there are none; an installation is under way then */
  async facts(): Promise<StoredFacts> {
    this.#facts ??= this.#read().catch((error) => {
      this.#facts = null;
      throw error;
    });
    const facts = await this.#facts;
    if (facts) return facts;
    this.#facts = null;
    void this.install();
    throw new Failure('not-ready', 'The facts are being installed');
  }

  /** Installs or updates the facts, or goes on where an installation was cut short; one at a time. Failure is a status. */
  install(): Promise<void> {
    if (this.#installing) return this.#installing;
    if (performance.now() - this.#failedAt < PAUSE_AFTER_FAILURE) return Promise.resolve();
    const installing = this.#install()
      .catch((error: unknown) => {
        this.#failedAt = performance.now();
        this.#status = { ...this.#status, state: 'failed', message: describe(error) };
      })
      .finally(() => {
        this.#installing = null;
      });
    this.#installing = installing;
    return installing;
  }

  /** Writes the facts anew, at once, whatever failed or is in use; {@link status} tells how it goes. */
  reinstall(): void {
    if (this.#installing) return;
    this.#failedAt = Number.NEGATIVE_INFINITY;
    this.#anew = true;
    this.#status = { state: 'installing', done: 0, total: 0, version: this.#status.version };
    void this.install();
  }

  /** Reads from now on what is installed now, and says that it is other than before. */
  async changed(): Promise<void> {
    this.#facts = null;
    await this.facts();
    this.#installed();
  }

  /** What the popup says of the facts. */
  async status(): Promise<Status> {
    let sources: Source[] = [];
    try {
      sources = [...(await (await this.facts()).sources()).values()];
    } catch (error) {
      if (!(error instanceof Failure)) this.#status = { ...this.#status, state: 'failed', message: describe(error) };
    }
    return { dataset: this.#status, sources };
  }

  /** The database of packs. @throws DOMException of the browser where it keeps none */
  database(): Promise<FactsDatabase> {
    this.#database ??= this.#open().then(
      (database) => {
        for (const type of ['close', 'versionchange'] as const) database.addEventListener(type, () => this.#forget());
        return database;
      },
      (error) => {
        this.#database = null;
        throw error;
      },
    );
    return this.#database;
  }

  #forget(): void {
    this.#database = null;
    this.#facts = null;
  }

  /** The facts as they are installed; null where none are. */
  async #read(): Promise<StoredFacts | null> {
    let database: FactsDatabase;
    try {
      database = await this.database();
    } catch {
      return this.#readIntoMemory();
    }
    const rows = await database.getAll('packs');
    const inUse = rows.flatMap(({ enabled, current }) =>
      enabled && current && current.format === PACK_FORMAT ? [current] : [],
    );
    const bundled = inUse.find(({ id }) => id === BUNDLED_ID);
    if (!bundled) return null;
    if (rows.some(({ id, staged }) => id === BUNDLED_ID && staged !== null)) void this.install();
    if (this.#status.state !== 'installing') {
      this.#status = { state: 'ready', done: 1, total: 1, version: bundled.version };
    }
    return StoredFacts.open(
      [bundled, ...inUse.filter((pack) => pack !== bundled)].map(({ id, set, sources, areas, directories }) => ({
        id,
        rows: new Rows(new DatabaseBlocks(database, set), directories),
        sources,
        areas,
      })),
    );
  }

  /** Private windows of some browsers keep no database: facts serve from memory, for as long as the background lives. */
  async #readIntoMemory(): Promise<StoredFacts> {
    const manifest = await this.#files.manifest();
    const blocks = await MemoryBlocks.load(this.#files, manifest, this.#progress);
    const { id, version, sources, areas, directories } = manifest;
    this.#status = { state: 'ready', done: 1, total: 1, version, message: 'memory' };
    return StoredFacts.open([{ id, rows: new Rows(blocks, directories), sources, areas }]);
  }

  readonly #progress = (done: number, total: number): void => {
    this.#status = { ...this.#status, state: 'installing', done, total };
  };

  async #install(): Promise<void> {
    const anew = this.#anew;
    this.#anew = false;
    let database: FactsDatabase;
    try {
      database = await this.database();
    } catch {
      if (anew) await this.changed();
      return;
    }
    const isNew = await installPack(database, this.#files, this.#progress, { anew });
    if (this.#status.state === 'installing') this.#status = { ...this.#status, state: 'missing' };
    this.#facts = null;
    await this.facts();
    if (isNew) this.#installed();
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
