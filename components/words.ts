import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../lib/core/wording/words';

/** The interface's words, given once at the root of each surface. */
export const WordsContext = createContext<Words | null>(null);

/** @throws Error outside a {@link WordsContext} */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('No words were given to this surface');
  return words;
}
