import type { MessageName } from '../contract';
import { annotate } from '../core/annotate';
import { briefCards, cardsFor, fullCard } from '../core/cards/cards';
import { readVisibleDate } from '../core/dates/visible-date';
import type { EventRecord } from '../core/model';
import { timeStamp } from '../core/notes/schema';
import { pageSettings } from '../core/settings';
import type { Handler, Handlers, Sender } from '../platform/answer';
import { openPanel } from '../platform/panel';
import type { StoredFacts } from '../store/facts';
import type { NoteStore } from '../store/notes';
import { makeCorrection, rejectedOn } from './corrections';
import type { Dataset } from './dataset';
import type { Incidents } from './incidents';
import { checkInput } from './inputs';
import type { NotesHandlers } from './notes';
import type { Packs } from './packs';
import type { Pages } from './pages';
import { isInPrivate, type PrivateWindows } from './private-windows';

/** What the handlers work with. */
export interface Surroundings {
  dataset: Dataset;
  packs: Packs;
  notes: NoteStore;
  pages: Pages;
  privately: PrivateWindows;
  incidents: Incidents;
  now(): Date;
}

type OwnHandlers = Omit<Handlers, keyof NotesHandlers>;

/** Answers to all messages but those about notes. */
export function createHandlers({ dataset, packs, notes, pages, privately, incidents, now }: Surroundings): OwnHandlers {
  const both = ['page', 'extension'] as const;
  const page = ['page'] as const;
  const extension = ['extension'] as const;
  const handle = <N extends MessageName & keyof OwnHandlers>(
    name: N,
    from: Handler<N>['from'],
    answer: Handler<N>['answer'],
  ) => ({ from, check: (input: unknown) => checkInput(name, input), answer });
  const corrections = () => notes.corrections().catch(() => []);
  const correctionsFor = async (sender: Sender) =>
    isInPrivate(sender) ? [...(await corrections()), ...(await privately.corrections())] : corrections();

  return {
    annotate: handle('annotate', both, async ({ article, blocks, context }, sender) => {
      const [facts, corrected] = await Promise.all([dataset.facts(), correctionsFor(sender)]);
      const url = sender.from === 'page' ? sender.url : article.url;
      const before = context ?? { named: {}, areas: {}, rejected: [] };
      const rejected = [...new Set([...before.rejected, ...rejectedOn(url, corrected)])];
      const annotation = await annotate(article, blocks, { ...before, rejected }, facts);
      return { ...annotation, cards: await cardsFor(annotation, article, facts, dayOf(now())) };
    }),

    publishedDay: handle('publishedDay', page, ({ lines, url, language }) => {
      for (const line of lines) {
        const day = readVisibleDate(line, { url, language });
        if (day !== null) return day;
      }
      return null;
    }),

    card: handle('card', both, async ({ key, asOf, together }) =>
      fullCard(key, asOf, together, await dataset.facts(), dayOf(now())),
    ),

    meetings: handle('meetings', both, async ({ people }) => sharedEvents(people, await dataset.facts())),

    search: handle('search', extension, async ({ text, limit }) => {
      const facts = await dataset.facts();
      return briefCards(await facts.search(text, limit), facts, dayOf(now()));
    }),

    correct: handle('correct', both, async ({ isPrivate, ...given }, sender) => {
      const url = sender.from === 'page' ? sender.url : given.url;
      const correction = makeCorrection({ ...given, url }, timeStamp(now()));
      if (isPrivate || isInPrivate(sender)) await privately.correct(correction);
      else await notes.putCorrection(correction);
      void pages.readAgain();
      return null;
    }),

    privateSites: handle('privateSites', extension, async ({ change }) => {
      if (change) {
        await privately.switchSite(change.site, change.isOn);
        void pages.readAgain();
      }
      return privately.sites();
    }),

    corrections: handle('corrections', extension, async () => {
      const all = await corrections();
      const people = await dataset.facts().then(
        (facts) => facts.people(all.map(({ person }) => person)),
        () => new Map<string, { name: string }>(),
      );
      return all
        .map((one) => ({ ...one, name: people.get(one.person)?.name ?? one.surface }))
        .sort((a, b) => (a.created < b.created ? 1 : -1));
    }),

    removeCorrection: handle('removeCorrection', extension, async ({ id }) => {
      await notes.removeCorrection(id);
      void pages.readAgain();
      return null;
    }),

    status: handle('status', both, () => dataset.status()),

    incidents: handle('incidents', extension, () => incidents.list()),

    reinstall: handle('reinstall', extension, () => {
      dataset.reinstall();
      return null;
    }),

    packs: handle('packs', extension, async () => ({ packs: await packs.list(), importing: packs.importing })),

    importPack: handle('importPack', extension, (file) => packs.begin(file)),

    cancelImport: handle('cancelImport', extension, async ({ id }) => {
      await packs.cancel(id);
      return null;
    }),

    switchPack: handle('switchPack', extension, async ({ id, isOn }) => {
      await packs.switch(id, isOn);
      return null;
    }),

    removePack: handle('removePack', extension, async ({ id }) => {
      await packs.remove(id);
      return null;
    }),

    pageSettings: handle('pageSettings', page, async (_input, sender) => {
      const { tab, url } = sender as Extract<Sender, { from: 'page' }>;
      const settings = await pages.settings();
      await pages.draw(tab, settings);
      return pageSettings(isInPrivate(sender) ? await privately.settings(settings) : settings, url);
    }),

    loadPart: handle('loadPart', page, async ({ part }, sender) => {
      await pages.loadPart((sender as Extract<Sender, { from: 'page' }>).tab, part);
      return null;
    }),

    openPanel: handle('openPanel', page, async (_input, sender) => {
      // Asked before anything is awaited: the browser counts it to the click in the page.
      await openPanel({ tabId: (sender as Extract<Sender, { from: 'page' }>).tab });
      return null;
    }),

    painted: handle('painted', page, async ({ people }, sender) => {
      await pages.showCount((sender as Extract<Sender, { from: 'page' }>).tab, people);
      return null;
    }),
  };
}

/** The reader's day, by the reader's clock: a date of today is today where they live. */
export function dayOf(time: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
}

/** Events in which all of these people took part, oldest first. */
async function sharedEvents(people: readonly string[], facts: StoredFacts): Promise<EventRecord[]> {
  const records = await facts.people(people);
  const [first, ...others] = people.map((id) => new Set(records.get(id)?.events));
  if (!first) return [];
  const shared = [...first].filter((id) => others.every((ids) => ids.has(id)));
  return [...(await facts.events(shared)).values()];
}
