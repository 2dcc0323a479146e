import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/**
 * A value that is asked for again and again while `pause` says so, and whenever `again` is called. What fails keeps the last
 * value.
 *
 * @param ask gives the value
 * @param pause milliseconds until the next time; null to rest
 */
export function usePolled<T>(
  ask: () => Promise<T>,
  pause: (value: T | null) => number | null,
): { value: T | null; again: () => void } {
  const [value, setValue] = useState<T | null>(null);
  const [round, setRound] = useState(0);
  const latest = useRef({ ask, pause });
  latest.current = { ask, pause };
  const again = useCallback(() => setRound((count) => count + 1), []);
  useEffect(() => {
    let isCurrent = round >= 0; // each round asks once
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = (last: T | null) => {
      const wait = latest.current.pause(last);
      if (isCurrent && wait !== null) timer = setTimeout(again, wait);
    };
    latest.current.ask().then(
      (answer) => {
        if (isCurrent) setValue(answer);
        next(answer);
      },
      () => next(null),
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [round]);
  return { value, again };
}

/** The value from before while the new one says the same, so that what follows from it is not asked for again. */
export function useSame<T>(value: T): T {
  const kept = useRef({ value, text: '' });
  const text = JSON.stringify(value);
  if (kept.current.text !== text) kept.current = { value, text };
  return kept.current.value;
}
