import { useId, useState } from 'preact/hooks';
import type { PackImport, PackInfo } from '../../lib/contract';
import { CSV_COLUMNS } from '../../lib/core/packs/csv';
import { PACK_LIMITS } from '../../lib/core/packs/limits';
import { WIKIDATA_QUERY } from '../../lib/core/packs/wikidata';
import { faultText } from '../../lib/core/wording/faults';
import { useWords } from '../words';
import { Confirm } from './Confirm';

export interface OwnPacksProps {
  /** Null while they are not known. */
  packs: PackInfo[] | null;
  importing: PackImport;
  onImport(file: File): void;
  onCancelImport(): void;
  onSwitchPack(id: string, isOn: boolean): void;
  onRemovePack(id: string): void;
}

/** The reader's own packs: what is there, and a way to bring another. */
export function OwnPacks(props: OwnPacksProps) {
  const words = useWords();
  const { packs } = props;
  return (
    <>
      {packs?.length === 0 && <p class="where">{words.say('noPacks')}</p>}
      {packs && packs.length > 0 && (
        <ul class="packs">
          {packs.map((pack) => (
            <Pack key={pack.id} pack={pack} {...props} />
          ))}
        </ul>
      )}
      <Import {...props} />
    </>
  );
}

function Pack({ pack, onSwitchPack, onRemovePack }: OwnPacksProps & { pack: PackInfo }) {
  const words = useWords();
  const [isAsking, setAsking] = useState(false);
  return (
    <li class="field">
      <div class="line">
        <strong>{pack.title}</strong>
        <span class="where">{words.say('versionOf', pack.version)}</span>
      </div>
      <p class="where">
        {words.count('packPeople', pack.people)} · {words.count('packEvents', pack.events)}
      </p>
      {pack.isOutdated && <p class="fault">{words.say('packOutdated')}</p>}
      <div class="line">
        <label>
          <input
            type="checkbox"
            checked={pack.isOn}
            onChange={(event) => onSwitchPack(pack.id, event.currentTarget.checked)}
          />
          {words.say('packOn')}
        </label>
        <button
          type="button"
          class="quiet"
          aria-label={words.say('removeNamed', pack.title)}
          onClick={() => setAsking(true)}
        >
          {words.say('remove')}
        </button>
      </div>
      {isAsking && (
        <Confirm
          question={words.say('removePackQuestion', pack.title)}
          onAnswer={(isYes) => {
            setAsking(false);
            if (isYes) onRemovePack(pack.id);
          }}
        />
      )}
    </li>
  );
}

function Import({ importing, onImport, onCancelImport }: OwnPacksProps) {
  const words = useWords();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{words.say('importPack')}</label>
      <p class="where" id={`${id}-hint`}>
        {words.say('importPackHint')} {words.say('importPackLimit', PACK_LIMITS.bytes / 1_000_000)}
      </p>
      <input
        id={id}
        type="file"
        accept=".json,.csv,.tsv,application/json,text/csv,text/tab-separated-values"
        aria-describedby={`${id}-hint`}
        disabled={importing.state === 'running'}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onImport(file);
          event.currentTarget.value = ''; // so that the same file can be chosen again
        }}
      />
      <Outcome importing={importing} onCancelImport={onCancelImport} />
      <details>
        <summary>{words.say('packForms')}</summary>
        <p>{words.say('packFormCsv')}</p>
        <pre>{CSV_COLUMNS.join(',')}</pre>
        <p>{words.say('packFormWikidata')}</p>
        <pre>{WIKIDATA_QUERY}</pre>
      </details>
    </div>
  );
}

function Outcome({ importing, onCancelImport }: Pick<OwnPacksProps, 'importing' | 'onCancelImport'>) {
  const words = useWords();
  switch (importing.state) {
    case 'idle':
      return null;
    case 'running':
      return (
        <div role="status">
          <p>{words.say('importing', importing.file)}</p>
          <progress max={1} value={importing.share} aria-label={words.say('importing', importing.file)} />
          <button type="button" class="quiet" onClick={onCancelImport}>
            {words.say('cancel')}
          </button>
        </div>
      );
    case 'done':
      return (
        <p role="status">
          {words.say('importDone', importing.file)} {words.count('packPeople', importing.people)}
          {importing.joined > 0 && `, ${words.count('packJoined', importing.joined)}`}
        </p>
      );
    case 'failed':
      return (
        <div class="fault" role="alert">
          <p>{words.say('importFailed', importing.file)}</p>
          <ul class="plain">
            {importing.errors.map((fault, index) => (
              <li key={index}>{faultText(fault, words)}</li>
            ))}
          </ul>
        </div>
      );
  }
}
