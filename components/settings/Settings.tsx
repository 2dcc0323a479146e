import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Settings as Values } from '../../lib/core/settings';
import type { MessageKey } from '../../lib/core/wording/words';
import { useWords } from '../words';
import { Data, type DataProps } from './Data';
import { Appearance, Cards } from './General';
import { Highlights } from './Highlights';
import { Report, type ReportProps } from './Report';
import { About, Hidden, type HiddenPerson, Reset, type Shortcut, Shortcuts, Storage, type StorageUse } from './Rest';
import { Sites } from './Sites';

export interface SectionProps {
  settings: Values;
  change(part: Partial<Values>): void;
}

export interface SettingsProps {
  settings: Values;
  /** Keeps the settings. @throws where that failed */
  onSave(settings: Values): Promise<void>;
  /** Sets all settings back; never touches notes. */
  onReset(): Promise<void>;
  data: DataProps;
  shortcuts: Shortcut[];
  onChangeShortcuts(): void;
  hidden: HiddenPerson[];
  onShowAgain(id: string): void;
  storage: StorageUse | null;
  report: ReportProps;
  /** The extension's own, such as `1.2.0`. */
  version: string;
}

/** All settings on one page, saved as they are changed, with a search within. */
export function Settings(props: SettingsProps) {
  const words = useWords();
  const [query, setQuery] = useState('');
  const [saved, setSaved] = useState<'saved' | 'saveFailed' | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const [matches, setMatches] = useState<number | null>(null);
  const id = useId();
  const change = (part: Partial<Values>) =>
    void props.onSave({ ...props.settings, ...part }).then(
      () => setSaved('saved'),
      () => setSaved('saveFailed'),
    );
  const section = { settings: props.settings, change };

  useEffect(() => {
    if (page.current) setMatches(filterSections(page.current, query));
  });

  return (
    <main class="surface page settings">
      <header>
        <h1>{words.say('settings')}</h1>
        <search>
          <label class="unseen" for={id}>
            {words.say('settingsSearch')}
          </label>
          <input
            id={id}
            type="search"
            value={query}
            placeholder={words.say('settingsSearch')}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </search>
        <p class="where" role="status">
          {saved && words.say(saved)}
        </p>
      </header>
      <div ref={page}>
        <Section title="settingsHighlights">
          <Highlights {...section} />
        </Section>
        <Section title="settingsCards">
          <Cards {...section} />
        </Section>
        <Section title="settingsAppearance">
          <Appearance {...section} />
        </Section>
        <Section title="settingsSites">
          <Sites {...section} />
        </Section>
        <Section title="settingsHidden">
          <Hidden people={props.hidden} onShowAgain={props.onShowAgain} />
        </Section>
        <Section title="settingsShortcuts">
          <Shortcuts shortcuts={props.shortcuts} onChange={props.onChangeShortcuts} />
        </Section>
        <Section title="settingsData">
          <Data {...props.data} />
        </Section>
        <Section title="settingsStorage">
          <Storage storage={props.storage} />
        </Section>
        <Section title="settingsReport">
          <Report {...props.report} />
        </Section>
        <Section title="settingsReset">
          <Reset onReset={props.onReset} />
        </Section>
        <Section title="settingsAbout">
          <About version={props.version} />
        </Section>
      </div>
      {matches === 0 && <p class="state">{words.say('settingsNothing')}</p>}
    </main>
  );
}

function Section({ title, children }: { title: MessageKey; children: ComponentChildren }) {
  const words = useWords();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.say(title)}</h2>
      {children}
    </section>
  );
}

/**
 * Hides the sections, and within them the fields, whose text has not every word of the query.
 *
 * @returns how many sections are left
 */
function filterSections(page: HTMLElement, query: string): number {
  const terms = fold(query).split(/\s+/).filter(Boolean);
  const has = (element: Element) => terms.every((term) => fold(element.textContent ?? '').includes(term));
  let left = 0;
  for (const section of page.querySelectorAll<HTMLElement>(':scope > section')) {
    const title = section.querySelector('h2');
    const isTitled = title !== null && has(title);
    section.hidden = !isTitled && !has(section);
    if (!section.hidden) left += 1;
    const fields = [...section.querySelectorAll<HTMLElement>('.field')].filter(
      (one) => !one.parentElement?.closest('.field'),
    );
    const anyField = fields.some(has);
    for (const field of fields) field.hidden = !isTitled && anyField && !has(field);
  }
  return left;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
