import type { PastAttempt } from '../../../shared/domain/contact-attempt.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Known } from '../../../shared/domain/known.ts';
import type { Money } from '../../../shared/money/money.ts';
import { todayFor } from '../components/panel-context.ts';
import { agreementsOf, isClaimed, promiseById } from '../money/agreements.ts';
import { usePanelWithMoney } from '../money/money-context.ts';
import { Told } from '../money/standing-lines.tsx';
import { Line } from './line.tsx';
import { besides, knownName, nameOfCode } from './names-of-codes.ts';
import { NoteText } from './note-text.tsx';
import { dayOfItem, type TimelineItem } from './timeline.ts';

/** One thing that happened: its day and time, what it was, and by whom. */
export function TimelineRow(props: { item: TimelineItem; snapshot: CustomerSnapshot }) {
  const { model, formats } = usePanelWithMoney();
  const { item, snapshot } = props;
  const { zone } = snapshot.org;
  const day = dayOfItem(item.at, zone);
  const today = todayFor(zone, model.clock.now.value);
  const hasTime = item.at !== null && item.at.length > 10;
  return (
    <li class={`event ${item.kind}${item.id === snapshot.opened.id ? ' marked' : ''}`}>
      <span class="when s mut num">
        {day === null ? '–' : formats.day(day, today)}
        {hasTime && item.at && <span> {formats.time(item.at, zone)}</span>}
      </span>
      <div class="what">
        <Happening item={item} snapshot={snapshot} />
      </div>
    </li>
  );
}

function Happening({ item, snapshot }: { item: TimelineItem; snapshot: CustomerSnapshot }) {
  switch (item.kind) {
    case 'calls':
      return 'own' in item ? (
        <Own entry={item.own} />
      ) : (
        <Attempt attempt={item.attempt} isTwinned={item.twin !== null} />
      );
    case 'notes':
      return <NoteText note={item.note} snapshot={snapshot} />;
    case 'payments':
      return <PaymentText receipt={item.receipt} />;
    case 'promises':
      return <PromiseText promise={item.promise} snapshot={snapshot} />;
  }
}

function Own({ entry }: { entry: Extract<TimelineItem, { own: unknown }>['own'] }) {
  const { words } = usePanelWithMoney();
  const { attempt, conversation } = entry.command;
  return (
    <Line
      title={words.outcome[attempt.disposition] ?? nameOfCode(attempt.disposition, words.spoken)}
      note={attempt.note}
      facts={[
        attempt.channel !== 'call' && words.history.channels[attempt.channel],
        attempt.direction === 'in' && words.history.inbound,
        besides(attempt.disposition, conversation?.facts, words.spoken),
        attempt.number,
        attempt.partyName,
        entry.state !== 'applied' && <span class="wa-text">{words.history.saving}</span>,
      ]}
    />
  );
}

function Attempt({ attempt, isTwinned }: { attempt: PastAttempt; isTwinned: boolean }) {
  const { words } = usePanelWithMoney();
  const channel = attempt.channel ? words.history.channels[attempt.channel] : null;
  const result = attempt.result ? words.results[attempt.result] : null;
  const { disposition } = attempt;
  const known = disposition === null ? null : knownName(disposition, words.spoken);
  const outcome = (disposition === null ? undefined : words.outcome[disposition]) ?? known ?? undefined;
  const title = outcome ?? result ?? attempt.subject ?? channel ?? words.resultUnknown;
  return (
    <Line
      title={title}
      note={attempt.note}
      facts={[
        attempt.channel !== 'call' && title !== channel && channel,
        attempt.direction === 'in' && words.history.inbound,
        besides(attempt.disposition, attempt.facts, words.spoken),
        attempt.number,
        attempt.partyName,
        isTwinned && words.history.twin,
        attempt.by && words.last.by(attempt.by),
        !attempt.startedAtExact && words.history.dayOnly,
      ]}
    />
  );
}

function PaymentText({ receipt }: { receipt: Extract<TimelineItem, { kind: 'payments' }>['receipt'] }) {
  const { words, formats } = usePanelWithMoney();
  const amount = useAmount()(receipt.amount);
  const { unapplied } = receipt;
  return (
    <Line
      title={receipt.kind === 'payment' ? words.history.payment(amount) : words.history.credit(amount)}
      note={null}
      facts={[
        receipt.number,
        receipt.status.is === 'known' && receipt.status.value,
        unapplied.is === 'known' && unapplied.value.minor > 0 && (
          <span class="wa-text">{words.cash.unapplied(formats.amount(unapplied.value))}</span>
        ),
      ]}
    />
  );
}

function PromiseText(props: {
  promise: Extract<TimelineItem, { kind: 'promises' }>['promise'];
  snapshot: CustomerSnapshot;
}) {
  const { model, words, formats } = usePanelWithMoney();
  const { promise, snapshot } = props;
  const today = todayFor(snapshot.org.zone, model.clock.now.value);
  const known = promiseById(agreementsOf(snapshot, today), promise.id);
  const say = isClaimed(promise) ? words.history.claimed : words.history.promise;
  return (
    <Line
      title={say(formats.money(promise.amount), formats.day(promise.due, today))}
      note={null}
      facts={[
        known?.isLate && <span class="no-text">{words.standing.late}</span>,
        known && !known.isLate && <Told told={known.told} />,
        promise.planId !== null && promise.sequence !== null && words.history.ofPlan(promise.sequence),
        promise.method.is === 'known' && promise.method.value,
        promise.by && words.last.by(promise.by),
      ]}
    />
  );
}

function useAmount(): (amount: Known<Money>) => string {
  const { words, formats } = usePanelWithMoney();
  return (amount) => (amount.is === 'known' ? formats.money(amount.value) : words.history.amountUnknown);
}
