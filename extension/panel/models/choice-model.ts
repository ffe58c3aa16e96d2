import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Phone } from '../../../shared/domain/party.ts';
import { debtsChosenFirst } from '../before/debts-chosen-first.ts';
import { phoneChosenFirst } from '../during/phone-chosen-first.ts';
import { recordKey } from './same-record.ts';

/**
 * Which number is called and about which debts, for the customer on screen; what nobody chose is the default.
 * @param stoppedAlone debts a rule stops that does not stop the others; asked late, since the rules need the number
 */
export const ChoiceModel = createModel(
  (snapshot: ReadonlySignal<CustomerSnapshot | null>, stoppedAlone: () => ReadonlySet<string>) => {
    const chosen = signal<{ customer: string; phoneId?: string; debtIds?: readonly string[] } | null>(null);
    const customer = computed(() => snapshot.value && recordKey(snapshot.value.customer.ref));
    const choice = computed(() => (chosen.value?.customer === customer.value ? chosen.value : null));

    const choose = (change: { phoneId: string } | { debtIds: readonly string[] }) => {
      const key = customer.peek();
      if (key !== null) chosen.value = { customer: key, ...choice.peek(), ...change };
    };
    const debtIds = computed(
      () => choice.value?.debtIds ?? (snapshot.value ? debtsChosenFirst(snapshot.value, stoppedAlone()) : []),
    );

    return {
      /** Key of the customer on screen. */
      customer,
      debtIds,
      phone: computed((): Phone | null => {
        if (!snapshot.value) return null;
        const id = choice.value?.phoneId;
        const phones = itemsOf(snapshot.value.phones);
        return phones.find((phone) => phone.id === id) ?? phoneChosenFirst(snapshot.value);
      }),
      choosePhone: (phoneId: string) => choose({ phoneId }),
      toggleDebt: (debtId: string) => {
        const before = debtIds.peek();
        const isChosen = before.includes(debtId);
        choose({ debtIds: isChosen ? before.filter((id) => id !== debtId) : [...before, debtId] });
      },
    };
  },
);
export type ChoiceModel = InstanceType<typeof ChoiceModel>;
