import type { ComponentChildren } from 'preact';
import type { Status } from '../../lib/contract';
import type { Settings } from '../../lib/core/settings';
import { Choice } from '../settings/fields';
import { useWords } from '../words';

export interface WelcomeProps {
  status: Status | null;
  runs: Settings['runs'];
  onRuns(runs: Settings['runs']): void;
  onRetry(): void;
  /** The built-in article, read like any other. */
  sample: ComponentChildren;
}

/** What it does in one screen, an article to try it on, where it runs, and what it never does. */
export function Welcome({ status, runs, onRuns, onRetry, sample }: WelcomeProps) {
  const words = useWords();
  return (
    <main class="surface page welcome">
      <header>
        <h1>{words.say('welcomeTitle')}</h1>
        <p>{words.say('welcomeLead')}</p>
        <Progress status={status} onRetry={onRetry} />
      </header>
      <section>
        <h2>{words.say('welcomeTry')}</h2>
        <p class="where">{words.say('welcomeTryHint')}</p>
        {sample}
      </section>
      <section>
        <h2>{words.say('welcomeWhere')}</h2>
        <Choice
          label={words.say('settingsRuns')}
          value={runs}
          options={[
            { value: 'everywhere', label: words.say('runsEverywhere'), hint: words.say('runsEverywhereHint') },
            { value: 'chosen', label: words.say('runsOnChosen'), hint: words.say('runsOnChosenHint') },
            { value: 'click', label: words.say('runsOnClick'), hint: words.say('runsOnClickHint') },
          ]}
          onChange={onRuns}
        />
      </section>
      <section>
        <h2>{words.say('welcomeNever')}</h2>
        <ul class="plain">
          <li>{words.say('neverNetwork')}</li>
          <li>{words.say('neverAccount')}</li>
          <li>{words.say('neverChange')}</li>
          <li>{words.say('neverNotes')}</li>
        </ul>
        <p>
          <a href="privacy.html">{words.say('privacyStatement')}</a>
        </p>
      </section>
    </main>
  );
}

function Progress({ status, onRetry }: { status: Status | null; onRetry(): void }) {
  const words = useWords();
  const dataset = status?.dataset;
  if (!dataset) return null;
  if (dataset.state === 'ready') {
    return (
      <p class="ready" role="status">
        {words.say('welcomeReady')}
      </p>
    );
  }
  if (dataset.state === 'failed') {
    return (
      <p class="fault" role="alert">
        {words.say('datasetFailed')} {dataset.message}{' '}
        <button type="button" class="quiet" onClick={onRetry}>
          {words.say('tryAgain')}
        </button>
      </p>
    );
  }
  return (
    <div role="status">
      <p class="where">{words.say('datasetProgress')}</p>
      <progress
        max={1}
        value={dataset.total > 0 ? dataset.done / dataset.total : 0}
        aria-label={words.say('datasetProgress')}
      />
    </div>
  );
}
