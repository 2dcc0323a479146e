// @vitest-environment happy-dom
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LibraryActions } from '../../components/library/actions';
import { Library } from '../../components/library/Library';
import { Markdown } from '../../components/notes/Markdown';
import { NoteEditor } from '../../components/notes/NoteEditor';
import { NoteList, toDraft } from '../../components/notes/NoteList';
import { WordsContext } from '../../components/words';
import type { NoteDraft, SaveNoteAnswer } from '../../lib/contract';
import type { Note } from '../../lib/core/model';
import { makeWords } from '../../lib/core/wording/words';
import english from '../../public/_locales/en/messages.json';
import { passageNote, personNote } from '../core/notes/samples';

const words = makeWords('en', english, english);
let root: HTMLElement;

async function show(content: ComponentChildren): Promise<void> {
  await act(async () => render(<WordsContext.Provider value={words}>{content}</WordsContext.Provider>, root));
}

const all = <E extends Element = HTMLElement>(selector: string) => [...root.querySelectorAll<E>(selector)];
const button = (label: string) => {
  const found = all('button').find((one) => one.textContent === label);
  if (!found) throw new Error(`No button ${label}: ${root.textContent}`);
  return found;
};
const click = (element: HTMLElement) =>
  act(async () => {
    element.click();
    await vi.advanceTimersByTimeAsync(0);
  });

