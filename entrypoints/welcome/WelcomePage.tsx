import { useEffect, useState } from 'preact/hooks';
import { copyText } from '../../components/clipboard';
import { usePolled } from '../../components/reading';
import { SampleArticle } from '../../components/welcome/SampleArticle';
import { Welcome } from '../../components/welcome/Welcome';
import { useWords } from '../../components/words';
import type { AnnotateAnswer } from '../../lib/contract';
import { peopleOf } from '../../lib/core/cards/targets';
import type { Settings } from '../../lib/core/settings';
import { dateText } from '../../lib/core/wording/dates';
import { ask } from '../../lib/platform/ask';
import { pauseForDataset, today, tryAgain } from '../../lib/platform/reading';
import { changeSettings } from '../../lib/platform/settings';
import { SAMPLE_ARTICLE, SAMPLE_BLOCKS } from './sample';

/** The welcome page at work: reads its own article once the facts are there. */
export function WelcomePage({ settings }: { settings: Settings }) {
  const words = useWords();
  const [runs, setRuns] = useState(settings.runs);
  const [answer, setAnswer] = useState<AnnotateAnswer | null>(null);
  const status = usePolled(() => ask('status', {}), pauseForDataset);
  const isReady = status.value?.dataset.state === 'ready';
  useEffect(() => {
    if (!isReady) return;
    ask('annotate', { article: SAMPLE_ARTICLE, blocks: SAMPLE_BLOCKS, context: null }).then(setAnswer, () => undefined);
  }, [isReady]);
  const published = SAMPLE_ARTICLE.published ?? '';
  return (
    <Welcome
      status={status.value}
      runs={runs}
      onRuns={(next) => {
        setRuns(next);
        void changeSettings((now) => ({ ...now, runs: next })).catch(() => setRuns(runs));
      }}
      onRetry={() => void tryAgain(status.value).then(status.again, status.again)}
      sample={
        <SampleArticle
          title={SAMPLE_ARTICLE.title}
          date={dateText(published, words)}
          blocks={SAMPLE_BLOCKS}
          answer={answer}
          today={today()}
          actions={{ copy: copyText }}
          load={(key) => ask('card', { key, asOf: published, together: answer ? peopleOf(answer.mentions) : [] })}
        />
      }
    />
  );
}
