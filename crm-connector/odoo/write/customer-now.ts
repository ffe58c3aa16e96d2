import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import { z } from '../../../shared/schema.ts';
import { orFalse } from '../answer/field-values.ts';
import type { Write } from './write-context.ts';

const reference = orFalse(z.tuple([z.int(), z.unknown()]));

const partnerSchema = z.looseObject({
  id: z.int(),
  phone: orFalse(z.string()),
  parent_id: reference,
  user_id: reference,
});
export type PartnerNow = z.infer<typeof partnerSchema>;

const isId = (text: string): boolean => /^[1-9]\d{0,9}$/.test(text);

/** Partners that changes of a conversation are about, beside the customer. */
function partnersChanged({ conversation }: LogAttempt): string[] {
  return (conversation?.changes ?? []).flatMap((change) => {
    if (change.is === 'phone' && change.phoneId !== null) return [change.phoneId.split('.')[0] ?? ''];
    return 'partyId' in change && change.partyId !== null ? [change.partyId] : [];
  });
}

/** The customer and the people of it that are to be changed, as they are now, by id. @throws CallFailure */
export async function customerNow({
  client,
  command,
  partnerId,
}: Write<LogAttempt>): Promise<ReadonlyMap<string, PartnerNow>> {
  const ids = [...new Set([partnerId, ...partnersChanged(command).filter(isId)])].map(Number);
  const rows = await client.call(
    'res.partner',
    'search_read',
    {
      domain: [['id', 'in', ids]],
      fields: ['phone', 'parent_id', 'user_id'],
      context: { active_test: false },
    },
    z.array(partnerSchema),
  );
  return new Map(rows.map((row) => [String(row.id), row]));
}
