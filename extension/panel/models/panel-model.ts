import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { OneClickOutcome } from '../../../shared/domain/disposition.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type { WriteCommand } from '../../../shared/domain/write-command.ts';
import { PageModel } from '../page/page-model.ts';
import type { OutboxEntry, PanelPorts } from '../panel-ports.ts';
import { CallModel } from './call-model.ts';
import { ClockModel } from './clock-model.ts';
import { CustomerModel, type Owner } from './customer-model.ts';
import { FindModel } from './find-model.ts';
import { entriesOf, OutboxModel } from './outbox-model.ts';
import { holds, recordKey } from './same-record.ts';
import { accessTo, contextToConnect, type Screen, screenFor } from './screen.ts';
import { apiOriginOf, SessionsModel, sessionFor } from './sessions-model.ts';

/** Said once to a screen reader. */
export type Said = { is: 'saved'; entry: OutboxEntry } | { is: 'undone' } | { is: 'undo-too-late' };

/** The view model of the whole panel: which customer, which screen, and what a person can do there. */
export const PanelModel = createModel((ports: PanelPorts) => {
  const clock = new ClockModel(ports);
  const page = new PageModel(ports);
  const sessions = new SessionsModel(ports);
  const customer = new CustomerModel(ports);
  const outbox = new OutboxModel(ports);
  const finder = new FindModel(ports);

  /** A customer chosen by hand (found, or the one on the line); it gives way to the page as soon as the page moves. */
  const picked = signal<RecordRef | null>(null);
  const isFinding = signal(false);
  const isOutboxOpen = signal(false);
  /** Id of the outbox entry being corrected. */
  const fixing = signal<string | null>(null);
  const said = signal<Said | null>(null);

  const connectContext = computed(() => contextToConnect(page.sight.value, sessions.sessions.value));
  const pageRecord = computed((): RecordRef | null => {
    const sight = page.sight.value;
    return sight.is === 'crm' && sight.context.is === 'record' ? sight.context.ref : null;
  });
  const target = computed(() => picked.value ?? (connectContext.value ? null : pageRecord.value));
  const snapshot = computed((): CustomerSnapshot | null => {
    const shown = customer.shown.value;
    return shown?.snapshot ? { ...shown.snapshot, opened: shown.opened } : null;
  });
  const call = new CallModel(ports, outbox, snapshot);
  const screen = computed(
    (): Screen =>
      screenFor({
        sight: page.sight.value,
        sessions: sessions.sessions.value,
        target: target.value,
        shown: customer.shown.value,
      }),
  );
  /** What was logged for the customer on screen, newest first. */
  const logged = computed(() =>
    snapshot.value ? entriesOf(outbox.entries.value, snapshot.value.customer.ref) : [],
  );

  /** Orgs that can be searched now, the page's own first. */
  const searchableOrgs = computed(() => {
    const sight = page.sight.value;
    const here = sight.is === 'crm' ? apiOriginOf(sight.context) : null;
    const connected = (sessions.sessions.value ?? []).filter(({ state }) => state === 'signed-in');
    const origins = connected.map(({ apiOrigin }) => apiOrigin);
    return here !== null && origins.includes(here)
      ? [here, ...origins.filter((origin) => origin !== here)]
      : origins;
  });
  /** The customer on screen was chosen by hand and is not the page's. */
  const isPickedElsewhere = computed(() => {
    const onPage = pageRecord.value;
    if (!picked.value || !snapshot.value) return false;
    return !onPage || !holds(snapshot.value, onPage);
  });
  const originsToGrant = (apiOrigin: string): readonly string[] => {
    const sight = page.sight.peek();
    return sight.is === 'crm' && apiOriginOf(sight.context) === apiOrigin
      ? ports.hostsToGrant(sight.context.pageOrigin)
      : [`${apiOrigin}/*`];
  };

  const ownerIn = (apiOrigin: string): Owner | null =>
    sessionFor(sessions.sessions.peek(), apiOrigin)?.identity ?? null;

  const pick = (ref: RecordRef) => {
    picked.value = ref;
    isFinding.value = false;
    finder.clear();
  };

  followTarget(target, sessions, customer, ownerIn);
  followFaults(customer, sessions);
  followWrites(logged, customer);
  dropPickedWhenPageMoves(pageRecord, picked);
  effect(() => {
    const shown = snapshot.value;
    if (shown) void call.restoreNote(recordKey(shown.customer.ref));
  });
  effect(() => {
    if (clock.now.value && ports.isVisible()) void customer.refreshWhenOld();
  });

  return {
    clock,
    page,
    sessions,
    customer,
    outbox,
    finder,
    call,
    screen,
    snapshot,
    logged,
    searchableOrgs,
    isPickedElsewhere,
    isFinding: isFinding as ReadonlySignal<boolean>,
    isOutboxOpen: isOutboxOpen as ReadonlySignal<boolean>,
    fixing: fixing as ReadonlySignal<string | null>,
    said: said as ReadonlySignal<Said | null>,

    start: () => {
      const stops = [
        page.start(),
        sessions.start(),
        outbox.start(),
        clock.start(),
        ports.onOnline(() => {
          if (customer.shown.peek()?.fault) void customer.refresh();
        }),
      ];
      void call.restore();
      return () => {
        for (const stop of stops) stop();
      };
    },

    /** The browser's question for these is asked inside the click that connects. */
    originsToGrant,
    /** To be called inside the click. */
    connect: (apiOrigin: string, clientId: string | null) =>
      sessions.connect(originsToGrant(apiOrigin), apiOrigin, clientId),
    find: async (text: string, apiOrigin: string) => {
      const record = await finder.find(text, apiOrigin);
      if (record) pick(record);
    },
    pick,
    backToPage: () => {
      picked.value = null;
    },
    backToCall: () => {
      const pinned = call.running.peek();
      if (pinned) pick(pinned.customer);
    },
    openFind: () => {
      isFinding.value = true;
      isOutboxOpen.value = false;
    },
    toggleOutbox: () => {
      isOutboxOpen.value = !isOutboxOpen.peek();
      fixing.value = null;
    },
    /** Esc: closes what lies on top, one layer a press. */
    back: () => {
      if (fixing.peek() !== null) fixing.value = null;
      else if (isOutboxOpen.peek()) isOutboxOpen.value = false;
      else if (isFinding.peek()) isFinding.value = false;
      else picked.value = null;
    },

    logOutcome: async (outcome: OneClickOutcome) => {
      const entry = await call.log(outcome);
      if (entry) said.value = { is: 'saved', entry };
    },
    undo: async (id: string) => {
      const undone = await outbox.undo(id);
      said.value = { is: undone ? 'undone' : 'undo-too-late' };
    },
    startFix: (id: string) => {
      fixing.value = id;
    },
    saveFix: async (corrected: OutboxEntry, command: WriteCommand) => {
      const entry = await outbox.add(command);
      // A refused entry would hold its own correction back: it was not written, and now need not be.
      if (corrected.state === 'refused') await outbox.undo(corrected.id);
      fixing.value = null;
      said.value = { is: 'saved', entry };
    },
  };
});
export type PanelModel = InstanceType<typeof PanelModel>;

