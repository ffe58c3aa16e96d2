import { daysBetween, type PlainDate } from '../calendar/plain-date.ts';
import { decimalFromMoney, type Money } from '../money/money.ts';
import type { WorklistReason } from './reason.ts';

/** A reason in English, for records and the command line: "promise of 250.00 USD broken yesterday". */
export function reasonText(reason: WorklistReason, today: PlainDate): string {
  switch (reason.code) {
    case 'open':
      return `${money(reason.amount)} open`;
    case 'late':
      return `${count(reason.days, 'day')} late`;
    case 'broken': {
      const more = reason.count > 1 ? `, ${reason.count} in all` : '';
      return `promise of ${money(reason.amount)} broken ${day(reason.on, today)}${more}`;
    }
    case 'due':
      return `promise of ${money(reason.amount)} due ${day(reason.on, today)}`;
    case 'waiting':
      return `promise of ${money(reason.amount)} for ${reason.on}`;
    case 'dispute':
      return 'disputed';
    case 'hold':
      return `hold: ${reason.kind ?? 'of unknown kind'}${until(reason.until)}`;
    case 'stop':
      return `no contact: ${reason.kind ?? 'hold of unknown kind'}${until(reason.until)}`;
    case 'unapplied': {
      const covers = reason.invoice === null ? 'is here' : `may cover ${reason.invoice}`;
      return `unapplied ${money(reason.amount)} ${covers}`;
    }
    case 'last':
      return `last contact ${day(reason.on, today)}`;
    case 'never':
      return 'no contact lately';
    case 'callable':
      return `callable until ${reason.until} there`;
    case 'later':
      return `callable from ${reason.from} there`;
    case 'closed':
      return 'not callable any more today';
  }
}

const money = (amount: Money): string => `${decimalFromMoney(amount)} ${amount.currency}`;
const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
const until = (last: PlainDate | null): string => (last === null ? '' : ` until ${last}`);

function day(on: PlainDate, today: PlainDate): string {
  const ago = daysBetween(on, today);
  if (ago === 0) return 'today';
  if (ago === 1) return 'yesterday';
  return ago > 1 ? `${ago} days ago` : `on ${on}`;
}
