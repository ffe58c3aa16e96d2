import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type { PageModel } from '../page/page-model.ts';
import type { OutboxEntry, PanelPorts } from '../panel-ports.ts';
import type { CallModel } from './call-model.ts';
import type { ClockModel } from './clock-model.ts';
import type { CustomerModel } from './customer-model.ts';
import { accessTo } from './screen.ts';
import { apiOriginOf, type SessionsModel, sessionFor } from './sessions-model.ts';

/** Opens the customer of the record that is to be shown, as far as its org can be asked. */
export function followTarget(
  record: ReadonlySignal<RecordRef | null>,
  page: PageModel,
  sessions: SessionsModel,
  customer: CustomerModel,
): void {
  const standing = computed(() => {
    const apiOrigin = record.value?.apiOrigin ?? '';
    const known = sessions.sessions.value;
    const identity = sessionFor(known, apiOrigin)?.identity;
    return [sessions.changes.value, accessTo(known, apiOrigin), identity?.orgId, identity?.userId].join(' ');
  });
  effect(() => {
    const ref = record.value;
    if (!ref) {
      customer.close();
      return;
    }
    // A list that says what the last one said opens nothing: a refusal has the list read again (followFaults), and an
    // org that refuses each token it gives would be asked without end.
    if (standing.value) {
      const known = sessions.sessions.peek();
      const owner = sessionFor(known, ref.apiOrigin)?.identity ?? null;
      void customer.open(ref, owner, accessTo(known, ref.apiOrigin) !== 'signed-out');
    }
  });
  followTab(page, customer);
}

/**
 * A host that shows its pages itself may have several databases, a tab beside the other, and the same address is another
 * customer in each: whose page it is, is found out with every read, so the customer is read anew in another tab.
 */
function followTab(page: PageModel, customer: CustomerModel): void {
  let before: number | undefined;
  effect(() => {
    const sight = page.sight.value;
    if (sight.is !== 'crm') return;
    const { tabId, context } = sight;
    const isAnother = before !== undefined && before !== tabId;
    before = tabId;
    if (isAnother && context.pageOrigin === apiOriginOf(context)) void customer.refresh();
  });
}

/** What is on screen belongs to whoever is signed in: looked at when that changes, and when the cache answers. */
export function followOwner(
  record: ReadonlySignal<RecordRef | null>,
  sessions: SessionsModel,
  customer: CustomerModel,
): void {
  const userId = computed(() => {
    const ref = record.value;
    return ref ? sessionFor(sessions.sessions.value, ref.apiOrigin)?.identity?.userId : undefined;
  });
  const isCached = computed(() => {
    const shown = customer.shown.value;
    return shown?.snapshot ? !shown.isLive : false;
  });
  effect(() => {
    const ref = record.peek();
    if ((isCached.value || userId.value) && ref) {
      const owner = sessionFor(sessions.sessions.peek(), ref.apiOrigin)?.identity;
      if (owner) void customer.readAs(owner);
    }
  });
}

/** A call that runs is shown to the person who began it and to nobody else: looked at when the sessions change. */
export function followOwners(sessions: SessionsModel, call: CallModel): void {
  const owners = computed(() => {
    const known = sessions.sessions.value?.map(({ apiOrigin, identity }) => {
      return [apiOrigin, identity?.orgId, identity?.userId];
    });
    return JSON.stringify(known ?? []);
  });
  effect(() => {
    if (owners.value) void call.restore(sessions.sessions.peek() ?? []);
  });
}

/** A read that failed for want of a session says more about the session than the last list of them does. */
export function followFaults(customer: CustomerModel, sessions: SessionsModel): void {
  const code = computed(() => customer.shown.value?.fault?.code ?? null);
  effect(() => {
    if (code.value === 'signed-out' || code.value === 'no-host-access') void sessions.reload();
  });
}

/** What the CRM took makes the snapshot older than its time of reading says. */
export function followWrites(logged: ReadonlySignal<readonly OutboxEntry[]>, customer: CustomerModel): void {
  const written = computed(() =>
    logged.value.reduce((latest, { state, settledAt }) => {
      return state === 'applied' && settledAt !== null && settledAt > latest ? settledAt : latest;
    }, ''),
  );
  effect(() => {
    if (written.value) customer.noteWritten(written.value);
  });
}

/** Reads again what has grown old, while somebody can see it. */
export function followClock(
  clock: ClockModel,
  customer: CustomerModel,
  ports: Pick<PanelPorts, 'isVisible'>,
): void {
  effect(() => {
    if (clock.now.value && ports.isVisible()) void customer.refreshWhenOld();
  });
}