/** Opens the customer of the record that is to be shown, as far as its org can be asked. */
function followTarget(
  target: ReadonlySignal<RecordRef | null>,
  sessions: SessionsModel,
  customer: CustomerModel,
  ownerIn: (apiOrigin: string) => Owner | null,
): void {
  effect(() => {
    const ref = target.value;
    if (!ref) {
      customer.close();
      return;
    }
    const access = accessTo(sessions.sessions.value, ref.apiOrigin);
    const owner = ownerIn(ref.apiOrigin);
    if (owner) customer.dropUnlessOwnedBy(owner);
    void customer.open(ref, owner, access !== 'signed-out');
  });
}

/** A read that failed for want of a session tells more about the session than the last list of them does. */
function followFaults(customer: CustomerModel, sessions: SessionsModel): void {
  const code = computed(() => customer.shown.value?.fault?.code ?? null);
  effect(() => {
    if (code.value === 'signed-out' || code.value === 'no-host-access') void sessions.reload();
  });
}

/** The CRM's answer to a write makes the snapshot older than its time of reading says. */
function followWrites(logged: ReadonlySignal<readonly OutboxEntry[]>, customer: CustomerModel): void {
  const applied = computed(
    () => logged.value.findLast((entry) => entry.state === 'applied')?.settledAt ?? null,
  );
  effect(() => {
    const readAt = customer.shown.peek()?.snapshot?.readAt;
    if (applied.value && readAt && applied.value > readAt) customer.noteWritten();
  });
}

function dropPickedWhenPageMoves(
  pageRecord: ReadonlySignal<RecordRef | null>,
  picked: { value: RecordRef | null },
): void {
  const page = computed(() => (pageRecord.value ? recordKey(pageRecord.value) : null));
  let before: string | null | undefined;
  effect(() => {
    const now = page.value;
    if (before !== undefined && now !== before && now !== null) picked.value = null;
    before = now;
  });
}
