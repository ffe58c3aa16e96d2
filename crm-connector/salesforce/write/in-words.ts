import { type AgreementDraft, isLeftOpen } from '../../../shared/domain/agreement.ts';
import type { Conversation } from '../../../shared/domain/conversation.ts';
import { decimalFromMoney, type Money } from '../../../shared/money/money.ts';
import { type FieldValues, withoutEmpty } from './attempt-fields.ts';
import { holdFields, preferenceFields } from './record-fields.ts';

/** `Attorney_Name__c` → `attorney name`, `PersonMobilePhone` → `person mobile phone`. */
function fieldWords(name: string): string {
  const words = name.replace(/__c$/, '').replaceAll('_', ' ');
  return words.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

/** Filled fields as one line a person can copy from. */
export function fieldsInWords(title: string, fields: FieldValues): string {
  const parts = Object.entries(withoutEmpty(fields)).map(([name, value]) => `${fieldWords(name)} ${value}`);
  return `${title}: ${parts.join('; ')}`;
}

export function holdInWords({ hold }: Conversation['holds'][number]): string {
  const { Kind__c: _kind, Status__c: _status, ...fields } = holdFields(hold);
  return fieldsInWords(`Hold, ${hold.kind}`, fields);
}

export function preferenceInWords({ preference }: Conversation['preferences'][number]): string {
  const { Kind__c: _kind, Active__c: _active, ...fields } = preferenceFields(preference);
  return fieldsInWords(`Preference, ${preference.kind}`, fields);
}

/** `150.00 USD`. */
export const moneyInWords = (money: Money): string => `${decimalFromMoney(money)} ${money.currency}`;

/** An agreement with every payment and what was read back, for where only a note can hold it. */
export function agreementInWords(agreement: AgreementDraft): string {
  const { terms, readBack, reference, words, fingerprint } = agreement;
  const numbers = terms.invoices.map(({ number }) => number);
  const head = [
    `${isLeftOpen(terms) ? 'Offer left open' : 'Agreement'}, ${terms.kind}: ${moneyInWords(terms.total)} of ${moneyInWords(terms.balance)}`,
    ...(terms.forgiven.minor === 0 ? [] : [`${moneyInWords(terms.forgiven)} forgiven when kept`]),
    ...(terms.expiresAt === null ? [] : [`open until ${terms.expiresAt}`]),
    ...(terms.frequency === null ? [] : [terms.frequency]),
    ...(terms.method === null ? [] : [`by ${terms.method}`]),
    ...(numbers.length === 0 ? [] : [`for ${numbers.join(', ')}`]),
    ...(reference === null ? [] : [`reference ${reference}`]),
  ];
  const rows = terms.payments.map(
    ({ sequence, amount, due }) => `  ${sequence}. ${moneyInWords(amount)} due ${due}`,
  );
  return [
    head.join('; '),
    ...rows,
    ...(words === null ? [] : [`  Customer’s words: ${words}`]),
    ...(readBack === null ? [] : [`  Read back (${readBack.language}): ${readBack.text}`]),
    `  Terms ${fingerprint}`,
  ].join('\n');
}
