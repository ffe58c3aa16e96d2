import { type Instant, plusMilliseconds } from '../../../shared/calendar/instant.ts';
import { CallFailure, wordsOf } from '../../http/call-failure.ts';
import { anyOf, type Domain } from '../answer/domain.ts';
import type { OdooContext } from '../http/odoo-context.ts';
import {
  CREDITS,
  calledAbout,
  type LedgerGroup,
  type LedgerLine,
  ledgerRequest,
  ledgerSchema,
  MOST_LINES,
  OPEN_DEBITS,
  OPEN_FIRST,
} from '../ledger/ledger-request.ts';
import type { Partner } from '../partner/partner-fields.ts';
import { readPartner, type Way } from './way-to-customer.ts';

/** Days back to which a call may still count: the longest window of any rule, and some. */
const CALL_DAYS = 35;
/** Partners above one another, all of them companies, are few. */
const MOST_ABOVE = 10;

/** A customer's account: its lines with what is open first, and how many there are. */
export type Account =
  | { readonly is: 'read'; readonly lines: readonly LedgerLine[]; readonly count: number }
  | { readonly is: 'forbidden' }
  | { readonly is: 'absent' };

export interface FoundCustomer {
  readonly partner: Partner;
  readonly account: Account;
}

/** Why no accounts were read: no right to them, or no accounting in this Odoo; undefined: something else failed. */
export function closedBy(cause: unknown): 'forbidden' | 'absent' | undefined {
  if (!(cause instanceof CallFailure) || cause.kind.is !== 'answered') return undefined;
  const { status, errors } = cause.kind;
  const name = errors[0]?.errorCode;
  // By Odoo's own word alone: a 403 is what proxies say too.
  if (status === 403 && name === 'odoo.exceptions.AccessError') return 'forbidden';
  return status === 404 && name === 'werkzeug.exceptions.NotFound' ? 'absent' : undefined;
}

/** Whether it is the accounts as a whole that are closed, and not the one customer: Odoo names the model it refused. */
const isOfAccounts = (cause: unknown): boolean =>
  cause instanceof CallFailure && wordsOf(cause.kind).includes('account.move');

type Groups =
  | { readonly is: 'read'; readonly groups: readonly LedgerGroup[] }
  | { readonly is: 'forbidden' | 'absent' };

async function askAccounts(
  context: OdooContext,
  way: Pick<Way, 'object' | 'id' | 'byLeads' | 'whose'>,
  at: Instant,
): Promise<Groups> {
  if (context.accounts !== 'open') return { is: context.accounts };
  const opened: Domain[] = way.object === 'account.move' ? [[['move_id', '=', way.id]]] : [];
  const since = plusMilliseconds(at, -CALL_DAYS * 86_400_000);
  const request = ledgerRequest({
    whose: way.whose,
    which: anyOf(OPEN_DEBITS, CREDITS, calledAbout(since), ...opened),
    order: OPEN_FIRST,
    mostGroups: MOST_ABOVE,
    mostLines: MOST_LINES,
    depth: { byLeads: way.byLeads },
  });
  try {
    const { groups } = await context.client.call(
      'account.move.line',
      'web_read_group',
      request,
      ledgerSchema,
    );
    return { is: 'read', groups };
  } catch (cause) {
    const is = closedBy(cause);
    if (!is) throw cause;
    if (is === 'absent' || isOfAccounts(cause)) context.accounts = is;
    return { is };
  }
}

const accountOf = (group: LedgerGroup | undefined): Account => ({
  is: 'read',
  lines: group?.__records ?? [],
  count: group?.__count ?? 0,
});

/**
 * The customer with its account. One request: the lines of an account bring the partner they are of, with all that is read
 * of it. A second where there are no lines, or where the user may not read them; a third where a lead or an invoice hangs
 * so deep below its company that the first did not find it.
 * @throws CallFailure, or CrmError when there is no such record or no customer behind it
 */
export async function findCustomer(context: OdooContext, way: Way, at: Instant): Promise<FoundCustomer> {
  const first = await askAccounts(context, way, at);
  const groups = first.is === 'read' ? first.groups : [];
  const own = groups.find((group) => way.isOwn(group));
  if (own) return { partner: own.__values, account: accountOf(own) };
  const partner = await readPartner(context.client, way);
  if (first.is !== 'read') return { partner, account: { is: first.is } };
  const among = groups.find((group) => group.__values.id === partner.id);
  if (among || way.isExhaustive) return { partner, account: accountOf(among) };
  const whose: Domain = [['partner_id', '=', partner.id]];
  const again = await askAccounts(context, { ...way, whose, byLeads: false }, at);
  return { partner, account: again.is === 'read' ? accountOf(again.groups[0]) : { is: again.is } };
}
