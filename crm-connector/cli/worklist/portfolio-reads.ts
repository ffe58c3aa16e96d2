import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { openWhere } from '../../salesforce/invoices/invoice-queries.ts';
import type { ResolvedModel, ResolvedReceipt } from '../../salesforce/invoices/resolved-model.ts';
import { quoted } from '../../salesforce/rest/soql.ts';
import { hasField, type OrgSchema } from '../../salesforce/schema/org-schema.ts';
import { CommandError } from '../command-error.ts';
import { ExitCode } from '../exit-code.ts';
import type { BuildState } from './build-state.ts';
import type { CsvRow } from './csv.ts';
import { amountOf } from './decimal.ts';
import { keepHold, keepPromise } from './keep-agreements.ts';

/** One bulk query, and where its rows go. */
export interface PortfolioRead {
  readonly name: string;
  readonly soql: string;
  keep(row: CsvRow, state: BuildState): void;
  /** Takes back what was kept of it, for a read that has to begin again. */
  clear(state: BuildState): void;
}

export interface ReadContext {
  readonly schema: OrgSchema;
  /** Null: no invoices are readable, and debts alone are ranked. */
  readonly model: ResolvedModel | null;
  readonly today: PlainDate;
  readonly lookBackDays: number;
  readonly brokenDays: number;
}

/** Promises are judged by their last day of grace, which lies behind the day they were promised for. */
const LONGEST_GRACE_DAYS = 90;

export const SCORE_FIELDS = [
  'Parley_Score__c',
  'Parley_Reason__c',
  'Parley_Open__c',
  'Parley_Oldest_Due__c',
  'Parley_Ranked_At__c',
] as const;

/** In the order in which they have to be read: money that is here, and debts, before the invoices they cover. */
export function portfolioReads(context: ReadContext): PortfolioRead[] {
  requireFields(context.schema);
  const { model } = context;
  return [
    accounts(context),
    debts(context),
    ...(model?.receipts ?? []).flatMap((receipt) => unapplied(context, receipt)),
    promises(context),
    holds(context),
    attempts(context),
    calls(context),
    ...(model ? [invoices(context, model)] : []),
  ];
}

const HOLD_FIELDS = [
  ...['Account__c', 'Contact__c', 'Debt__c', 'Kind__c', 'Status__c', 'Effective_From__c', 'Effective_To__c'],
];

const NEEDED: Readonly<Record<string, readonly string[]>> = {
  Account: SCORE_FIELDS,
  Promise_To_Pay__c: ['Account__c', 'Amount__c', 'Due__c', 'Status__c'],
  Debt__c: ['Account__c', 'Balance__c', 'Oldest_Due__c'],
  Contact_Hold__c: HOLD_FIELDS,
  Contact_Attempt__c: ['Account__c', 'Started_At__c'],
};

/** What cannot be read is never taken for empty. @throws CommandError */
function requireFields(schema: OrgSchema): void {
  const missing = Object.entries(NEEDED).flatMap(([object, fields]) =>
    fields.filter((field) => !hasField(schema, object, field)).map((field) => `${object}.${field}`),
  );
  if (missing.length === 0) return;
  throw new CommandError(ExitCode.refused, `This user cannot read ${missing.join(', ')}`, {
    actions: [
      'Deploy Parley’s package: crm-connector/salesforce-package/README.md',
      'Then: sf org assign permset --name Parley_Associate --name Parley_Worklist',
    ],
  });
}

const currencyOf = ({ multiCurrency, currency }: OrgSchema, row: CsvRow): string =>
  multiCurrency ? row('CurrencyIsoCode') : (currency ?? '');

/** `…, CurrencyIsoCode` where amounts carry their own. */
const fieldList = ({ multiCurrency }: OrgSchema, fields: readonly (string | null)[]): string =>
  [...fields.filter((field) => field !== null), ...(multiCurrency ? ['CurrencyIsoCode'] : [])].join(', ');

const daysBefore = (today: PlainDate, days: number): PlainDate =>
  Temporal.PlainDate.from(today).subtract({ days }).toString();

