// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Markdown } from '../../components/notes/Markdown';
import { NoteEditor } from '../../components/notes/NoteEditor';
import { NoteList, toDraft } from '../../components/notes/NoteList';
import type { NoteDraft, SaveNoteAnswer } from '../../lib/contract';
import { passageNote, personNote } from '../core/notes/samples';
import { accept, all, blank, button, click, fakeActions, root, show, type, useRoot } from './note-surfaces';

useRoot();

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
