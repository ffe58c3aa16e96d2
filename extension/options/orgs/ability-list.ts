import type { Capabilities } from '../../../crm-connector/contract.ts';
import type { OptionsWords } from '../words/en.ts';

/** One thing that some CRMs can and others cannot. */
interface Ability {
  readonly name: string;
  readonly can: boolean;
}

/** All that CRMs differ in, as one org and user have it. */
export function abilityList(org: Capabilities, names: OptionsWords['abilities']['names']): Ability[] {
  return [
    { name: names.writing[org.writeStrategy], can: org.writeStrategy !== 'none' },
    { name: names.invoices, can: org.invoiceModel !== null },
    { name: names.debts, can: org.debts },
    { name: names.agreements[org.agreements], can: org.agreements !== 'note' },
    { name: names.stops, can: org.stops },
    { name: names.approvals, can: org.approvals },
    { name: names.notes, can: org.notes },
    { name: names.drafts, can: org.mailDrafts.length > 0 },
    { name: names.currencies, can: org.multiCurrency },
    { name: names.attempts, can: org.attemptsProvable },
  ];
}
