import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { startBackground } from '../../lib/background/start';
import type { Input, MessageName, Output } from '../../lib/contract';
import type { Reply } from '../../lib/platform/wire';
import { openFactsDatabase } from '../../lib/store/facts-database';
import { layOut } from '../../lib/store/layout';
import { openNotesDatabase } from '../../lib/store/notes-database';
import { packFiles } from '../../lib/store/packed';
import { sampleFacts, surname } from '../store/facts-sample';
import { ID, ORIGIN, world } from './fake-browser';
import { fromOutside, Life, makeMortal } from './mortal';

vi.mock('webextension-polyfill', () => import('./fake-browser'));
vi.mock('../../lib/platform/own-files', () => ({
  readOwnFile: () => fromOutside({ json: async () => structuredClone(bundled.manifest) }),
  readOwnGzip: (path: string) => fromOutside(bundled.parts.get(path.replace(/^dataset\/|\.gz$/g, ''))),
}));
vi.stubGlobal('navigator', { languages: ['en'] });
vi.stubGlobal(
  'BroadcastChannel',
  class {
    postMessage() {}
    close() {}
  },
);
makeMortal();

/** The dataset that this machine's extension carries: small, so that every step of its installation can be tried. */
const bundled = await (async () => {
  const layout = await layOut(sampleFacts(6));
  const { manifest, files } = layout;
  const source = { manifest: async () => manifest, part: async (file: string) => files.get(file) as Uint8Array };
  return { manifest, parts: await packFiles(source) };
})();

export const PAGE = 'https://www.harbour.example/2025/ferry';
/** Name of a person of the bundled dataset, and the id. */
export const PERSON = { id: 'Q1000', name: `Anna ${surname(0)}` };

/** Who sends: a page's script at an address, one of the extension's own pages, or someone else. */
const SENDERS = {
  extension: { id: ID, url: `${ORIGIN}library.html` },
  page: { id: ID, url: PAGE, frameId: 0, tab: { id: 1, incognito: false } },
  otherPage: { id: ID, url: 'https://other.example/', frameId: 0, tab: { id: 2, incognito: false } },
  privatePage: { id: ID, url: PAGE, frameId: 0, tab: { id: 3, incognito: true } },
  otherExtension: { id: 'somebody', url: 'chrome-extension://somebody/page.html' },
  nowhere: { id: ID },
} as const;
export type SenderName = keyof typeof SENDERS;

/** A new machine: nothing is stored, nothing runs. */
export function newMachine(): void {
  Life.current?.die();
  vi.stubGlobal('indexedDB', new IDBFactory());
  world.storage.clear();
  world.session.clear();
  world.storageFault = null;
  world.tabs = [];
  for (const list of [world.opened, world.toPages, world.put, world.accessLevels]) list.length = 0;
}

/** Starts the background, after the one before is gone. @param last the step at which it dies */
export function start(last?: number): Life {
  Life.current?.die();
  const life = new Life(last);
  startBackground();
  return life;
}

/** What comes back to whoever asked; undefined where nobody answered. */
export async function send(
  name: string,
  input: unknown,
  from: SenderName = 'extension',
  question?: string,
): Promise<Reply | undefined> {
  const [answer] = world.onMessage.tell(
    { question: question ?? crypto.randomUUID(), name, input: structuredClone(input) },
    SENDERS[from],
  );
  return (await answer) as Reply | undefined;
}

/** Asks the background; a dead one never answers. @throws Error where it answered that it failed */
export async function ask<N extends MessageName>(
  name: N,
  input: Input<N>,
  from: SenderName = 'extension',
): Promise<Output<N>> {
  const reply = await send(name, input, from);
  // Nobody is there any more.
  if (!reply) return new Promise(() => undefined);
  if ('failure' in reply) throw new Error(`${name}: ${reply.message}`);
  return reply.answer as Output<N>;
}

/** Waits until what is under way has ended. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 12; i += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** What is stored: each part is changed as a whole. */
export interface Stored {
  readers: string;
  packs: string;
  settings: string;
  /** What a start still has to carry from one store to the other. */
  pending: number;
}

/** Everything that is stored, in a form in which equal states are equal: without times, and without numbers of sets. */
export async function stateOf(): Promise<Stored> {
  const before = Life.current;
  Life.current = null;
  try {
    const { database } = await openNotesDatabase();
    const names = ['notes', 'drafts', 'corrections'] as const;
    const deleted = (await database.getAll('bin')).flatMap(({ notes }) => notes).sort((a, b) => (a.id < b.id ? -1 : 1));
    const readers = [...(await Promise.all(names.map((store) => database.getAll(store)))), deleted];
    const pending = await database.count('pending');
    database.close();
    const facts = await openFactsDatabase();
    const packs = (await facts.getAll('packs')).filter(({ current }) => current);
    const used = new Set(packs.flatMap(({ current }) => (current ? [current.set] : [])));
    const blocks = (await facts.getAllKeys('blocks')).filter(([set]) => used.has(set)).length;
    facts.close();
    return {
      readers: JSON.stringify(readers, (key, value: unknown) =>
        /^(created|modified|deleted)$/.test(key) ? null : value,
      ),
      packs: JSON.stringify([blocks, ...packs.map(({ id, enabled, current }) => [id, enabled, current?.digest])]),
      settings: JSON.stringify(world.storage.get('settings')),
      pending,
    };
  } finally {
    Life.current = before;
  }
}
