import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';
import { millisecondsBetween } from '../../../shared/calendar/instant.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { OneClickOutcome } from '../../../shared/domain/disposition.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Phone } from '../../../shared/domain/party.ts';
import { logCommand } from '../after/write-commands.ts';
import { debtsChosenFirst } from '../before/debts-chosen-first.ts';
import { holdsCardNumber } from '../during/card-number.ts';
import { phoneChosenFirst } from '../during/phone-chosen-first.ts';
import type { RunningCall } from '../during/running-call.ts';
import type { OutboxEntry, PanelPorts } from '../panel-ports.ts';
import type { OutboxModel } from './outbox-model.ts';
import { recordKey } from './same-record.ts';

/** Why a click on an outcome logged nothing. */
export type NotLogged = 'card-number' | 'not-stored' | 'same-click';

/** Two clicks on one outcome of one number this close together are one: no second call fits between them. */
const SAME_CLICK_MS = 3_000;

type Ports = Pick<PanelPorts, 'clock' | 'dial' | 'drafts' | 'newKey'>;

/**
 * A call from the choice of a number to its outcome. A running call is pinned to its customer: whatever the page shows,
 * its outcome goes there.
 */
export const CallModel = createModel(
  (ports: Ports, outbox: OutboxModel, snapshot: ReadonlySignal<CustomerSnapshot | null>) => {
    const running = signal<RunningCall | null>(null);
    /** What the person chose for the customer on screen; anything else is the default. */
    const chosen = signal<{ customer: string; phoneId?: string; debtIds?: readonly string[] } | null>(null);
    const notes = signal<Readonly<Record<string, string>>>({});
    const notLogged = signal<NotLogged | null>(null);
    const lastLogged = signal<OutboxEntry | null>(null);
    let storing = false;

    const customerKey = computed(() => snapshot.value && recordKey(snapshot.value.customer.ref));
    const choice = computed(() => (chosen.value?.customer === customerKey.value ? chosen.value : null));
    const selectedPhone = computed((): Phone | null => {
      if (!snapshot.value) return null;
      const phones = itemsOf(snapshot.value.phones);
      const id = choice.value?.phoneId;
      return phones.find((phone) => phone.id === id) ?? phoneChosenFirst(snapshot.value);
    });
    const debtIds = computed(
      () => choice.value?.debtIds ?? (snapshot.value ? debtsChosenFirst(snapshot.value) : []),
    );
    /** The customer an outcome would be logged to. */
    const target = computed(() => (running.value ? recordKey(running.value.customer) : customerKey.value));

    const choose = (change: { phoneId: string } | { debtIds: readonly string[] }) => {
      const customer = customerKey.peek();
      if (customer === null) return;
      chosen.value = { customer, ...choice.peek(), ...change };
    };

    const callTo = (phone: Phone, shown: CustomerSnapshot): RunningCall => {
      const party = itemsOf(shown.parties).find(({ id }) => id === phone.partyId);
      const { customer, org } = shown;
      return {
        v: 1,
        key: ports.newKey(),
        customer: customer.ref,
        customerName: customer.name,
        orgId: org.orgId,
        orgName: org.orgName,
        userId: org.userId,
        zone: org.zone,
        language: customer.language.is === 'known' ? customer.language.value : null,
        number: phone.number,
        phoneId: phone.id,
        partyId: phone.partyId,
        partyName: party?.name ?? null,
        debtIds: [...debtIds.peek()],
        startedAt: ports.clock.now(),
      };
    };

    const isSameClick = (call: RunningCall, outcome: OneClickOutcome) => {
      const last = lastLogged.peek()?.command;
      return (
        last !== undefined &&
        last.attempt.disposition === outcome.code &&
        last.attempt.phoneId === call.phoneId &&
        recordKey(last.customer) === recordKey(call.customer) &&
        millisecondsBetween(last.madeAt, call.startedAt) < SAME_CLICK_MS
      );
    };

    const keepNote = (customer: string, text: string) => {
      notes.value = { ...notes.peek(), [customer]: text };
      // A card number is not stored, not even as a draft.
      void ports.drafts.keepNote(customer, holdsCardNumber(text) ? '' : text).catch(() => undefined);
    };

    const store = async (call: RunningCall, outcome: OneClickOutcome, wasPlaced: boolean) => {
      const customer = recordKey(call.customer);
      const note = notes.peek()[customer] ?? '';
      if (holdsCardNumber(note)) {
        notLogged.value = 'card-number';
        return null;
      }
      const at = ports.clock.now();
      const entry = await outbox.add(logCommand(call, outcome, { note, endedAt: wasPlaced ? at : null, at }));
      lastLogged.value = entry;
      notLogged.value = null;
      keepNote(customer, '');
      if (wasPlaced) {
        running.value = null;
        void ports.drafts.keepRunningCall(null).catch(() => undefined);
      }
      return entry;
    };

    return {
      running: running as ReadonlySignal<RunningCall | null>,
      selectedPhone,
      debtIds,
      note: computed(() => (target.value && notes.value[target.value]) || ''),
      notLogged: notLogged as ReadonlySignal<NotLogged | null>,
      lastLogged: lastLogged as ReadonlySignal<OutboxEntry | null>,

      /** Takes up a call that was running when the panel closed. */
      restore: async () => {
        const stored = await ports.drafts.runningCall().catch(() => null);
        running.value ??= stored;
        if (stored) {
          const customer = recordKey(stored.customer);
          const note = await ports.drafts.note(customer).catch(() => '');
          if (note && notes.peek()[customer] === undefined)
            notes.value = { ...notes.peek(), [customer]: note };
        }
      },
      /** Takes up the note begun for a customer. */
      restoreNote: async (customer: string) => {
        if (notes.peek()[customer] !== undefined) return;
        const text = await ports.drafts.note(customer).catch(() => '');
        if (notes.peek()[customer] === undefined) notes.value = { ...notes.peek(), [customer]: text };
      },

      selectPhone: (phoneId: string) => choose({ phoneId }),
      toggleDebt: (debtId: string) => {
        const before = debtIds.peek();
        const after = before.includes(debtId) ? before.filter((id) => id !== debtId) : [...before, debtId];
        choose({ debtIds: after });
        const call = running.peek();
        if (call && recordKey(call.customer) === customerKey.peek()) {
          running.value = { ...call, debtIds: after };
          void ports.drafts.keepRunningCall(running.peek()).catch(() => undefined);
        }
      },
      setNote: (text: string) => {
        const customer = target.peek();
        if (customer) keepNote(customer, text);
        if (notLogged.peek() === 'card-number' && !holdsCardNumber(text)) notLogged.value = null;
      },

      /** The press of `Call`: the moment every count and curfew later uses. One call at a time. */
      press: (phone: Phone) => {
        const shown = snapshot.peek();
        if (!shown || running.peek()) return;
        choose({ phoneId: phone.id });
        running.value = callTo(phone, shown);
        notLogged.value = null;
        void ports.drafts.keepRunningCall(running.peek()).catch(() => undefined);
        ports.dial(phone.number);
      },
      notPlaced: () => {
        running.value = null;
        void ports.drafts.keepRunningCall(null).catch(() => undefined);
      },

      /** One click: the call is on disk when this resolves; null when nothing was logged. */
      log: async (outcome: OneClickOutcome): Promise<OutboxEntry | null> => {
        if (storing) return null;
        const placed = running.peek();
        const phone = selectedPhone.peek();
        const shown = snapshot.peek();
        const call = placed ?? (phone && shown ? callTo(phone, shown) : null);
        if (!call) return null;
        if (!placed && isSameClick(call, outcome)) {
          notLogged.value = 'same-click';
          return null;
        }
        storing = true;
        try {
          return await store(call, outcome, placed !== null);
        } catch {
          notLogged.value = 'not-stored';
          return null;
        } finally {
          storing = false;
        }
      },
    };
  },
);
export type CallModel = InstanceType<typeof CallModel>;
