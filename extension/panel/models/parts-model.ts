import { computed, createModel, effect } from '@preact/signals';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { PageModel } from '../page/page-model.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { VerdictParts } from '../verdict/verdict-parts.ts';
import { CallModel } from './call-model.ts';
import { ChoiceModel } from './choice-model.ts';
import { ClockModel } from './clock-model.ts';
import { CustomerModel } from './customer-model.ts';
import {
  followClock,
  followFaults,
  followOwner,
  followOwners,
  followTarget,
  followWrites,
} from './follow.ts';
import { LogModel } from './log-model.ts';
import { NoteBodiesModel, withNoteBodies } from './note-bodies-model.ts';
import { type NoteOf, NotesModel } from './notes-model.ts';
import { entriesOf, OutboxModel } from './outbox-model.ts';
import { holds } from './same-record.ts';
import { SessionsModel } from './sessions-model.ts';
import { TargetModel } from './target-model.ts';

/** All of the panel's state, and what ties its parts together. */
export const PartsModel = createModel((ports: PanelPorts) => {
  const clock = new ClockModel(ports);
  const page = new PageModel(ports);
  const sessions = new SessionsModel(ports);
  const customer = new CustomerModel(ports);
  const outbox = new OutboxModel(ports);
  const target = new TargetModel(ports, page, sessions);
  const noteBodies = new NoteBodiesModel(ports);
  /** The customer on screen, with the record the page shows marked as opened and the notes read so far. */
  const snapshot = computed((): CustomerSnapshot | null => {
    const shown = customer.shown.value;
    if (!shown?.snapshot) return null;
    return withNoteBodies({ ...shown.snapshot, opened: shown.opened }, noteBodies.bodies.value);
  });
  // Which debts and what evidence are the verdict's to say; it in turn needs the choice and the call.
  const choice: ChoiceModel = new ChoiceModel(snapshot, () => judging.verdict.stoppedAlone.value);
  const notes = new NotesModel(ports);
  const call: CallModel = new CallModel(ports, choice, snapshot, (asked, at) =>
    judging.verdict.evidenceOf(asked, at),
  );
  const isInbound = () => judging.verdict.isInbound.peek();
  const noteOf = computed((): NoteOf | null => {
    if (call.running.value) return call.running.value;
    return snapshot.value && { ...snapshot.value.org, customer: snapshot.value.customer.ref };
  });
  const log = new LogModel(ports, { call, noteOf, notes, outbox, isInbound });
  /** What was logged for the customer on screen: one entry an attempt, newest first. */
  const logged = computed(() =>
    snapshot.value ? entriesOf(outbox.entries.value, snapshot.value.customer.ref) : [],
  );
  const models = { snapshot, choice, outbox, clock, call, customer, logged };
  const judging: VerdictParts = new VerdictParts(ports, models);

  /** The customer on screen was chosen by hand and is not the page's. */
  const isPickedElsewhere = computed(() => {
    const onPage = target.onPage.value;
    if (!target.isPicked.value || !snapshot.value) return false;
    return onPage === null || !holds(snapshot.value, onPage);
  });

  followTarget(target.record, page, sessions, customer);
  followOwner(target.record, sessions, customer);
  followFaults(customer, sessions);
  followWrites(logged, customer);
  followClock(clock, customer, ports);
  followOwners(sessions, call);
  effect(() => {
    if (noteOf.value !== null) void notes.restore(noteOf.value);
  });

  return {
    clock,
    page,
    sessions,
    customer,
    outbox,
    target,
    snapshot,
    noteBodies,
    choice,
    call,
    log,
    logged,
    ...judging,
    isPickedElsewhere,
  };
});
