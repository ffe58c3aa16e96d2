import type { AnswerApproval, RequestApproval, WriteOutcome } from '../../../shared/domain/write-command.ts';
import { answerApproval, reconcileAnswer } from './answer-approval.ts';
import { noPackage, reconcileGuarded, refused, writeGuarded } from './guarded-record.ts';
import { isForeign } from './money-fields.ts';
import { APPROVAL, approvalRequest } from './request-approval.ts';
import { canGuard } from './write-strategy.ts';
import type { WriteContext } from './written-attempt.ts';

export type ApprovalCommand = RequestApproval | AnswerApproval;

/** Asks for an approval, or answers one, exactly once. @throws CallFailure */
export async function submitApproval(context: WriteContext, command: ApprovalCommand): Promise<WriteOutcome> {
  const { schema } = context;
  if (!canGuard(schema, APPROVAL)) return noPackage;
  if (command.kind === 'answer-approval') return await answerApproval(context, command);
  if (isForeign(schema, command.terms.total)) {
    return refused('other-currency', `This org keeps amounts in ${schema.currency} alone.`);
  }
  return await writeGuarded(context, approvalRequest(schema, command), []);
}

/** Whether it is in the CRM. @throws CallFailure when the org could not be asked */
export async function reconcileApproval(
  context: WriteContext,
  command: ApprovalCommand,
): Promise<WriteOutcome> {
  if (!canGuard(context.schema, APPROVAL)) return noPackage;
  if (command.kind === 'answer-approval') return await reconcileAnswer(context, command);
  return await reconcileGuarded(context, approvalRequest(context.schema, command));
}