function accounts({ schema }: ReadContext): PortfolioRead {
  const [score, reason, open, oldest] = SCORE_FIELDS;
  // Only an org with person accounts has it.
  const person = hasField(schema, 'Account', 'PersonContactId') ? 'PersonContactId' : null;
  return {
    name: 'accounts',
    soql: `SELECT ${fieldList(schema, ['Id', 'Name', score, reason, open, oldest, person])} FROM Account`,
    keep(row, state) {
      const values = [row('Id'), row('Name'), currencyOf(schema, row), row(score), row(reason)];
      state.run(
        'INSERT OR REPLACE INTO account VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        ...values,
        row(open),
        row(oldest),
        person && row(person),
      );
    },
    clear: (state) => state.run('DELETE FROM account'),
  };
}

/** All of them: the invoices of one that is paid off are its own. An empty balance is not nothing. */
function debts({ schema }: ReadContext): PortfolioRead {
  return {
    name: 'debts',
    soql: `SELECT ${fieldList(schema, ['Id', 'Account__c', 'Balance__c', 'Oldest_Due__c'])} FROM Debt__c WHERE Account__c != null`,
    keep(row, state) {
      const currency = currencyOf(schema, row);
      const minor = amountOf(row('Balance__c'), currency)?.minor ?? null;
      const oldest = minor === null || minor > 0 ? row('Oldest_Due__c').slice(0, 10) || null : null;
      const values = [row('Account__c'), row('Id'), currency, minor, oldest];
      state.run('INSERT OR REPLACE INTO debt VALUES (?, ?, ?, ?, ?)', ...values);
    },
    clear: (state) => state.run('DELETE FROM debt'),
  };
}

/** Of receipts whose unapplied part can be filtered by; where it cannot, nothing is said about them. */
function unapplied({ schema }: ReadContext, receipt: ResolvedReceipt): PortfolioRead[] {
  const { model, unapplied: field, status } = receipt;
  const account = model.account.find((name) => hasField(schema, model.object, name));
  if (field === null || account === undefined) return [];
  if (schema.objects[model.object]?.fields[field]?.filterable !== true) return [];
  const received =
    status === null ? '' : ` AND ${status} NOT IN (${model.notReceived.map(quoted).join(', ')})`;
  const name = `unapplied ${model.object}`;
  return [
    {
      name,
      soql: `SELECT ${fieldList(schema, [account, field])} FROM ${model.object} WHERE ${field} > 0 AND ${account} != null${received}`,
      keep(row, state) {
        const amount = amountOf(row(field), currencyOf(schema, row));
        if (!amount) return;
        state.run(
          'INSERT INTO unapplied VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET minor = minor + excluded.minor',
          row(account),
          amount.currency,
          name,
          amount.minor,
        );
      },
      clear: (state) => state.run('DELETE FROM unapplied WHERE source = ?', name),
    },
  ];
}

function promises(context: ReadContext): PortfolioRead {
  const { schema, today, brokenDays } = context;
  const optional = ['Paid__c', 'Expected__c', 'Grace_Days__c', 'Tolerance__c', 'Made__c'].filter((field) =>
    hasField(schema, 'Promise_To_Pay__c', field),
  );
  const fields = ['Account__c', 'Amount__c', 'Due__c', 'Status__c', ...optional];
  const since = daysBefore(today, brokenDays + LONGEST_GRACE_DAYS);
  return {
    name: 'promises',
    soql: `SELECT ${fieldList(schema, fields)} FROM Promise_To_Pay__c WHERE Account__c != null AND Status__c IN ('active', 'broken', 'partly-kept') AND Due__c >= ${since}`,
    keep(row, state) {
      const read: CsvRow = (name) => (fields.includes(name) ? row(name) : '');
      keepPromise(read, currencyOf(schema, row), today, state);
    },
    clear: (state) => state.run('DELETE FROM promise'),
  };
}

