import type { Background } from '../../lib/page/background';
import type { CardSurface } from '../../lib/page/card/surface';
import type { Painter } from '../../lib/page/paint/painter';
import { ask } from '../../lib/platform/ask';
import { loadPart } from '../../lib/platform/page';

function makes<T>(part: unknown): part is () => T {
  return typeof part === 'function';
}

function isNotesMaker(part: unknown): part is Awaited<ReturnType<Background['loadNotes']>> {
  return typeof part === 'function';
}

/** The rest of the extension, as a page's script asks it. */
export const background: Background = {
  annotate: (article, blocks, context, signal) => ask('annotate', { article, blocks, context }, signal),
  publishedDay: (lines, { url, language }) => ask('publishedDay', { lines, url, language }),
  notes: (url, people) => ask('pageNotes', { url, about: people.map((id) => `person:${id}`) }),
  painted: (people) => void ask('painted', { people }).catch(() => undefined),
  loadMarkPainter: async () => (await loadPart('marks', makes<Painter>))(),
  loadNotes: () => loadPart('notes', isNotesMaker),
  loadCard: async () => (await loadPart('card', makes<CardSurface>))(),
};
