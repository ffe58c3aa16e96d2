import { isLeftOpen } from '../../../shared/domain/agreement.ts';
import type { Approval } from '../../../shared/domain/approval.ts';
import { absent, known } from '../../../shared/domain/known.ts';
import type { ReadRecord } from '../records/read-records.ts';
import { OBJECT } from './fact-of.ts';
import { recordedAgreements } from './read-agreements.ts';

/** Requests for approval with their answers, newest first. @param records oldest first */
export function approvalsOf(records: readonly ReadRecord[]): Approval[] {
  const answers = new Map(
    records.flatMap((record) =>
      record.command.kind === 'answer-approval'
        ? [[record.command.approvalId, { ...record, command: record.command }] as const]
        : [],
    ),
  );
  // Offers of earlier versions name an approval too, though nobody agreed to anything on it.
  const agreed = recordedAgreements(records).filter(({ agreement: { terms } }) => !isLeftOpen(terms));
  const used = new Set(agreed.map(({ agreement }) => agreement.approvalId));
  return records
    .flatMap(({ command, at, by }): Approval[] => {
      if (command.kind !== 'request-approval') return [];
      const { key, fingerprint, terms, beyond, reason } = command;
      const answer = answers.get(key);
      return [
        {
          ...{ id: key, object: OBJECT, key, fingerprint: known(fingerprint), terms: known(terms), beyond },
          status: known(used.has(key) ? 'used' : (answer?.command.answer ?? 'requested')),
          reason: known(reason),
          requestedBy: by?.name ?? null,
          requestedById: by?.id ?? null,
          requestedAt: at,
          answeredBy: answer?.by?.name ?? null,
          answeredAt: answer?.at ?? null,
          answer: answer ? known(answer.command.reason) : absent,
        },
      ];
    })
    .reverse();
}
