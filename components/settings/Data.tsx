import type { Status } from '../../lib/contract';
import { useWords } from '../words';
import { OwnPacks, type OwnPacksProps } from './Packs';

export interface DataProps {
  dataset: Status['dataset'] | null;
  /** Installs the bundled dataset anew. */
  onReinstall(): void;
  own: OwnPacksProps;
}

/** The bundled dataset and the reader's own packs. */
export function Data({ dataset, onReinstall, own }: DataProps) {
  return (
    <>
      {dataset && <Bundled dataset={dataset} onReinstall={onReinstall} />}
      <OwnPacks {...own} />
    </>
  );
}

function Bundled({ dataset, onReinstall }: { dataset: Status['dataset']; onReinstall(): void }) {
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
      <button type="button" class="quiet" disabled={dataset.state === 'installing'} onClick={onReinstall}>
        {words.say('reinstall')}
      </button>
    </div>
  );
}
