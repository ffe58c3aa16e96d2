import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** Something that is read when it is shown, and again when it changes. A failed read is never an empty one. */
export type Reading<T> =
  | { readonly is: 'reading' }
  | { readonly is: 'failed' }
  | { readonly is: 'read'; readonly value: T };

/** @param on starts listening to what makes the value old; the answer stops it */
export function useReading<T>(
  read: () => Promise<T>,
  on?: (again: () => void) => () => void,
): { readonly reading: Reading<T>; readonly again: () => void } {
  const [reading, setReading] = useState<Reading<T>>({ is: 'reading' });
  const turn = useRef(0);
  const again = useCallback(() => {
    const mine = ++turn.current;
    read().then(
      (value) => mine === turn.current && setReading({ is: 'read', value }),
      () => mine === turn.current && setReading({ is: 'failed' }),
    );
  }, [read]);
  useEffect(() => {
    again();
    const stop = on?.(again);
    return () => {
      turn.current++;
      stop?.();
    };
  }, [again, on]);
  return { reading, again };
}
