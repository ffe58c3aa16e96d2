import type { NoticeItem } from '../compliance/assessments/validation-notice.ts';
import type { AgreementKind } from '../domain/agreement.ts';
import type { Profile } from '../domain/debt.ts';
import type { FieldName } from './merge-fields.ts';
import type { Bilingual, PaperMedium } from './paper.ts';
import type { TableName } from './tables.ts';

/** When a part of a paper is there; all that is named must hold. */
export interface PartCondition {
  readonly profiles?: readonly Profile[];
  readonly media?: readonly PaperMedium[];
  /** Only where every one of these fields has a value: the paper does without. */
  readonly known?: readonly FieldName[];
  /** Only where these tables have rows. */
  readonly rows?: readonly TableName[];
  /** The debt comes from a consumer financial product or service (12 CFR 1006.34(c)(2)(iii), (c)(3)(iv)). */
  readonly financialProduct?: boolean;
  /** A written dispute in the period stops collection until it is answered (12 CFR 1006.38(d)(2)). */
  readonly answerOwed?: boolean;
  /** The company sends the notice in Spanish to whoever asks (12 CFR 1006.34(d)(3)(vi), (e)(2)). */
  readonly offersSpanish?: boolean;
}

interface PartOf {
  readonly when?: PartCondition;
  /** Contents of a validation notice this part is. */
  readonly items?: readonly NoticeItem[];
}

/** A part of a template, in both languages. A field it names and nobody knows refuses the paper. */
export type TemplatePart = PartOf &
  (
    | { readonly is: 'heading' | 'paragraph'; readonly text: Bilingual }
    | { readonly is: 'list'; readonly texts: readonly Bilingual[] }
    /** A line marked `optional` is left out where one of its fields has no value. */
    | { readonly is: 'lines'; readonly texts: readonly (Bilingual & { readonly optional?: true })[] }
    | { readonly is: 'choices'; readonly boxes: readonly (Bilingual & { readonly level: 0 | 1 })[] }
    | { readonly is: 'table'; readonly table: TableName }
    | { readonly is: 'cut' }
    /** The confirmation of the agreement, word for word as `shared/plans/confirmation.ts` makes it. */
    | { readonly is: 'confirmation'; readonly kinds: readonly AgreementKind[] }
  );

export const templateIds = [
  'reminder-1',
  'reminder-2',
  'reminder-3',
  'invoice-copies',
  'statement',
  'plan-confirmation',
  'settlement-confirmation',
  'dispute-acknowledgement',
  'validation-notice',
  'cease-acknowledgement',
  'hardship-receipt',
  'refund-request',
  'agency-referral',
  'legal-packet',
  'write-off',
  'order-hold',
  'escalated-invoices',
] as const;
export type TemplateId = (typeof templateIds)[number];

/** A share of what a packet needs: a field or a table with at least one row. */
export interface PacketItem {
  readonly of: { readonly field: FieldName } | { readonly table: TableName };
  readonly weight: number;
  /** Whose packets need it; not said: everybody's. */
  readonly profiles?: readonly Profile[];
  /** Not asked for where this table was read and has no row: there is nothing it could be about. */
  readonly onlyWith?: TableName;
}

export interface PaperTemplate {
  readonly id: TemplateId;
  /** Of the words: ours carry our version, a company's pack its name and version. */
  readonly version: string;
  readonly label: Bilingual;
  readonly media: readonly PaperMedium[];
  readonly profiles: readonly Profile[];
  /** Shows on a locked screen and an envelope's window: for consumers it tells nothing of a debt. */
  readonly subject: Bilingual;
  readonly parts: readonly TemplatePart[];
  /**
   * How it stands to the rules; never the words' to say.
   * - `asks`: it asks for payment
   * - `tells`: it tells of the debt without asking
   * - `answers-dispute`, `ends-contact`: what the rule of disputes and of demands to cease leave open
   * - `notice`: the validation notice itself, which the law requires and which carries its own disclosure
   * - `inside`: it never reaches the customer
   */
  readonly nature: 'asks' | 'tells' | 'answers-dispute' | 'ends-contact' | 'notice' | 'inside';
  /** It is about the invoices a person chose; the others are about all that is owed. */
  readonly byInvoice?: true;
  /** Greeting and closing of its own. */
  readonly ownGreeting?: boolean;
  readonly packet?: readonly PacketItem[];
}
