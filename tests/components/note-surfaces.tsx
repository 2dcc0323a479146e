import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import type { LibraryActions } from '../../components/library/actions';
import { WordsContext } from '../../components/words';
import type { NoteDraft, SaveNoteAnswer } from '../../lib/contract';
import type { Note } from '../../lib/core/model';
import { makeWords } from '../../lib/core/wording/words';
import english from '../../public/_locales/en/messages.json';
import { personNote } from '../core/notes/samples';

const words = makeWords('en', english, english);
/** Where a test's surface is drawn. */
export let root: HTMLElement;

/** Draws a surface, in place of the one before. */
export async function show(content: ComponentChildren): Promise<void> {
  await act(async () => render(<WordsContext.Provider value={words}>{content}</WordsContext.Provider>, root));
}

export const all = <E extends Element = HTMLElement>(selector: string) => [...root.querySelectorAll<E>(selector)];
export const button = (label: string) => {
  const found = all('button').find((one) => one.textContent === label);
  if (!found) throw new Error(`No button ${label}: ${root.textContent}`);
  return found;
};
export const click = (element: HTMLElement) =>
  act(async () => {
    element.click();
    await vi.advanceTimersByTimeAsync(0);
  });

/** Types into a field, in place of what stands there. */
export async function type(selector: string, text: string): Promise<void> {
  await act(async () => {
    const field = root.querySelector<HTMLInputElement>(selector);
    if (!field) throw new Error(`No ${selector}`);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Actions that answer at once, and remember drafts. */
export function fakeActions(answer: (draft: NoteDraft) => SaveNoteAnswer | Promise<SaveNoteAnswer>) {
  const drafts = new Map<string, NoteDraft>();
  const saves: NoteDraft[] = [];
  const actions: LibraryActions = {
    save: async (draft) => {
      saves.push(draft);
      return answer(draft);
    },
    remove: async (note) => note,
    bringBack: vi.fn(async () => undefined),
    keepDraft: async (key, draft) => {
      if (draft) drafts.set(key, draft);
      else drafts.delete(key);
      return true;
    },
    loadDraft: async (key) => drafts.get(key) ?? null,
    removeAll: vi.fn(async (notes: readonly Note[]) => [...notes]),
    bringAllBack: vi.fn(async () => undefined),
    visit: vi.fn(),
    exportNotes: vi.fn(),
    importNotes: vi.fn(),
    backup: vi.fn(async () => 2),
    restore: vi.fn(),
  };
  return { actions, drafts, saves };
}

/** Saves whatever comes. */
export const accept = (draft: NoteDraft): SaveNoteAnswer => ({
  outcome: 'saved',
  note: { ...personNote(), ...draft, id: draft.id ?? '', revision: (draft.revision ?? 0) + 1 },
});
export const blank: NoteDraft = { target: personNote().target, text: '', tags: [], colour: 'plain' };

/** Gives each test of a file a place to draw in, and a clock of its own. */
export function useRoot(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    root = document.body.appendChild(document.createElement('div'));
  });

  afterEach(async () => {
    await act(async () => render(null, root));
    root.remove();
    vi.useRealTimers();
  });
}
