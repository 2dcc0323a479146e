import { useCallback, useEffect, useState } from 'preact/hooks';
import type { NoteDraft } from '../../lib/contract';
import type { Card, Note, NotePage, NoteTarget } from '../../lib/core/model';
import { type NotePlace, targetKey } from '../../lib/core/notes/note';
import { cardTitle } from '../../lib/core/wording/cite';
import type { Words } from '../../lib/core/wording/words';
import type { NoteActions } from '../notes/actions';
import { NoteList } from '../notes/NoteList';
import { useWords } from '../words';

export interface PageNotesProps {
  /** Null where the page cannot be written on. */
  page: NotePage | null;
  /** Notes on the page, and on people, events and dates by the keys of their cards. */
  load(about: string[]): Promise<Note[]>;
  actions: NoteActions;
  isPrivate: boolean;
  onCount?(count: number): void;
  onShow?(note: Note): void;
  /** Where passages are now, by note id. */
  places?: Record<string, NotePlace>;
}

/** All notes of a page and on whom and what it names, and an editor for one on the page as a whole. */
export function PageNotes(props: PageNotesProps & { about: string[] }) {
  const words = useWords();
  const { notes, again } = useNotes(props.load, props.about, props.onCount);
  return (
    <NoteList
      notes={notes}
      blank={props.page && blankNote({ kind: 'page' }, props.page)}
      label={words.say('pageNote')}
      actions={props.actions}
      isPrivate={props.isPrivate}
      hasSubjects
      {...(props.onShow ? { onShow: props.onShow } : {})}
      places={new Map(Object.entries(props.places ?? {}))}
      onChanged={again}
    />
  );
}

/** A card's note section: notes on this person, event or date. Offices carry none. */
export function CardNotes(props: PageNotesProps & { card: Card }) {
  const words = useWords();
  const target = targetOf(props.card, words);
  const { notes, again } = useNotes(props.load, target ? [targetKey(target)] : []);
  if (!target) return null;
  return (
    <NoteList
      notes={notes.filter((note) => targetKey(note.target) === targetKey(target))}
      blank={blankNote(target, props.page)}
      label={words.say('noteOn', cardTitle(props.card, words))}
      heading={words.say('yourNote')}
      actions={props.actions}
      isPrivate={props.isPrivate}
      onChanged={again}
    />
  );
}

function useNotes(
  load: PageNotesProps['load'],
  about: readonly string[],
  onCount?: (count: number) => void,
): { notes: Note[]; again(): void } {
  const [notes, setNotes] = useState<Note[]>([]);
  const keys = about.join('\n');
  const again = useCallback(() => {
    void load(keys === '' ? [] : keys.split('\n')).then(
      (found) => {
        setNotes(found);
        onCount?.(found.length);
      },
      () => undefined, // what was shown stays; the editor tells of its own troubles
    );
  }, [load, keys, onCount]);
  useEffect(again, [again]);
  return { notes, again };
}

function blankNote(target: NoteTarget, page: NotePage | null): NoteDraft {
  return { target, text: '', tags: [], colour: 'plain', ...(page ? { page } : {}) };
}

/** What a note on a card is about. */
function targetOf(card: Card, words: Words): NoteTarget | null {
  switch (card.kind) {
    case 'person':
      return { kind: 'person', person: card.id, name: card.name };
    case 'event':
      return { kind: 'event', event: card.id, name: cardTitle(card, words) };
    case 'date':
      return { kind: 'date', edtf: card.edtf };
    case 'office':
      return null;
  }
}
