import { useId, useRef, useState } from 'preact/hooks';
import type { ImportAnswer } from '../../lib/contract';
import type { Note } from '../../lib/core/model';
import { EXPORT_FORMATS, type ExportFormat } from '../../lib/core/notes/export';
import { faultText } from '../../lib/core/wording/faults';
import { useWords } from '../words';
import type { LibraryActions } from './actions';

interface ExchangeProps {
  /** The selected notes, or else those that are shown. */
  notes: readonly Note[];
  isSelection: boolean;
  actions: LibraryActions;
  onChanged(): void;
}

type Outcome = ImportAnswer | { outcome: 'backed-up'; notes: number } | { outcome: 'lost' };

/** Notes out and in: export, import, backup and restore, each with what became of it in words. */
export function Exchange({ notes, isSelection, actions, onChanged }: ExchangeProps) {
  const words = useWords();
  const [format, setFormat] = useState<ExportFormat>('jsonld');
  const [mode, setMode] = useState<'merge' | 'replace'>('merge');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<Outcome>) => {
    setBusy(true);
    setOutcome(null);
    const result = await work().catch((): Outcome => ({ outcome: 'lost' }));
    setOutcome(result);
    setBusy(false);
    if (result.outcome === 'imported') onChanged();
  };
  return (
    <details class="exchange">
      <summary>{words.say('libraryExchange')}</summary>
      <div class="exchange-parts" aria-busy={isBusy}>
        <section>
          <h3>{words.say('libraryExport')}</h3>
          <p class="where">{words.count(isSelection ? 'librarySelected' : 'libraryShown', notes.length)}</p>
          <select
            aria-label={words.say('libraryFormat')}
            value={format}
            onChange={(event) => setFormat(EXPORT_FORMATS.find((one) => one === event.currentTarget.value) ?? 'jsonld')}
          >
            {EXPORT_FORMATS.map((one) => (
              <option key={one} value={one}>
                {words.say(`libraryFormat_${one}`)}
              </option>
            ))}
          </select>
          <button
            type="button"
            class="main"
            disabled={notes.length === 0}
            onClick={() => actions.exportNotes(notes, format)}
          >
            {words.say('libraryExport')}
          </button>
        </section>
        <section>
          <h3>{words.say('libraryImport')}</h3>
          <p class="where">{words.say('libraryImportHint')}</p>
          <FileButton
            label={words.say('libraryChooseFile')}
            accept=".json,.jsonld,application/json,application/ld+json"
            isBusy={isBusy}
            onFile={(file) => void attempt(() => actions.importNotes(file))}
          />
        </section>
        <section>
          <h3>{words.say('libraryBackup')}</h3>
          <p class="where">{words.say('libraryBackupHint')}</p>
          <button
            type="button"
            class="main"
            disabled={isBusy}
            onClick={() => void attempt(async () => ({ outcome: 'backed-up', notes: await actions.backup() }))}
          >
            {words.say('libraryBackupSave')}
          </button>
        </section>
        <section>
          <h3>{words.say('libraryRestore')}</h3>
          <Mode mode={mode} onChange={setMode} />
          <FileButton
            label={words.say('libraryChooseBackup')}
            accept=".json,application/json"
            isBusy={isBusy}
            onFile={(file) => void attempt(() => actions.restore(file, mode))}
          />
        </section>
        <OutcomeText outcome={outcome} />
      </div>
    </details>
  );
}

function Mode({ mode, onChange }: { mode: 'merge' | 'replace'; onChange(mode: 'merge' | 'replace'): void }) {
  const words = useWords();
  const name = useId();
  return (
    <fieldset>
      <legend class="unseen">{words.say('libraryRestore')}</legend>
      {(['merge', 'replace'] as const).map((one) => (
        <label key={one} class="check">
          <input type="radio" name={name} checked={mode === one} onChange={() => onChange(one)} />
          {words.say(`libraryRestore_${one}`)}
        </label>
      ))}
    </fieldset>
  );
}

interface FileButtonProps {
  label: string;
  accept: string;
  isBusy: boolean;
  onFile(file: File): void;
}

function FileButton({ label, accept, isBusy, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="main" disabled={isBusy} onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

function OutcomeText({ outcome }: { outcome: Outcome | null }) {
  const words = useWords();
  if (!outcome) return <div role="status" />;
  switch (outcome.outcome) {
    case 'imported':
      return (
        <div role="status" class="outcome">
          <p>{words.say('libraryImported', outcome.added, outcome.updated, outcome.unchanged)}</p>
          <Lines
            lines={outcome.skipped.map(({ reason, count }) =>
              reason === 'settings'
                ? words.say('librarySkipped_settings')
                : words.count(`librarySkipped_${reason}`, count),
            )}
          />
          {outcome.packs.length > 0 && <p>{words.say('libraryPacksMissing', words.list(outcome.packs))}</p>}
        </div>
      );
    case 'backed-up':
      return (
        <p role="status" class="outcome">
          {words.count('libraryBackedUp', outcome.notes)}
        </p>
      );
    case 'rejected':
      return (
        <div role="alert" class="outcome failed">
          <p>{words.count('libraryRejected', outcome.faults)}</p>
          <Lines lines={outcome.lines.map((fault) => faultText(fault, words))} />
        </div>
      );
    case 'failed':
      return (
        <p role="alert" class="outcome failed">
          {words.say(outcome.reason === 'full' ? 'libraryFailed_full' : 'libraryFailed_unavailable')}
        </p>
      );
    case 'lost':
      return (
        <p role="alert" class="outcome failed">
          {words.say('libraryFailed_lost')}
        </p>
      );
  }
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
