import { useId, useState } from 'preact/hooks';
import type { Status } from '../../lib/contract';
import { useWords } from '../words';
import { Confirm } from './Confirm';

/** An installed body of facts. */
interface PackInfo {
  id: string;
  title: string;
  version: string;
  people: number;
  events: number;
  isOn: boolean;
}

/** How the import of a file stands. */
type ImportState =
  | { state: 'idle' }
  /** A share from 0 to 1. */
  | { state: 'running'; file: string; share: number }
  | { state: 'done'; file: string }
  | { state: 'failed'; file: string; faults: { row: number | null; message: string }[]; more: number };

export interface DataProps {
  dataset: Status['dataset'] | null;
  /** Installs the bundled dataset anew; absent where that is not offered. */
  onReinstall?: () => void;
  /** The reader's own packs; absent where none can be added. */
  own?: OwnPacksProps;
}

interface OwnPacksProps {
  packs: PackInfo[];
  importing: ImportState;
  onImport(file: File): void;
  onCancelImport(): void;
  onSwitchPack(id: string, isOn: boolean): void;
  onRemovePack(id: string): void;
}

/** The bundled dataset and the reader's own packs. */
export function Data({ dataset, onReinstall, own }: DataProps) {
  return (
    <>
      {dataset && <Bundled dataset={dataset} onReinstall={onReinstall} />}
      {own && <OwnPacks {...own} />}
    </>
  );
}

function OwnPacks(props: OwnPacksProps) {
  const words = useWords();
  return (
    <>
      {props.packs.length === 0 ? (
        <p class="where">{words.say('noPacks')}</p>
      ) : (
        <ul class="packs">
          {props.packs.map((pack) => (
            <Pack key={pack.id} pack={pack} {...props} />
          ))}
        </ul>
      )}
      <Import {...props} />
    </>
  );
}

function Bundled({ dataset, onReinstall }: { dataset: Status['dataset']; onReinstall: (() => void) | undefined }) {
  const words = useWords();
  const share = dataset.total > 0 ? dataset.done / dataset.total : 0;
  return (
    <div class="field">
      <div class="line">
        <strong>{words.say('bundledDataset')}</strong>
        {dataset.version && <span class="where">{words.say('versionOf', dataset.version)}</span>}
      </div>
      {dataset.state === 'installing' && <progress max={1} value={share} aria-label={words.say('datasetProgress')} />}
      {dataset.state === 'failed' && (
        <p class="fault" role="alert">
          {words.say('datasetFailed')} {dataset.message}
        </p>
      )}
      {onReinstall && (
        <button type="button" class="quiet" disabled={dataset.state === 'installing'} onClick={onReinstall}>
          {words.say('reinstall')}
        </button>
      )}
    </div>
  );
}

function Pack(props: OwnPacksProps & { pack: PackInfo }) {
  const words = useWords();
  const { pack } = props;
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
      <div class="line">
        <label>
          <input
            type="checkbox"
            checked={pack.isOn}
            onChange={(event) => props.onSwitchPack(pack.id, event.currentTarget.checked)}
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
            if (isYes) props.onRemovePack(pack.id);
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
        {words.say('importPackHint')}
      </p>
      <input
        id={id}
        type="file"
        accept=".json,.jsonl,.csv,.zip,application/json,text/csv"
        aria-describedby={`${id}-hint`}
        disabled={importing.state === 'running'}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onImport(file);
          event.currentTarget.value = ''; // so that the same file can be chosen again
        }}
      />
      {importing.state === 'running' && (
        <div role="status">
          <p>{words.say('importing', importing.file)}</p>
          <progress max={1} value={importing.share} aria-label={words.say('importing', importing.file)} />
          <button type="button" class="quiet" onClick={onCancelImport}>
            {words.say('cancel')}
          </button>
        </div>
      )}
      {importing.state === 'done' && <p role="status">{words.say('importDone', importing.file)}</p>}
      {importing.state === 'failed' && (
        <div class="fault" role="alert">
          <p>{words.say('importFailed', importing.file)}</p>
          <ul>
            {importing.faults.map((fault) => (
              <li key={`${fault.row} ${fault.message}`}>
                {fault.row === null ? fault.message : words.say('importRow', fault.row, fault.message)}
              </li>
            ))}
          </ul>
          {importing.more > 0 && <p>{words.count('importMoreErrors', importing.more)}</p>}
        </div>
      )}
    </div>
  );
}
