import type { PastAttempt } from '../../../shared/domain/contact-attempt.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { PromiseToPay } from '../../../shared/domain/promise-to-pay.ts';

/** The latest real conversation; a try that reached nobody is none. */
export function lastTalk(snapshot: CustomerSnapshot): PastAttempt | undefined {
  return latest(itemsOf(snapshot.attempts).filter((attempt) => attempt.result === 'conversation'));
}

/** The latest attempt of any result. */
export function lastTry(snapshot: CustomerSnapshot): PastAttempt | undefined {
  return latest(itemsOf(snapshot.attempts));
}

/** The promise that matters now: the latest one not replaced, cancelled or void. */
export function lastPromise(snapshot: CustomerSnapshot): PromiseToPay | undefined {
  const gone = new Set(['superseded', 'cancelled', 'void']);
  return itemsOf(snapshot.promises)
    .filter(({ status }) => status.is !== 'known' || !gone.has(status.value))
    .reduce<PromiseToPay | undefined>(
      (last, promise) =>
        !last || promise.made > last.made || (promise.made === last.made && promise.due > last.due)
          ? promise
          : last,
      undefined,
    );
}

function latest(attempts: readonly PastAttempt[]): PastAttempt | undefined {
  return attempts.reduce<PastAttempt | undefined>(
    (last, attempt) => (!last || attempt.startedAt > last.startedAt ? attempt : last),
    undefined,
  );
}
