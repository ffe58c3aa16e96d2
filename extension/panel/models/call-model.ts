import { createModel, type ReadonlySignal } from '@preact/signals';
import type { Instant } from '../../../shared/calendar/instant.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Phone } from '../../../shared/domain/party.ts';
import type { StartSource } from '../after/write-commands.ts';
import { callTo, type UnlistedNumber } from '../during/call-to.ts';
import type { RunningCall } from '../during/running-call.ts';
import { ownSoftphoneCall } from '../during/softphone-call.ts';
import type { PanelPorts } from '../panel-ports.ts';
import type { Asked } from '../verdict/judge.ts';
import type { ChoiceModel } from './choice-model.ts';
import { keptCall } from './kept-call.ts';
import { recordKey } from './same-record.ts';

type Ports = Pick<PanelPorts, 'clock' | 'dial' | 'drafts' | 'newKey'>;
type Snapshot = ReadonlySignal<CustomerSnapshot | null>;

/** A call, and what told when it began. */
export interface MadeCall {
  readonly call: RunningCall;
  readonly startedAtFrom: StartSource;
}

/** The verdict on a call as it begins, to be kept with it. */
export type JudgeCall = (asked: Asked, at: Instant) => RunningCall['judged'];

/**
 * The call on the line, one at a time. It is pinned to its customer: whatever the page shows, its outcome goes there.
 * It outlives the panel.
 */
export const CallModel = createModel(
  (ports: Ports, choice: ChoiceModel, snapshot: Snapshot, judge: JudgeCall) => {
    const { running, keep, restore, converse } = keptCall(ports);

    const begin = (
      phone: Phone | UnlistedNumber,
      shown: CustomerSnapshot,
      direction: RunningCall['direction'],
      startedAt: Instant = ports.clock.now(),
    ) => {
      const debtIds = choice.debtIds.peek();
      const asked = { phone: 'unlisted' in phone ? null : phone, debtIds, isInbound: direction === 'in' };
      const judged = judge(asked, startedAt);
      return callTo(phone, shown, { key: ports.newKey(), debtIds, startedAt, direction, judged });
    };
    return {
      running,
      restore,
      converse,
      /** @param pressedAt the press of `Call`: the moment every count and curfew later uses */
      press: (phone: Phone, pressedAt: Instant) => {
        const shown = snapshot.peek();
        if (!shown || running.peek()) return;
        choice.choosePhone(phone.id);
        keep(begin(phone, shown, 'out', pressedAt));
        ports.dial(phone.number);
      },
      /** They called us, from this number or from one not on record: nothing is dialled. */
      answer: (phone: Phone | UnlistedNumber) => {
        const shown = snapshot.peek();
        if (shown && !running.peek()) keep(begin(phone, shown, 'in'));
      },
      /** A message sent or received; what was begun of it, when it is that one. False: something else is on the line. */
      take: (message: RunningCall): boolean => {
        const isFree = running.peek() === null || running.peek()?.key === message.key;
        if (isFree) keep(message);
        return isFree;
      },
      /** It was logged, or never placed. */
      end: () => keep(null),
      /** The debts were chosen anew while the call runs: what is kept with it is the verdict on those. */
      talkAbout: (customer: string | null, debtIds: readonly string[]) => {
        const call = running.peek();
        if (!call || recordKey(call.customer) !== customer) return;
        const asked = askedAbout(call, debtIds, snapshot.peek());
        // As of its beginning, which every count and curfew uses.
        keep({ ...call, debtIds: [...debtIds], judged: asked && judge(asked, call.startedAt) });
      },
      /**
       * A call to the chosen number, for an outcome without a press of `Call`: it began when the user's own softphone
       * says, or else with this click.
       * @param taken starts of attempts logged already
       */
      unannounced: (isInbound: boolean, taken: ReadonlySet<Instant>): MadeCall | null => {
        const phone = choice.phone.peek();
        const shown = snapshot.peek();
        if (!phone || !shown) return null;
        const softphone = ownSoftphoneCall(shown, phone, { at: ports.clock.now(), taken });
        const call = begin(phone, shown, isInbound ? 'in' : 'out', softphone?.startedAt);
        return { call, startedAtFrom: softphone ? 'softphone' : 'outcome-click' };
      },
    };
  },
);
export type CallModel = InstanceType<typeof CallModel>;

/** The running call as a question about these debts; null: the number it was placed to is no longer on record. */
function askedAbout(
  call: RunningCall,
  debtIds: readonly string[],
  shown: CustomerSnapshot | null,
): Asked | null {
  const isInbound = call.direction === 'in';
  if (call.phoneId === '' && call.channel === 'call') return { phone: null, debtIds, isInbound };
  const phone = itemsOf(shown?.phones ?? { is: 'absent' }).find(({ id }) => id === call.phoneId);
  return phone?.number === call.number ? { phone, debtIds, isInbound } : null;
}
