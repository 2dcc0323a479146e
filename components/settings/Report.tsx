import { useState } from 'preact/hooks';
import { copyText } from '../clipboard';
import { useWords } from '../words';

export interface ReportProps {
  /** The report's text, made when it is asked for. */
  make(): Promise<string>;
}

/** A report of what failed, shown before it is copied, so that the reader sees all that it says. */
export function Report({ make }: ReportProps) {
  const words = useWords();
  const [text, setText] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = (report: string) => void copyText(report).then((isDone) => setOutcome(isDone ? 'copied' : 'copyFailed'));
  return (
    <>
      <p class="where">{words.say('reportHint')}</p>
      {text === null ? (
        <button type="button" class="button" onClick={() => void make().then(setText)}>
          {words.say('reportMake')}
        </button>
      ) : (
        <>
          <textarea class="report" readOnly rows={10} aria-label={words.say('settingsReport')} value={text} />
          <button type="button" class="button" onClick={() => copy(text)}>
            {words.say('reportCopy')}
          </button>
        </>
      )}
      <p role="status">{outcome && words.say(outcome)}</p>
    </>
  );
}
