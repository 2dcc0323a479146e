import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Note } from '../../lib/core/model';
import { type NoteQuery, NoteSearch } from '../../lib/core/notes/search';

/** Notes indexed in one go: a few milliseconds of work, between which keys and scrolling are answered. */
const INDEXED_AT_ONCE = 200;
/** More notes than this are not made ready within a key: what was shown stays until they are. */
const READY_WITHIN_KEY = 500;

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
  const lastShown = useRef<Note[]>([]);
  const [readied, setReadied] = useState(0);
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
      const had = search.waiting;
      if (search.indexSome(INDEXED_AT_ONCE) > 0) timer = setTimeout(step);
      else if (had > 0) setReadied((count) => count + 1);
    };
    timer = setTimeout(step);
    return () => clearTimeout(timer);
  }, [notes, search]);
  const shown = useMemo(() => {
    if (query.text.trim() !== '' && search.waiting > READY_WITHIN_KEY) return lastShown.current;
    return search.find(query);
  }, [notes, query, search, readied]);
  lastShown.current = shown;
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
