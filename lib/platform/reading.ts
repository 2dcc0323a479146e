import type { PageDescription, Status } from '../contract';
import type { IsoDay, Note, NotePage } from '../core/model';
import { canonicalUrl } from '../core/notes/canonical-url';
import type { Correction, NotePlace } from '../core/notes/note';
import { ask } from './ask';
import { noteActions } from './note-actions';
import { askPage, isReadable, type ReadingTab, readingTab } from './tabs';

/** Milliseconds between questions while something is under way. */
const SOON = 400;

/** A tab and what its page says of itself. */
export interface TabView {
  tab: ReadingTab | null;
  /**
   * `unsupported`: browsers keep extensions out of it. `silent`: open before the extension was installed or updated.
   * `failed`: asked, and broke.
   */
  view:
    | { state: 'unsupported' }
    | { state: 'silent' }
    | { state: 'failed' }
    | { state: 'described'; page: PageDescription };
}

/** Asks the tab being read what it is and what was found in it. */
export async function describeTab(): Promise<TabView> {
  const tab = await readingTab();
  if (!tab || !isReadable(tab.url)) return { tab, view: { state: 'unsupported' } };
  try {
    const page = await askPage(tab.id, 'describe', {});
    return { tab, view: page ? { state: 'described', page } : { state: 'silent' } };
  } catch {
    return { tab, view: { state: 'failed' } };
  }
}

/** When to ask a page again: soon while it is being read, or places of notes are sought in it; else not by itself. */
export function isUnderWay(value: TabView | null): number | null {
  const page = value?.view.state === 'described' ? value.view.page : null;
  const isSeeking = Object.values(page?.notePlaces ?? {}).includes('seeking');
  return page?.state === 'waiting' || page?.state === 'reading' || isSeeking ? SOON : null;
}

/** When to ask for the dataset again: soon while it is being installed. */
export function pauseForDataset(value: Status | null): number | null {
  return value?.dataset.state === 'ready' || value?.dataset.state === 'failed' ? null : SOON;
}

/** "Try again": installs the dataset anew where that had failed. */
export async function tryAgain(status: Status | null): Promise<void> {
  if (status?.dataset.state === 'failed') await ask('reinstall', {});
}

/** The reader's day. */
export function today(): IsoDay {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}

/** "Not this person", said of how a page's text names someone. */
export async function correct(
  tab: ReadingTab | null,
  page: PageDescription | null,
  person: string,
  scope: Correction['scope'],
): Promise<void> {
  const mention = page?.mentions.find((one) => one.kind === 'person' && one.person === person);
  const isPrivate = tab?.incognito ?? false;
  await ask('correct', { person, surface: mention?.surface ?? '', scope, url: tab?.url ?? '', isPrivate });
}

/** What notes on a tab's page need. */
export function notesOfTab(
  tab: ReadingTab | null,
  page: PageDescription | null,
): {
  page: NotePage | null;
  load(about: string[]): Promise<Note[]>;
  actions: typeof noteActions;
  isPrivate: boolean;
  places: Record<string, NotePlace>;
  onShow?(note: Note): void;
} {
  const url = page?.article?.url ?? tab?.url ?? '';
  const address = canonicalUrl(url, page?.declaredUrl);
  // A page that was not read can be written about as a whole all the same.
  const { title, published } = page?.article ?? { title: tab?.title ?? '', published: null };
  const notePage = tab && isReadable(tab.url) ? { canonicalUrl: address, url, title, published } : null;
  return {
    page: notePage,
    load: (about) => ask('pageNotes', { url: address, about }),
    actions: noteActions,
    isPrivate: tab?.incognito ?? false,
    places: page?.notePlaces ?? {},
    ...(tab && { onShow: ({ id }: Note) => void askPage(tab.id, 'showNote', { id }).catch(() => undefined) }),
  };
}
