import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { PersonCard } from '../../lib/core/model';
import { CardRow } from '../rows';
import { useWords } from '../words';

/** Milliseconds after the last key before the dataset is asked: shorter than a pause between words, longer than one between letters. */
const PAUSE = 120;

interface SearchProps {
  /** What is looked up from the start. */
  initial?: string | undefined;
  search(text: string): Promise<PersonCard[]>;
  /** Whether what is looked up from the start is opened at once, where it is one person alone. */
  opensOnlyOne?: boolean;
  onOpen(card: PersonCard): void;
  /** Whether something is being looked for, so that the list of the page gives way. */
  onActive(isActive: boolean): void;
}

type Answer = { state: 'found'; text: string; people: PersonCard[] } | { state: 'failed'; text: string };

/** Looks people up in the whole dataset as one types; a late answer to an earlier text is never shown. */
export function Search({ initial = '', search, opensOnlyOne = false, onOpen, onActive }: SearchProps) {
  const words = useWords();
  const id = useId();
  const [text, setText] = useState(initial);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const asked = text.trim();
  const open = useRef(onOpen);
  open.current = onOpen;

  useEffect(() => onActive(asked !== ''), [asked, onActive]);
  useEffect(() => {
    if (asked === '') return setAnswer(null);
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const next: Answer = await search(asked).then(
        (people) => ({ state: 'found', text: asked, people }),
        () => ({ state: 'failed', text: asked }),
      );
      if (!isCurrent) return;
      setAnswer(next);
      const [only, ...others] = next.state === 'found' ? next.people : [];
      if (only && others.length === 0 && opensOnlyOne && asked === initial.trim()) open.current(only);
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [asked, search, opensOnlyOne, initial]);

  return (
    <search class="search">
      <label for={id} class="unseen">
        {words.say('searchPeople')}
      </label>
      <input
        id={id}
        type="search"
        value={text}
        placeholder={words.say('searchPeople')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="unseen" role="status">
        {answer?.state === 'found' && asked !== '' && words.count('searchResults', answer.people.length)}
      </p>
      {asked !== '' && answer?.state === 'failed' && <p class="state">{words.say('searchFailed')}</p>}
      {asked !== '' && answer?.state === 'found' && answer.people.length === 0 && (
        <p class="state">{words.say('searchNothing')}</p>
      )}
      {asked !== '' && answer?.state === 'found' && answer.people.length > 0 && (
        <ul class="rows">
          {answer.people.map((card) => (
            <li key={card.id}>
              <CardRow card={card} together={[]} onOpen={() => onOpen(card)} />
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
