import {
  type CallFact,
  type CallSession,
  callSessionSchema,
  type Offering,
} from '../../../shared/call-guide/session.ts';
import { formOf } from '../../../shared/wrap-up/fact-forms.ts';
import { holdsCardNumber } from '../during/card-number.ts';
import { withoutSecrets } from '../wrap-up/secret-numbers.ts';

export type StoredSession =
  | { readonly is: 'none' }
  | { readonly is: 'session'; readonly session: CallSession }
  /** Of another version of Parley, or damaged. */
  | { readonly is: 'broken'; readonly why: string };

/** The conversation as it was kept. */
export function readSession(stored: unknown): StoredSession {
  if (stored === null || stored === undefined) return { is: 'none' };
  const parsed = callSessionSchema.safeParse(stored);
  if (parsed.success) return { is: 'session', session: parsed.data };
  // Where it failed and by which rule; the value itself may be a customer's words.
  const why = parsed.error.issues.map(({ path, code }) => `${path.join('.')}: ${code}`).join('; ');
  return { is: 'broken', why };
}

/**
 * What of it may go to disk: card, bank and Social Security numbers in what a person typed are masked, the words around them
 * kept. A reference may be a long number, and is masked only where it is a card.
 */
export function storable(session: CallSession): CallSession {
  const { wrapUp } = session;
  const { note, added, tasks } = wrapUp;
  return {
    ...session,
    ...(session.offering ? { offering: offeringOnDisk(session.offering) } : {}),
    facts: session.facts.map((fact) => ({
      ...fact,
      words: withoutSecrets(fact.words),
      fields: fieldsOnDisk(fact),
    })),
    agreements: session.agreements.map((agreement) => ({
      ...agreement,
      words: agreement.words && withoutSecrets(agreement.words),
      reference: agreement.reference && withoutCard(agreement.reference),
    })),
    wrapUp: {
      ...wrapUp,
      note: note && withoutSecrets(note),
      added: withoutSecrets(added),
      tasks: tasks.map((task) => ({ ...task, text: task.text && withoutSecrets(task.text) })),
    },
  };
}

/** The wish in the customer's words is a text like any; its other fields are amounts and days. */
const offeringOnDisk = ({ typed, ...offering }: Offering): Offering => ({
  ...offering,
  typed: Object.fromEntries(
    Object.entries(typed).map(([id, text]) => [
      id,
      id === 'words' ? withoutSecrets(text) : withoutCard(text),
    ]),
  ),
});

function fieldsOnDisk({ code, fields }: CallFact): CallFact['fields'] {
  const form = formOf(code);
  // The ids of invoices are no numbers of anybody.
  const isInvoices = (id: string) => form.some((field) => field.id === id && field.kind === 'invoices');
  return Object.fromEntries(
    Object.entries(fields).map(([id, typed]) => [id, isInvoices(id) ? typed : withoutCard(typed)]),
  );
}

const withoutCard = (typed: string): string => (holdsCardNumber(typed) ? withoutSecrets(typed) : typed);
