import type { PageDescription, Status } from '../../lib/contract';
import { useWords } from '../words';

/**
 * What is known of the tab. `unsupported`: browsers keep extensions out of it. `silent`: a page that was open before the
 * extension was installed or updated. `failed`: it was asked and broke.
 */
export type PageView =
  | { state: 'loading' }
  | { state: 'unsupported' }
  | { state: 'silent' }
  | { state: 'failed' }
  | { state: 'described'; page: PageDescription };

interface PageStateProps {
  view: PageView;
  status: Status | null;
  onReadAnyway(): void;
  onRetry(): void;
}

/** Says why there is nothing to show, or what to know of what is shown; nothing where all is well. */
export function PageState({ view, status, onReadAnyway, onRetry }: PageStateProps) {
  const words = useWords();
  const dataset = status?.dataset;
  if (dataset?.state === 'failed') {
    return (
      <div class="state" role="alert">
        <p>{words.say('datasetFailed')}</p>
        {dataset.message && <p class="where">{dataset.message}</p>}
        <p class="where">{words.say('failedHint')}</p>
        <button type="button" class="quiet" onClick={onRetry}>
          {words.say('tryAgain')}
        </button>
      </div>
    );
  }
  if (dataset?.state === 'installing' || dataset?.state === 'missing') return <Installing dataset={dataset} />;
  switch (view.state) {
    case 'loading':
      return <p class="state">{words.say('loading')}</p>;
    case 'unsupported':
      return (
        <div class="state">
          <p>{words.say('notSupported')}</p>
          <p class="where">{words.say('notSupportedHint')}</p>
        </div>
      );
    case 'silent':
      return <p class="state">{words.say('reloadNeeded')}</p>;
    case 'failed':
      return <Failed onRetry={onRetry} />;
    case 'described':
      return <Described page={view.page} onReadAnyway={onReadAnyway} onRetry={onRetry} />;
  }
}

function Described(props: { page: PageDescription; onReadAnyway(): void; onRetry(): void }) {
  const words = useWords();
  const { page } = props;
  switch (page.state) {
    case 'off':
      return <p class="state">{words.say('offForSite')}</p>;
    case 'not-article':
      return (
        <div class="state">
          <p>{words.say('notArticle')}</p>
          <button type="button" class="quiet" onClick={props.onReadAnyway}>
            {words.say('readAnyway')}
          </button>
        </div>
      );
    case 'waiting':
    case 'reading':
      return page.mentions.length === 0 ? <p class="state">{words.say('loading')}</p> : null;
    case 'failed':
      return <Failed onRetry={props.onRetry} />;
    case 'ready':
      if (page.mentions.length === 0) return <p class="state">{words.say('nothingFound')}</p>;
      return page.article?.published === null ? <p class="state hint">{words.say('noDate')}</p> : null;
  }
}

function Failed({ onRetry }: { onRetry(): void }) {
  const words = useWords();
  return (
    <div class="state" role="alert">
      <p>{words.say('pageFailed')}</p>
      <p class="where">{words.say('failedHint')}</p>
      <button type="button" class="quiet" onClick={onRetry}>
        {words.say('tryAgain')}
      </button>
    </div>
  );
}

function Installing({ dataset }: { dataset: Status['dataset'] }) {
  const words = useWords();
  const share = dataset.total > 0 ? dataset.done / dataset.total : 0;
  const percent = new Intl.NumberFormat(words.locale, { style: 'percent' }).format(share);
  return (
    <div class="state" role="status">
      <p>{dataset.state === 'missing' ? words.say('datasetMissing') : words.say('datasetInstalling', percent)}</p>
      <progress max={1} value={share} aria-label={words.say('datasetProgress')} />
    </div>
  );
}
