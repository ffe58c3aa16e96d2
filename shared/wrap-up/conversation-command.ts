import type { Instant } from '../calendar/instant.ts';
import type { CallSession } from '../call-guide/session.ts';
import { type LogAttempt, logAttemptSchema } from '../domain/write-command.ts';
import type { ContactMade } from './contact-made.ts';
import type { WrapUp } from './wrap-up.ts';

/** Why a wrap-up cannot be saved as it is. */
export class WrapUpIncomplete extends Error {
  override readonly name = 'WrapUpIncomplete';
}

/**
 * The one command that logs a contact with all it left on record.
 * @throws WrapUpIncomplete while something the law asks for is missing, or the note is longer than the CRM takes
 */
export function conversationCommand(
  session: CallSession,
  contact: ContactMade,
  wrapUp: WrapUp,
  at: Instant,
): LogAttempt {
  const { disposition, result, note, followUp } = wrapUp;
  if (disposition === null || result === null || wrapUp.missing.length > 0) {
    throw new WrapUpIncomplete(wrapUp.missing.map(({ reason }) => reason.en).join('; ') || 'No result');
  }
  if (note.tooLong)
    throw new WrapUpIncomplete('The note is longer than the CRM takes: shorten what was added');
  return logAttemptSchema.parse({
    v: 1,
    kind: 'log-attempt',
    attempt: {
      key: contact.key,
      revision: 1,
      direction: session.direction,
      channel: session.channel,
      number: contact.number,
      phoneId: contact.phoneId,
      partyId: contact.partyId,
      partyName: contact.partyName,
      debtIds: [...contact.debtIds],
      result,
      disposition: disposition.code,
      numberStatus: wrapUp.numberStatus,
      startedAt: contact.startedAt,
      endedAt: contact.endedAt,
      language: contact.language ?? session.language,
      ruleSet: contact.judged?.ruleSet ?? null,
      note: note.text || null,
    },
    orgId: contact.orgId,
    userId: contact.userId,
    customer: contact.customer,
    customerName: contact.customerName,
    followUp,
    evidence: contact.judged?.evidence ?? null,
    conversation: conversationOf(session, wrapUp),
    madeAt: at,
  } satisfies LogAttempt);
}

function conversationOf(session: CallSession, wrapUp: WrapUp): LogAttempt['conversation'] {
  return {
    path: [...session.path, ...takenBack(session)],
    said: session.said.map(({ lineId, language, text, at }) => ({ textId: lineId, language, text, at })),
    facts: [...wrapUp.facts],
    holds: [...wrapUp.holds],
    preferences: [...wrapUp.preferences],
    agreements: [...session.agreements],
    changes: [...wrapUp.changes],
    customerKind: wrapUp.customerKind,
    accountStatus: wrapUp.accountStatus,
    sensitive: wrapUp.sensitive,
    invoiceNotes: [...wrapUp.invoiceNotes],
    tasks: [...wrapUp.tasks],
    disclosure: wrapUp.disclosure,
    delinquencyReason: wrapUp.delinquencyReason,
  };
}

/** What was heard and taken back stays on the path, with the reason: it raised nothing and is not forgotten. */
const takenBack = ({ facts }: CallSession) =>
  facts.flatMap((fact) =>
    fact.takenBack === null
      ? []
      : [
          {
            node: fact.code,
            answer: null,
            at: fact.takenBack.at,
            reason: `Taken back: ${fact.takenBack.reason}`,
          },
        ],
  );
