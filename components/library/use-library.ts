import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Note } from '../../lib/core/model';
import { type NoteQuery, NoteSearch } from '../../lib/core/notes/search';

/** Notes indexed in one go: a few milliseconds of work, between which keys and scrolling are answered. */
const INDEXED_AT_ONCE = 200;

export interface LibraryState {
  query: NoteQuery;
  ask(part: Partial<NoteQuery>): void;
  shown: Note[];
  facets: { tags: string[]; sites: string[] };
  total: number;
  selected: ReadonlySet<string>;
  select(ids: readonly string[], isOn: boolean): void;
}

/** The library's notes as the reader asked to see them. The index follows changes note by note. */
export function useLibrary(notes: readonly Note[]): LibraryState {
  const [query, setQuery] = useState<NoteQuery>({ text: '', sort: 'modified' });
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const search = useRef(new NoteSearch()).current;
  const known = useRef(new Map<string, number>()).current;
  useMemo(() => {
    const ids = new Set(notes.map((note) => note.id));
    for (const id of known.keys()) {
      if (ids.has(id)) continue;
      known.delete(id);
      search.remove(id);
    }
    for (const note of notes) {
      if (known.get(note.id) === note.revision) continue;
      known.set(note.id, note.revision);
      search.put(note);
    }
  }, [notes, search, known]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const step = () => {
      if (search.indexSome(INDEXED_AT_ONCE) > 0) timer = setTimeout(step);
    };
    timer = setTimeout(step);
    return () => clearTimeout(timer);
  }, [notes, search]);
  const shown = useMemo(() => search.find(query), [notes, query, search]);
  const facets = useMemo(() => search.facets(), [notes, search]);
  // What is selected and then filtered away is not acted on.
  const selected = useMemo(() => new Set(shown.map((note) => note.id).filter((id) => marked.has(id))), [shown, marked]);
  return {
    query,
    ask: (part) => setQuery({ ...query, ...part }),
    shown,
    facets,
    total: search.size,
    selected,
    select(ids, isOn) {
      const next = new Set(marked);
      for (const id of ids) {
        if (isOn) next.add(id);
        else next.delete(id);
      }
      setMarked(next);
    },
  };
}
