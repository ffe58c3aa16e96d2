import type { WriteCommand, WriteOutcome } from '../shared/domain/write-command.ts';
import type { CrmError } from './crm-error.ts';
import type { Grant } from './token-source.ts';

/** A write must not land in another org, or database, or under another person's name. */
export function strangerOutcome(
  command: WriteCommand,
  grant: Grant | null,
  apiOrigin: string,
): WriteOutcome | undefined {
  if (!grant) return { is: 'not-written', code: 'signed-out', words: '', retryAfterMs: null };
  const refused = (code: string): WriteOutcome => ({ is: 'refused', code, words: '' });
  if (command.orgId !== grant.orgId || command.customer.apiOrigin !== apiOrigin) return refused('wrong-org');
  return command.userId === grant.userId ? undefined : refused('wrong-user');
}

/** The token could not be renewed after a 401, which says that nothing was done. */
export function outcomeOfRenewal({ fault }: CrmError): WriteOutcome {
  return { is: 'not-written', code: fault.code, words: fault.detail, retryAfterMs: null };
}