async function type(selector: string, text: string): Promise<void> {
  await act(async () => {
    const field = root.querySelector<HTMLInputElement>(selector);
    if (!field) throw new Error(`No ${selector}`);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Actions that answer at once, and remember drafts. */
function fakeActions(answer: (draft: NoteDraft) => SaveNoteAnswer | Promise<SaveNoteAnswer>) {
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

const accept = (draft: NoteDraft): SaveNoteAnswer => ({
  outcome: 'saved',
  note: { ...personNote(), ...draft, id: draft.id ?? '', revision: (draft.revision ?? 0) + 1 },
});
const blank: NoteDraft = { target: personNote().target, text: '', tags: [], colour: 'plain' };

beforeEach(() => {
  vi.useFakeTimers();
  root = document.body.appendChild(document.createElement('div'));
});

afterEach(async () => {
  await act(async () => render(null, root));
  root.remove();
  vi.useRealTimers();
});

describe('the editor', () => {
  it('saves text, tags and colour under an id of its own, and forgets the draft', async () => {
    const { actions, drafts, saves } = fakeActions(accept);
    const onSaved = vi.fn();
    await show(<NoteEditor initial={blank} label="Note on Ann Harbour" actions={actions} onSaved={onSaved} />);
    await type('textarea', 'A thought.');
    await type('input[type="text"]', ' ferries, #To check, ferries ');
    await click(root.querySelectorAll<HTMLElement>('input[type="radio"]')[2] as HTMLElement);
    await act(async () => void vi.advanceTimersByTime(1_000));
    expect([...drafts.values()]).toMatchObject([{ text: 'A thought.' }]);
    await click(button('Save'));
    expect(saves).toMatchObject([
      {
        text: 'A thought.',
        tags: ['ferries', 'To check'],
        colour: 'teal',
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
    ]);
    expect(onSaved).toHaveBeenCalledTimes(1);
    expect(drafts.size).toBe(0);
    expect(root.textContent).toContain('Saved');
  });

  it('what was typed survives the closing of the card, and comes back', async () => {
    const { actions, drafts } = fakeActions(accept);
    const editor = <NoteEditor initial={blank} label="x" actions={actions} onSaved={() => undefined} />;
    await show(editor);
    await type('textarea', 'Half a sen');
    await show(null);
    expect(drafts.size).toBe(1);
    await show(editor);
    expect(root.querySelector('textarea')?.value).toBe('Half a sen');
    expect(root.textContent).toContain('Draft kept');
  });

  it.each([
    ['full', 'The disk is full'],
    ['unavailable', 'keeps nothing here'],
    ['invalid', 'too long'],
  ] as const)('%s: says so, the text and the draft stay', async (reason, said) => {
    const { actions, drafts } = fakeActions(() => ({ outcome: 'failed', reason }));
    await show(<NoteEditor initial={blank} label="x" actions={actions} onSaved={() => undefined} />);
    await type('textarea', 'Kept.');
    await click(button('Save'));
    expect(root.querySelector('[role="alert"]')?.textContent).toContain(said);
    expect(root.querySelector('textarea')?.value).toBe('Kept.');
    expect(drafts.size).toBe(1);
  });

  it('a background that does not answer: says so, and nothing is thrown', async () => {
    const { actions } = fakeActions(() => Promise.reject(new Error('Extension context invalidated.')));
    actions.keepDraft = () => Promise.reject(new Error('Extension context invalidated.'));
    await show(<NoteEditor initial={blank} label="x" actions={actions} onSaved={() => undefined} />);
    await type('textarea', 'Kept.');
    await click(button('Save'));
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('did not answer');
    expect(root.querySelector('textarea')?.value).toBe('Kept.');
  });

  it('a private window: the reader decides for this note', async () => {
    const { actions, saves } = fakeActions(accept);
    await show(<NoteEditor initial={blank} label="x" actions={actions} isPrivate onSaved={() => undefined} />);
    await type('textarea', 'Private.');
    expect(root.textContent).toContain('Nothing is kept');
    await click(all('input[type="checkbox"]')[0] as HTMLElement);
    await click(button('Save'));
    expect(saves).toMatchObject([{ isPrivate: true, keepInPrivate: true }]);
  });

  describe('a note that was changed elsewhere', () => {
    const stored = passageNote({ text: 'Theirs.', tags: ['theirs'], revision: 3 });
    const conflict = (draft: NoteDraft): SaveNoteAnswer =>
      draft.revision === 3 ? accept(draft) : { outcome: 'conflict', stored };
    async function conflicted() {
      const fake = fakeActions(conflict);
      await show(
        <NoteEditor
          initial={toDraft(passageNote())}
          label="x"
          isWhole
          actions={fake.actions}
          onSaved={() => undefined}
        />,
      );
      await type('textarea', 'Mine.');
      await click(button('Save'));
      return fake;
    }

    it('both versions are shown', async () => {
      await conflicted();
      expect(all('.version').map((one) => one.textContent)).toEqual(['Mine.', 'Theirs.']);
    });

    it('keeping mine saves it over the stored revision', async () => {
      const { saves } = await conflicted();
      await click(button('Keep this one'));
      expect(saves.at(-1)).toMatchObject({ text: 'Mine.', revision: 3 });
    });

    it('taking the other shows it', async () => {
      const { saves } = await conflicted();
      await click(button('Take the other one'));
      expect(root.querySelector('textarea')?.value).toBe('Theirs.');
      expect(saves).toHaveLength(1);
    });

    it('keeping both joins them, to be saved', async () => {
      const { saves } = await conflicted();
      await click(button('Keep both texts'));
      expect(root.querySelector('textarea')?.value).toBe('Theirs.\n\nMine.');
      await click(button('Save'));
      expect(saves.at(-1)).toMatchObject({
        text: 'Theirs.\n\nMine.',
        revision: 3,
        tags: ['theirs', 'ferries', 'to check'],
      });
    });
  });
});

describe('Markdown', () => {
  it('becomes elements', async () => {
    await show(
      <Markdown
        text={
          '# Head\n\nA **strong** and *slanted* `code` ~~gone~~ [link](https://x.example).\n\n- one\n- two\n\n> said\n\n1. first\n\n| a | b |\n|---|---|\n| 1 | 2 |'
        }
      />,
    );
    for (const selector of [
      'h4',
      'strong',
      'em',
      'code',
      'del',
      'a[href="https://x.example"]',
      'ul li',
      'blockquote',
      'ol li',
      'table td',
    ])
      expect(root.querySelector(selector), selector).not.toBeNull();
  });

  it.each([
    ['<img src=x onerror=alert(1)>', 'img'],
    ['<script>alert(1)</script>', 'script'],
    ['[x](javascript:alert(1))', 'a'],
    ['[x](data:text/html,x)', 'a'],
    ['![x](https://x.example/pixel.gif)', 'img'],
    ['<a href="javascript:alert(1)">x</a>', 'a'],
  ])('%s makes no %s', async (text, forbidden) => {
    await show(<Markdown text={text} />);
    expect(root.querySelector(forbidden)).toBeNull();
    expect(root.textContent).not.toBe('');
  });

  it('a thousand levels of quotes do not break it', async () => {
    await show(<Markdown text={`${'> '.repeat(300)}deep`} />);
    expect(root.textContent).toContain('deep');
  });
});

describe('a list of notes', () => {
  it('deletes with a way back', async () => {
    const { actions } = fakeActions(accept);
    const onChanged = vi.fn();
    await show(<NoteList notes={[personNote()]} blank={null} label="x" actions={actions} onChanged={onChanged} />);
    await click(button('Delete'));
    await click(button('Undo'));
    expect(actions.bringBack).toHaveBeenCalledWith(personNote().id);
    expect(onChanged).toHaveBeenCalledTimes(2);
  });

  it('says where a passage went', async () => {
    const { actions } = fakeActions(accept);
    const note = passageNote();
    await show(
      <NoteList
        notes={[note]}
        places={new Map([[note.id, 'orphan']])}
        blank={null}
        label="x"
        actions={actions}
        onChanged={() => undefined}
      />,
    );
    expect(root.textContent).toContain('No longer found in the page');
    expect(root.querySelector('blockquote')?.textContent).toBe('the ferry line opens in spring');
  });
});

describe('the library', () => {
  const notes = [passageNote(), personNote()];
  const library = (actions: LibraryActions, some: readonly Note[] | null = notes) => (
    <Library notes={some} health={null} actions={actions} onChanged={() => undefined} onSeen={() => undefined} />
  );

  it('finds as one types: in text, quote, title, tag and person', async () => {
    await show(library(fakeActions(accept).actions));
    const found = async (text: string) => {
      await type('input[type="search"]', text);
      return all('.entry').length;
    };
    expect(await found('')).toBe(2);
    for (const text of ['budg', 'ferry line', 'three towns', 'to check', 'ferries', 'Ánn hárb', 'harbour.example'])
      expect(await found(text), text).toBeGreaterThan(0);
    expect(await found('ann')).toBe(1);
    expect(await found('nothing of this')).toBe(0);
    expect(root.textContent).toContain('No note matches');
  });

  it('deletes what is selected, in one go, with a way back', async () => {
    const { actions } = fakeActions(accept);
    await show(library(actions));
    await click(all('.selection input')[0] as HTMLElement);
    await click(button('Delete the selected notes'));
    expect(actions.removeAll).toHaveBeenCalledWith(expect.arrayContaining(notes));
    await click(button('Undo'));
    expect(actions.bringAllBack).toHaveBeenCalledWith(expect.arrayContaining(notes.map(({ id }) => id)));
  });

  it('exports what is shown, or what is selected of it', async () => {
    const { actions } = fakeActions(accept);
    await show(library(actions));
    await type('input[type="search"]', 'ann');
    await click(button('Export'));
    expect(actions.exportNotes).toHaveBeenLastCalledWith([personNote()], 'jsonld');
  });

  it('ten thousand notes: only those near the window are drawn', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => personNote({ id: `n${i}`, text: `Note number ${i}.` }));
    await show(library(fakeActions(accept).actions, many));
    expect(root.textContent).toContain('10,000 notes');
    expect(all('.entry').length).toBeLessThan(200);
    await type('input[type="search"]', '9876');
    expect(all('.entry')).toHaveLength(1);
  });

  it.each([
    [
      { state: 'wiped', before: { count: 7, at: '2025-03-01T00:00:00.000Z' } },
      'On 1 March 2025 you had notes here (7)',
    ],
    [{ state: 'mended', stores: ['drafts'], notesLost: false, count: 2 }, 'Your notes are all there'],
    [{ state: 'unavailable', reason: 'InvalidStateError' }, 'does not let the extension store'],
  ] as const)('tells what was found at the start: %j', async (health, said) => {
    await show(
      <Library
        notes={notes}
        health={health as never}
        actions={fakeActions(accept).actions}
        onChanged={() => undefined}
        onSeen={() => undefined}
      />,
    );
    expect(root.querySelector('[role="alert"]')?.textContent).toContain(said);
  });
});
