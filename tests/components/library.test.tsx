// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { LibraryActions } from '../../components/library/actions';
import { Library } from '../../components/library/Library';
import type { Note } from '../../lib/core/model';
import { draftKey } from '../../lib/core/notes/note';
import { passageNote, personNote } from '../core/notes/samples';
import { accept, all, button, click, fakeActions, root, show, type, useRoot } from './note-surfaces';

useRoot();

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

  it('lists what was begun and not saved, to go on with or to throw away with a way back', async () => {
    const { actions, drafts, saves } = fakeActions(accept);
    const {
      id: _id,
      created: _created,
      modified: _modified,
      revision: _revision,
      ...content
    } = passageNote({ text: 'Half a thought' });
    const draft = { key: draftKey(content), content, modified: '2025-03-05T11:30:00.000Z' };
    const surface = (
      <Library
        notes={notes}
        drafts={[draft]}
        health={null}
        actions={actions}
        onChanged={() => undefined}
        onSeen={() => undefined}
      />
    );
    await show(surface);
    expect(root.querySelector('.drafts')?.textContent).toContain('Half a thought');
    expect(root.querySelector('.drafts blockquote')?.textContent).toBe('the ferry line opens in spring');
    drafts.set(draft.key, content);
    await click(button('Throw away'));
    expect(drafts.size).toBe(0);
    expect(root.querySelector('.draft')).toBeNull();
    await click(button('Undo'));
    expect(drafts.get(draft.key)).toEqual(content);
    await click(button('Go on writing'));
    expect(root.querySelector<HTMLTextAreaElement>('.draft textarea')?.value).toBe('Half a thought');
    await click(button('Save'));
    expect(saves).toMatchObject([content]);
    expect(drafts.size).toBe(0);
  });

  it('ten thousand notes: only those near the window are drawn', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => personNote({ id: `n${i}`, text: `Note number ${i}.` }));
    await show(library(fakeActions(accept).actions, many));
    expect(root.textContent).toContain('10,000 notes');
    expect(all('.entry').length).toBeLessThan(200);
    await type('input[type="search"]', '9876');
    await act(async () => void (await vi.advanceTimersByTimeAsync(1_000)));
    expect(all('.entry')).toHaveLength(1);
  });

  it.each([
    [
      { state: 'wiped', before: { count: 7, at: '2025-03-01T00:00:00.000Z' } },
      'On 1 March 2025 you had notes here (7)',
    ],
    [{ state: 'restored', count: 1, missing: 1 }, 'had lost a note of yours. It was brought back'],
    [{ state: 'restored', count: 1200, missing: 1200 }, 'had lost 1,200 of your notes. They were brought back'],
    [{ state: 'restored', count: 5, missing: 7 }, 'had lost 7 of your notes. 5 of them were brought back'],
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
