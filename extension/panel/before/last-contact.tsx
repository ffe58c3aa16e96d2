import { localDate } from '../../../shared/calendar/instant.ts';
import type { PastAttempt } from '../../../shared/domain/contact-attempt.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { PromiseToPay } from '../../../shared/domain/promise-to-pay.ts';
import { Dotted } from '../components/dotted.tsx';
import { todayFor, usePanel } from '../components/panel-context.ts';
import { lastPromise, lastTalk, lastTry } from '../history/last-talk.ts';

/** The last conversation and the promise that came of it, in one line. */
export function LastContact(props: { snapshot: CustomerSnapshot }) {
  const { words } = usePanel();
  const promise = lastPromise(props.snapshot);
  const { promises } = props.snapshot;
  return (
    <section class="sec s" aria-label={words.landmarks.last}>
      <Dotted>
        <Talk snapshot={props.snapshot} />
        {promise && <PromiseText promise={promise} zone={props.snapshot.org.zone} />}
        {(promises.is === 'forbidden' || promises.is === 'failed') && (
          <span class="unreadable">{words.last.promisesUnknown}</span>
        )}
      </Dotted>
    </section>
  );
}

function Talk(props: { snapshot: CustomerSnapshot }) {
  const { model, words, formats } = usePanel();
  const { snapshot } = props;
  if (snapshot.attempts.is === 'forbidden' || snapshot.attempts.is === 'failed')
    return <span class="unreadable">{words.last.unknown}</span>;
  const { zone } = snapshot.org;
  const day = (attempt: PastAttempt) =>
    formats.day(localDate(attempt.startedAt, zone), todayFor(zone, model.clock.now.value));
  const talk = lastTalk(snapshot);
  if (talk) {
    const who = [talk.partyName, talk.by && words.last.by(talk.by)].filter(Boolean).join(' ');
    return <span>{words.last.talk(day(talk), who)}</span>;
  }
  // Calls that were not read may hold one.
  const isWhole = snapshot.attempts.is !== 'read' || snapshot.attempts.complete;
  const noTalk = isWhole ? words.last.noTalk : words.last.noTalkRead;
  const attempt = lastTry(snapshot);
  if (!attempt) return <span class="mut">{noTalk}</span>;
  const result = attempt.result ? words.results[attempt.result] : words.resultUnknown;
  return (
    <span>
      {noTalk} · {words.last.try(day(attempt), result)}
    </span>
  );
}

function PromiseText({ promise, zone }: { promise: PromiseToPay; zone: string }) {
  const { model, words, formats } = usePanel();
  const { amount, paid, due, status } = promise;
  const state = status.is === 'known' ? status.value : 'unknown';
  const dueDay = formats.day(due, todayFor(zone, model.clock.now.value));
  const text =
    paid.is === 'known'
      ? words.last.promise(words.promise[state], formats.amount(paid.value), formats.money(amount), dueDay)
      : words.last.promisePlain(words.promise[state], formats.money(amount), dueDay);
  return <span class={state === 'broken' ? 'no-text' : undefined}>{text}</span>;
}
