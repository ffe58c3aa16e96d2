import type { Capabilities } from '../../contract.ts';
import { attemptsProvable } from '../customer/read-attempts.ts';
import { invoiceModelOf } from '../invoices/resolved-model.ts';
import { DRAFTS_FOR, keepsDrafts } from '../write/draft-mail.ts';
import { canGuard, writeStrategyOf } from '../write/write-strategy.ts';
import { agreementPlace } from './agreement-place.ts';
import type { OrgSchema } from './org-schema.ts';

/** What an org can do, as its describes tell for this user. */
export function capabilitiesOf(schema: OrgSchema): Capabilities {
  return {
    writeStrategy: writeStrategyOf(schema),
    invoiceModel: invoiceModelOf(schema)?.model.name ?? null,
    debts: schema.objects.Debt__c !== undefined,
    promises: schema.objects.Promise_To_Pay__c !== undefined,
    stops: canGuard(schema, 'Contact_Hold__c') && canGuard(schema, 'Contact_Preference__c'),
    agreements: agreementPlace(schema),
    approvals: canGuard(schema, 'Plan_Approval__c'),
    notes: schema.objects.ContentDocumentLink !== undefined,
    mailDrafts: keepsDrafts(schema) ? [DRAFTS_FOR] : [],
    multiCurrency: schema.multiCurrency,
    attemptsProvable: attemptsProvable(schema),
  };
}
