import { localDate } from '../../../shared/calendar/instant.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Blank, GuideLanguage } from '../../../shared/call-guide/guide.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Debt } from '../../../shared/domain/debt.ts';
import type { Invoice } from '../../../shared/domain/invoice.ts';
import type { Known } from '../../../shared/domain/known.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Money } from '../../../shared/money/money.ts';
import { moneyFigures } from '../../../shared/money/money-figures.ts';
import type { CompanyFacts } from '../../settings/company-rules.ts';
import type { RunningCall } from '../during/running-call.ts';
import { owed } from '../money/owed.ts';

/** What a line's blanks are filled with; left out: not known, and the line says so in its place. */
export type LineValues = Readonly<Partial<Record<Blank, string>>>;

/** More would not be followed by anybody who listens. */
const INVOICES_NAMED = 3;

/** The values of all blanks for one call, as they are said in one language. */
export function lineValues(
  call: RunningCall,
  snapshot: CustomerSnapshot,
  company: CompanyFacts,
  language: GuideLanguage,
): LineValues {
  const today = localDate(call.startedAt, snapshot.org.zone);
  const say = spokenIn(language, today);
  const debts = itemsOf(snapshot.debts).filter(
    ({ id }) => call.debtIds.length === 0 || call.debtIds.includes(id),
  );
  const invoices = invoicesAsked(snapshot, debts, today);
  const values: Partial<Record<Blank, string | null>> = {
    associateName: snapshot.org.userName,
    consumerName: call.partyName ?? snapshot.customer.name,
    contactName: call.partyName,
    companyName: company.nameUsed ?? null,
    businessName: company.name ?? company.nameUsed ?? null,
    callbackNumber: company.callbackNumber ?? null,
    creditor: join(known(debts.map(({ creditor }) => creditor)), say.language),
    amount: join(amountsOf(snapshot, debts, invoices, today).map(say.money), say.language),
    itemisation: debts.length === 1 && debts[0] ? itemisationOf(debts[0], say) : null,
    invoices: namedInvoices(invoices, snapshot, say.language),
    dueDate: oldest(debts, invoices, say),
    accountEnding: join(known(debts.map(({ accountEnding }) => accountEnding)), say.language),
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as LineValues;
}

interface Spoken {
  readonly language: GuideLanguage;
  readonly money: (money: Money) => string;
  readonly day: (date: string) => string;
}

/** As people of the United States say it, whatever the panel's own locale is; of another year than today's with the year. */
function spokenIn(language: GuideLanguage, today: PlainDate): Spoken {
  const locale = `${language}-US`;
  const day = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const ofThisYear = new Intl.DateTimeFormat(locale, day);
  const ofAnother = new Intl.DateTimeFormat(locale, { ...day, year: 'numeric' });
  const thisYear = today.slice(0, 4);
  return {
    language,
    money: (money) => moneyFigures(money, locale),
    day: (date) =>
      (date.startsWith(`${thisYear}-`) ? ofThisYear : ofAnother).format(
        Temporal.Instant.from(`${date}T12:00:00Z`).epochMilliseconds,
      ),
  };
}

const known = <T>(facts: readonly Known<T>[]): T[] => [
  ...new Set(facts.flatMap((fact) => (fact.is === 'known' ? [fact.value] : []))),
];

const join = (parts: readonly string[], language: GuideLanguage): string | null =>
  parts.length === 0 ? null : new Intl.ListFormat(`${language}-US`).format(parts);

/**
 * Of the debts talked about; nothing chosen: of the invoices named, all that is past due, or else all that is owed. One that
 * cannot be read leaves the sum unsaid.
 */
function amountsOf(
  snapshot: CustomerSnapshot,
  debts: readonly Debt[],
  invoices: readonly Invoice[],
  today: PlainDate,
): Money[] {
  if (debts.length === 0 && invoices.some((invoice) => isPastDue(invoice, today)))
    return itemsOf(snapshot.openTotals).every(({ overdue }) => overdue.is === 'known')
      ? itemsOf(snapshot.openTotals).flatMap(({ overdue }) =>
          overdue.is === 'known' && overdue.value.minor > 0 ? [overdue.value] : [],
        )
      : [];
  if (debts.length === 0)
    return (owed(snapshot) ?? []).flatMap(({ money, isExact }) => (isExact ? [money] : []));
  const sums = new Map<string, number>();
  for (const { balance } of debts) {
    if (balance.is !== 'known') return [];
    sums.set(balance.value.currency, (sums.get(balance.value.currency) ?? 0) + balance.value.minor);
  }
  return [...sums].map(([currency, minor]) => ({ currency, minor }));
}

/** Those past due, where any is: what is not due yet is not asked for, and never said to have been due. */
function invoicesAsked({ invoices }: CustomerSnapshot, debts: readonly Debt[], today: PlainDate): Invoice[] {
  const ids = new Set(debts.map(({ id }) => id));
  const asked = itemsOf(invoices).filter(
    ({ debtId }) => ids.size === 0 || (debtId !== null && ids.has(debtId)),
  );
  const late = asked.filter((invoice) => isPastDue(invoice, today));
  return late.length > 0 ? late : asked;
}

const isPastDue = ({ due, open }: Invoice, today: PlainDate): boolean =>
  due.is === 'known' && due.value < today && !(open.is === 'known' && open.value.minor <= 0);

function namedInvoices(
  invoices: readonly Invoice[],
  snapshot: CustomerSnapshot,
  language: GuideLanguage,
): string | null {
  const named = invoices.slice(0, INVOICES_NAMED).map(({ number }) => number);
  const rest = invoices.length - named.length;
  // Where not all of them were read nobody can say how many more there are.
  const isWhole = snapshot.invoices.is === 'read' && snapshot.invoices.complete;
  const count = isWhole ? `${rest} ` : '';
  const more = language === 'es' ? `${count}más` : `${count}more`;
  return join(rest > 0 || !isWhole ? [...named, more] : named, language);
}

function oldest(debts: readonly Debt[], invoices: readonly Invoice[], say: Spoken): string | null {
  const days = known([...debts.map(({ oldestDue }) => oldestDue), ...invoices.map(({ due }) => due)]).sort();
  return days[0] === undefined ? null : say.day(days[0]);
}

/** 12 CFR 1006.34(c)(2)(viii): every part that is known, and nothing made up for one that is not. */
function itemisationOf({ itemisation }: Debt, say: Spoken): string | null {
  const names =
    say.language === 'es'
      ? {
          principal: 'principal',
          interest: 'intereses',
          fees: 'cargos',
          payments: 'pagos',
          credits: 'abonos',
        }
      : {
          principal: 'principal',
          interest: 'interest',
          fees: 'fees',
          payments: 'payments',
          credits: 'credits',
        };
  const parts = (Object.keys(names) as (keyof typeof names)[]).flatMap((part) => {
    const amount = itemisation[part];
    return amount.is === 'known' ? [`${names[part]} ${say.money(amount.value)}`] : [];
  });
  return join(parts, say.language);
}
