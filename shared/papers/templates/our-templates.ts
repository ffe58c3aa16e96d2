import type { PaperTemplate, TemplateId } from '../template.ts';
import { ceaseAcknowledgement, disputeAcknowledgement, hardshipReceipt } from './acknowledgements.ts';
import { confirmations } from './confirmations.ts';
import { forSales } from './for-sales.ts';
import { invoiceCopies, statement } from './invoices.ts';
import { packets } from './packets.ts';
import { reminders } from './reminders.ts';
import { validationNotice } from './validation-notice.ts';

/** Templates by their id, ours or a company's in their place. */
export type PaperTemplates = ReadonlyMap<TemplateId, PaperTemplate>;

export const ourTemplates: PaperTemplates = new Map(
  [
    ...reminders,
    invoiceCopies,
    statement,
    ...confirmations,
    disputeAcknowledgement,
    validationNotice,
    ceaseAcknowledgement,
    hardshipReceipt,
    ...packets,
    ...forSales,
  ].map((template) => [template.id, template]),
);
