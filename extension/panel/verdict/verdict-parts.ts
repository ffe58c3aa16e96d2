import { createModel, type ReadonlySignal } from '@preact/signals';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { CallModel } from '../models/call-model.ts';
import type { ChoiceModel } from '../models/choice-model.ts';
import type { ClockModel } from '../models/clock-model.ts';
import type { CustomerModel } from '../models/customer-model.ts';
import type { OutboxModel } from '../models/outbox-model.ts';
import type { AttemptEntry, PanelPorts } from '../panel-ports.ts';
import { CallGate } from './call-gate.ts';
import { DecideModel } from './decide-model.ts';
import { HintsModel } from './hints-model.ts';
import { VerdictModel } from './verdict-model.ts';

interface Models {
  readonly snapshot: ReadonlySignal<CustomerSnapshot | null>;
  readonly choice: ChoiceModel;
  readonly outbox: OutboxModel;
  readonly clock: ClockModel;
  readonly call: CallModel;
  readonly customer: CustomerModel;
  /** Calls logged here for the customer on screen, newest first. */
  readonly logged: ReadonlySignal<readonly AttemptEntry[]>;
}

/** All that judges a contact, and what a person decides about it. */
export const VerdictParts = createModel((ports: PanelPorts, models: Models) => {
  const hints = new HintsModel(models.snapshot, models.outbox);
  const verdict = new VerdictModel(ports, { ...models, heard: hints.heard });
  const gate = new CallGate(ports, { ...models, verdict });
  const decide = new DecideModel(ports, verdict, models.outbox);
  return { hints, verdict, gate, decide };
});
export type VerdictParts = InstanceType<typeof VerdictParts>;