function holds({ today }: ReadContext): PortfolioRead {
  return {
    name: 'holds',
    // A state nobody here knows holds on, as it does in the panel.
    soql: `SELECT ${HOLD_FIELDS.join(', ')} FROM Contact_Hold__c WHERE Account__c != null AND Status__c NOT IN ('lifted', 'recorded-in-error')`,
    keep: (row, state) => keepHold(row, today, state),
    clear: (state) => state.run('DELETE FROM hold'),
  };
}

const KEEP_CONTACT =
  'INSERT INTO contact VALUES (?, ?) ON CONFLICT DO UPDATE SET day = max(day, excluded.day)';

function attempts({ schema, today, lookBackDays }: ReadContext): PortfolioRead {
  const since = `${daysBefore(today, lookBackDays)}T00:00:00Z`;
  return {
    name: 'attempts',
    soql: `SELECT Account__c, Started_At__c FROM Contact_Attempt__c WHERE Account__c != null AND Started_At__c >= ${since}`,
    keep: (row, state) => state.run(KEEP_CONTACT, row('Account__c'), dayOf(row('Started_At__c'), schema)),
    clear: () => {},
  };
}

/** Calls somebody logged without Parley, or before it came. */
function calls({ schema, today, lookBackDays }: ReadContext): PortfolioRead {
  const started = hasField(schema, 'Task', 'Parley_Started_At__c') ? 'Parley_Started_At__c' : null;
  const since = `${daysBefore(today, lookBackDays)}T00:00:00Z`;
  return {
    name: 'calls',
    soql: `SELECT ${['AccountId', 'CreatedDate', ...(started ? [started] : [])].join(', ')} FROM Task WHERE TaskSubtype = 'Call' AND IsClosed = true AND AccountId != null AND CreatedDate >= ${since}`,
    keep(row, state) {
      const at = (started && row(started)) || row('CreatedDate');
      state.run(KEEP_CONTACT, row('AccountId'), dayOf(at, schema));
    },
    clear: () => {},
  };
}

const dayOf = (instant: string, { identity }: OrgSchema): PlainDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(identity.zone).toPlainDate().toString();

function invoices({ schema }: ReadContext, model: ResolvedModel): PortfolioRead {
  const { account, open, total, paid, due, number, debt } = model;
  const figures = open === null ? [total, paid] : [open];
  const where = [`${account} != null`, openWhere(schema, model)].filter((one) => one !== undefined);
  return {
    name: 'invoices',
    soql: `SELECT ${fieldList(schema, [...new Set([account, ...figures, due, number, debt])])} FROM ${model.object} WHERE ${where.join(' AND ')}`,
    keep(row, state) {
      const currency = currencyOf(schema, row);
      const amount = (field: string | null) =>
        field === null ? 0 : (amountOf(row(field), currency)?.minor ?? 0);
      const minor = open === null ? amount(total) - amount(paid) : amount(open);
      if (minor <= 0) return;
      const dueOn = due === null ? '' : row(due).slice(0, 10);
      state.run(
        KEEP_INVOICE,
        row(account),
        currency,
        minor,
        dueOn || null,
        number === null ? null : row(number),
        debt && row(debt),
      );
    },
    clear: (state) => state.run('DELETE FROM open'),
  };
}

/**
 * Sums by account and currency, with the number of the first invoice that unapplied money covers exactly. What the balance of
 * a debt of the account counts is not counted again.
 */
const KEEP_INVOICE = `
  INSERT INTO open VALUES (?1, ?2,
    CASE WHEN EXISTS (SELECT 1 FROM debt WHERE account = ?1 AND id = ?6 AND minor IS NOT NULL) THEN 0 ELSE ?3 END, ?4, CASE
    WHEN ?3 = (SELECT sum(minor) FROM unapplied WHERE account = ?1 AND currency = ?2) THEN ?5 END)
  ON CONFLICT DO UPDATE SET
    minor = minor + excluded.minor,
    oldest = CASE WHEN excluded.oldest < coalesce(oldest, '9999') THEN excluded.oldest ELSE oldest END,
    fits = coalesce(fits, excluded.fits)`;
