import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import { z } from '../../../shared/schema.ts';
import { hasField } from '../schema/org-schema.ts';
import type { AccountKind } from './customer-changes.ts';
import type { WriteContext } from './written-attempt.ts';

const accountSchema = z.looseObject({ IsPersonAccount: z.boolean() });

/** Whether what was learnt goes into fields that a person account calls otherwise. */
function dependsOnKind({ conversation, customer }: LogAttempt): boolean {
  if (customer.object !== 'Account') return false;
  const changes = conversation?.changes ?? [];
  return changes.some(
    (change) =>
      change.is !== 'contact' &&
      change.is !== 'validation-sent' &&
      !(change.is === 'phone' && change.phoneId !== null),
  );
}

/**
 * Person or business. The command says it; one that does not is asked about, in a request of its own, and only in an org
 * that has person accounts.
 * @throws CallFailure
 */
export async function accountKind(context: WriteContext, command: LogAttempt): Promise<AccountKind> {
  const { client, schema } = context;
  const said = command.conversation?.customerKind;
  if (said) return hasField(schema, 'Account', 'IsPersonAccount') ? said : 'business';
  if (!hasField(schema, 'Account', 'IsPersonAccount') || !dependsOnKind(command)) return 'business';
  const path = `/services/data/v${schema.apiVersion}/sobjects/Account/${command.customer.id}?fields=IsPersonAccount`;
  const account = await client.call({ method: 'GET', path }, accountSchema);
  return account.IsPersonAccount ? 'person' : 'business';
}
