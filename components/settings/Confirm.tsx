import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '../words';

/** A question in its place in the page, which takes the focus; no is the safe answer and comes first. */
export function Confirm({ question, onAnswer }: { question: string; onAnswer(isYes: boolean): void }) {
  const words = useWords();
  const no = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => no.current?.focus(), []);
  return (
    <div class="confirm" role="alertdialog" aria-label={question}>
      <p>{question}</p>
      <button type="button" class="button" ref={no} onClick={() => onAnswer(false)}>
        {words.say('no')}
      </button>
      <button type="button" class="button" onClick={() => onAnswer(true)}>
        {words.say('yes')}
      </button>
    </div>
  );
}
