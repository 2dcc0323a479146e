import { useId } from 'preact/hooks';
import { NOTE_COLOURS } from '../../lib/core/model';
import { NOTE_SORTS } from '../../lib/core/notes/search';
import { useWords } from '../words';
import type { LibraryState } from './use-library';

const KINDS = ['passage', 'person', 'event', 'date', 'page'] as const;

/** Search, filters and order. */
export function Filters({ library }: { library: LibraryState }) {
  const words = useWords();
  const id = useId();
  const { query, ask, facets } = library;
  return (
    <search class="filters">
      <label for={id} class="unseen">
        {words.say('librarySearch')}
      </label>
      <input
        id={id}
        type="search"
        value={query.text}
        placeholder={words.say('librarySearch')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => ask({ text: event.currentTarget.value })}
      />
      <div class="choices">
        <Choice
          label={words.say('libraryKind')}
          value={query.kind}
          options={KINDS.map((kind) => [kind, words.say(`notesKind_${kind}`)])}
          onChange={(kind) => ask({ kind: KINDS.find((one) => one === kind) })}
        />
        <Choice
          label={words.say('notesColour')}
          value={query.colour}
          options={NOTE_COLOURS.map((colour) => [colour, words.say(`notesColour_${colour}`)])}
          onChange={(colour) => ask({ colour: NOTE_COLOURS.find((one) => one === colour) })}
        />
        <Choice
          label={words.say('libraryTag')}
          value={query.tag}
          options={facets.tags.map((tag) => [tag, tag])}
          onChange={(tag) => ask({ tag })}
        />
        <Choice
          label={words.say('librarySite')}
          value={query.site}
          options={facets.sites.map((site) => [site, site])}
          onChange={(site) => ask({ site })}
        />
        <Choice
          label={words.say('librarySort')}
          value={query.sort}
          isRequired
          options={NOTE_SORTS.map((sort) => [sort, words.say(`librarySort_${sort}`)])}
          onChange={(sort) => ask({ sort: NOTE_SORTS.find((one) => one === sort) ?? 'modified' })}
        />
      </div>
    </search>
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  options: (readonly [value: string, label: string])[];
  isRequired?: boolean;
  onChange(value: string | undefined): void;
}

function Choice({ label, value, options, isRequired, onChange }: ChoiceProps) {
  const words = useWords();
  return (
    <label>
      {label}
      <select value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value || undefined)}>
        {!isRequired && <option value="">{words.say('libraryAny')}</option>}
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
