import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { NextStep } from '../../../shared/numbers/next-best-step.ts';
import type { RiskFlag } from '../../../shared/numbers/risk-flags.ts';
import { reasonOf } from '../verdict/reason-in-words.ts';
import { stopInShort } from '../verdict/rule-in-words.ts';
import { usePanelWithWhy } from '../verdict/why-context.ts';
import { type NumbersPanel, usePanelWithNumbers } from './numbers-context.ts';

interface Said {
  readonly what: string;
  readonly why: string;
}

/** The one next step, with its reason. */
export function StepCard({ step, today }: { step: NextStep; today: PlainDate }) {
  const panel = usePanelWithNumbers();
  const whyPanel = usePanelWithWhy();
  const { what, why } = stepInWords(step, today, panel);
  const finding = 'finding' in step ? step.finding : null;
  const reason = finding && reasonOf(finding, whyPanel.words, panel.formats);
  return (
    <section class="step-card" aria-label={panel.words.numbers.customer.next}>
      <h3 class="s mut">{panel.words.numbers.customer.next}</h3>
      <p>
        <b>{what}</b>
      </p>
      {reason ? (
        <p class="s" lang={reason.lang}>
          {reason.text}
        </p>
      ) : (
        <p class="s">{why}</p>
      )}
    </section>
  );
}

function stepInWords(step: NextStep, today: PlainDate, { words, formats, model }: NumbersPanel): Said {
  const say = words.numbers.step;
  const day = (date: PlainDate): string => formats.day(date, today);
  const zone = model.snapshot.value?.org.zone ?? 'UTC';
  switch (step.is) {
    case 'respect-stop':
      return { what: `${say.respectStop}: ${stopInShort(step.finding, words)}`, why: '' };
    case 'find-out':
      return { what: `${say.findOut}: ${stopInShort(step.finding, words)}`, why: '' };
    case 'wait-until':
      return { what: say.waitUntil(formats.moment(step.at, zone, model.clock.now.value)), why: '' };
    case 'apply-money':
      return { what: say.applyMoney(formats.money(step.amount)), why: say.applyMoneyWhy };
    case 'answer-dispute':
      return {
        what: say.answerDispute(step.count),
        why: say.answerDisputeWhy(step.since === null ? null : day(step.since)),
      };
    case 'tell-approval':
      return { what: step.approved ? say.tellApproved : say.tellRefused, why: say.tellWhy };
    case 'ask-what-changed':
      return {
        what: say.askWhatChanged,
        why: say.askWhatChangedWhy(formats.money(step.amount), day(step.due)),
      };
    case 'remind-promise':
      return { what: say.remind, why: say.remindWhy(formats.money(step.amount), day(step.due)) };
    case 'wait-for-promise':
      return {
        what: say.waitForPromise(day(step.due)),
        why: say.waitForPromiseWhy(formats.money(step.amount)),
      };
    case 'ask-for-payment':
      return { what: say.ask(formats.money(step.amount)), why: say.askWhy };
    case 'nothing-due':
      return { what: say.nothingDue, why: say.nothingDueWhy };
    case 'read-again':
      return { what: say.readAgain, why: say.readAgainWhy };
  }
}

/** Why somebody should look twice. */
export function FlagList({ flags, today }: { flags: readonly RiskFlag[]; today: PlainDate }) {
  const panel = usePanelWithNumbers();
  const { customer } = panel.words.numbers;
  return (
    <section>
      <h3>{customer.flags}</h3>
      {flags.length === 0 ? (
        <p class="s mut">{customer.noFlags}</p>
      ) : (
        <ul class="flags s">
          {flags.map((flag) => (
            <li key={`${flag.is} ${'amount' in flag ? flag.amount.currency : ''}`}>
              {flagInWords(flag, today, panel)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function flagInWords(flag: RiskFlag, today: PlainDate, { words, formats }: NumbersPanel): string {
  const say = words.numbers.flag;
  switch (flag.is) {
    case 'broken-promises':
      return say.brokenPromises(flag.count);
    case 'late-promise':
      return say.latePromise(formats.day(flag.due, today));
    case 'long-overdue':
      return say.longOverdue(formats.money(flag.amount), flag.days);
    case 'over-limit':
      return say.overLimit(formats.money(flag.owed), formats.money(flag.limit));
    case 'slower':
      return say.slower(flag.before, flag.lately);
    case 'disputed':
      return say.disputed(flag.count);
    case 'no-contact':
      return say.noContact(flag.attempts, flag.days);
    case 'no-good-number':
      return say.noGoodNumber;
  }
}
