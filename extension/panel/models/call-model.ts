import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Phone } from '../../../shared/domain/party.ts';
import { callTo } from '../during/call-to.ts';
import type { RunningCall } from '../during/running-call.ts';
import type { PanelPorts } from '../panel-ports.ts';
import type { ChoiceModel } from './choice-model.ts';
import { recordKey } from './same-record.ts';

type Ports = Pick<PanelPorts, 'clock' | 'dial' | 'drafts' | 'newKey'>;
type Snapshot = ReadonlySignal<CustomerSnapshot | null>;

/**
 * The call on the line, one at a time. It is pinned to its customer: whatever the page shows, its outcome goes there.
 * It outlives the panel.
 */
export const CallModel = createModel((ports: Ports, choice: ChoiceModel, snapshot: Snapshot) => {
  const running = signal<RunningCall | null>(null);

  const keep = (call: RunningCall | null) => {
    running.value = call;
    void ports.drafts.keepRunningCall(call).catch(() => undefined);
  };
  const begin = (phone: Phone, shown: CustomerSnapshot) =>
    callTo(phone, shown, {
      key: ports.newKey(),
      debtIds: choice.debtIds.peek(),
      startedAt: ports.clock.now(),
    });

  return {
    running: running as ReadonlySignal<RunningCall | null>,
    /** Takes up a call that was running when the panel closed. */
    restore: async () => {
      const stored = await ports.drafts.runningCall().catch(() => null);
      running.value ??= stored;
    },
    /** The press of `Call`: the moment every count and curfew later uses. */
    press: (phone: Phone) => {
      const shown = snapshot.peek();
      if (!shown || running.peek()) return;
      choice.choosePhone(phone.id);
      keep(begin(phone, shown));
      ports.dial(phone.number);
    },
    /** It was logged, or never placed. */
    end: () => keep(null),
    /** The debts were chosen anew while the call runs. */
    talkAbout: (customer: string | null, debtIds: readonly string[]) => {
      const call = running.peek();
      if (call && recordKey(call.customer) === customer) keep({ ...call, debtIds: [...debtIds] });
    },
    /** A call to the chosen number that begins with this click, for an outcome without a press of `Call`. */
    unannounced: (): RunningCall | null => {
      const phone = choice.phone.peek();
      const shown = snapshot.peek();
      return phone && shown ? begin(phone, shown) : null;
    },
  };
});
export type CallModel = InstanceType<typeof CallModel>;
