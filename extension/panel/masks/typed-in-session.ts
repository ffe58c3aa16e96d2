import type { CallFact, CallSession, Offering } from '../../../shared/call-guide/session.ts';
import type { AgreementDraft } from '../../../shared/domain/agreement.ts';
import type { CaughtNumber } from '../../../shared/masks/caught-numbers.ts';
import type { FactField } from '../../../shared/wrap-up/fact-field.ts';
import { formOf } from '../../../shared/wrap-up/fact-forms.ts';
import { sharesOf, sharesText } from '../../../shared/wrap-up/invoice-shares.ts';
import { type Field, heldIn, onDisk } from './held.ts';

/** Fields of a fact that hold the number of something: an order, a cheque, a case. */
const REFERENCES: ReadonlySet<string> = new Set(['reference', 'caseNumber', 'poNumber', 'order']);

/** What such a field is to the masks: whatever is no free text may be a long number. */
export const fieldOf = ({ id, kind }: FactField): Field =>
  kind === 'text' && !REFERENCES.has(id) ? 'text' : 'reference';

/** What of a conversation may go to disk: what a person typed into it, with such numbers masked, and all else as it is. */
export const storable = (session: CallSession): CallSession => withTyped(session, onDisk);

/** What keeps a conversation from being saved, in all that a person typed into it. */
export function heldInSession(session: CallSession): CaughtNumber[] {
  const found: CaughtNumber[] = [];
  withTyped(session, (text, field) => {
    found.push(...heldIn(text, field));
    return text;
  });
  return found;
}

type Change = (text: string, field: Field) => string;

/** A conversation with everything a person typed into it changed; null and absent stay. */
function withTyped(session: CallSession, change: Change): CallSession {
  const { wrapUp, offering } = session;
  const { note, added, tasks, promise, message } = wrapUp;
  return {
    ...session,
    path: session.path.map((step) => ({ ...step, reason: change(step.reason, 'text') })),
    ...(offering && { offering: offeringWith(offering, change) }),
    facts: session.facts.map((fact) => factWith(fact, change)),
    agreements: session.agreements.map((agreement) => agreementWith(agreement, change)),
    wrapUp: {
      ...wrapUp,
      note: note && change(note, 'text'),
      added: change(added, 'text'),
      ...(promise && { promise: { ...promise, amount: change(promise.amount, 'reference') } }),
      ...(message && { message: { ...message, text: change(message.text, 'text') } }),
      tasks: tasks.map((task) => ({
        ...task,
        subject: change(task.subject, 'reference'),
        text: task.text && change(task.text, 'text'),
      })),
    },
  };
}

function factWith(fact: CallFact, change: Change): CallFact {
  const { takenBack } = fact;
  const form = new Map(formOf(fact.code).map((field) => [field.id, field]));
  const filled = Object.entries(fact.fields).map(([id, typed]): [string, string] => {
    const field = form.get(id);
    if (field?.kind === 'invoices') return [id, sharesWith(typed, change)];
    return [id, change(typed, field ? fieldOf(field) : 'reference')];
  });
  return {
    ...fact,
    words: change(fact.words, 'text'),
    fields: Object.fromEntries(filled),
    takenBack: takenBack && { ...takenBack, reason: change(takenBack.reason, 'text') },
  };
}

/** The ids of invoices are no numbers of anybody; a part of one is typed. */
const sharesWith = (typed: string, change: Change): string =>
  sharesText(
    sharesOf(typed).map((share) => ({ ...share, amount: share.amount && change(share.amount, 'reference') })),
  );

const agreementWith = (agreement: AgreementDraft, change: Change): AgreementDraft => ({
  ...agreement,
  words: agreement.words && change(agreement.words, 'text'),
  reference: agreement.reference && change(agreement.reference, 'reference'),
});

/** The wish in the customer's words is a text like any; its other fields are amounts and days. */
const offeringWith = ({ typed, ...offering }: Offering, change: Change): Offering => ({
  ...offering,
  typed: Object.fromEntries(
    Object.entries(typed).map(([id, text]) => [id, change(text, id === 'words' ? 'text' : 'reference')]),
  ),
});
