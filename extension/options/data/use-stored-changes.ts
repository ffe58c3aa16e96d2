import { useCallback } from 'preact/hooks';
import { useOptions } from '../options-context.ts';

/** Tells when what is kept may be another: somebody signed in or out, or something was written. */
export function useStoredChanges(): (again: () => void) => () => void {
  const { ports } = useOptions();
  return useCallback(
    (again) => {
      const stops = [ports.onNotice('outbox.changed', again), ports.onNotice('session.changed', again)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [ports],
  );
}
