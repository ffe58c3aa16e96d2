import type { BusinessCalendar, RollRule } from '../calendar/business-day.ts';
import type { BreakRule, PaymentMethod } from '../domain/agreement.ts';
import type { ClearingLags } from './clearing-lag.ts';
import { defaultPlanPolicy } from './default-policy.ts';
import { amountIn, type Limits, limitsOf, noLimits, stricterLimits } from './limits.ts';
import { type Millionths, millionthsOfPercent } from './percent.ts';
import type { ClientEntry, PlanPolicy, Role, SettlementEntry } from './policy.ts';
import { limitsOfRole, roles } from './role-limits.ts';

/** The policy as it bears on one associate, one customer's creditors and one currency. */
export interface PlanRules {
  readonly policyName: string;
  readonly currency: string;
  readonly role: Role;
  readonly limits: Limits;
  /** Roles above that may approve, nearest first. */
  readonly above: readonly { readonly role: Role; readonly limits: Limits }[];
  /** Settlements open in this currency; several (client and company) hold together: the stricter decides. */
  readonly settlements: readonly SettlementEntry[];
  readonly roll: RollRule;
  readonly calendar: BusinessCalendar;
  readonly cutOff: string;
  /** Null: the associate's own. */
  readonly zone: string | null;
  readonly remainder: NonNullable<PlanPolicy['remainder']>;
  readonly minLast: { readonly minor: number; readonly share: Millionths };
  readonly interest: PlanPolicy['interest'] | null;
  readonly fee: {
    readonly minor: number;
    readonly allowedBy: 'agreement' | 'law';
    readonly source: string;
  } | null;
  /** Null: nobody has told. */
  readonly plansLastYear: NonNullable<PlanPolicy['plansLastYear']> | null;
  readonly overpay: { readonly does: 'advance-next' | 'reduce-last'; readonly atMost: number };
  readonly breakRule: BreakRule;
  readonly lateAllowed: number;
  readonly payUrl: string | null;
  /** Null: since the day it was promised. */
  readonly earlyDays: number | null;
  readonly affordabilityShare: string;
  readonly lags: ClearingLags;
  readonly keptRule: (method: PaymentMethod | null) => KeptRule;
}

/** Grace after the expected day, and the share of a payment that may be missing. */
export interface KeptRule {
  readonly graceDays: number;
  readonly tolerance: string;
}

export interface PolicyScope {
  readonly policy: PlanPolicy | null;
  readonly login: string;
  /** Creditors of the debts the plan is about, as the debts name them. */
  readonly creditors: readonly string[];
  readonly currency: string;
}

/** The rules in force. Client rules stand beside those of the role; of two limits the stricter holds. */
export function planRules({ policy, login, creditors, currency }: PolicyScope): PlanRules {
  const set: PlanPolicy = policy ?? defaultPlanPolicy;
  const role = roleOf(set, login);
  const clients = clientsOf(set, creditors);
  const limitsFor = (one: Role) => limitsWithClients(set, clients, one, currency);
  return {
    policyName: set.name,
    currency,
    role,
    limits: limitsFor(role),
    above: roles.slice(roles.indexOf(role) + 1).map((one) => ({ role: one, limits: limitsFor(one) })),
    settlements: settlementsOf(set, clients, currency),
    ...datesOf(set),
    remainder: set.remainder ?? defaultPlanPolicy.remainder,
    minLast: minLastOf(set, currency),
    interest: clients.some((client) => client.interest === false) ? null : (set.interest ?? null),
    fee: clients.some((client) => client.fee === false) ? null : feeOf(set, currency),
    plansLastYear: set.plansLastYear ?? null,
    overpay: overpayOf(set, currency),
    ...breakOf(set, clients),
    payUrl: set.payUrl ?? null,
    earlyDays: set.earlyDays ?? null,
    affordabilityShare: set.affordabilityShare ?? defaultPlanPolicy.affordabilityShare,
    lags: lagsOf(set),
    keptRule: (method) => keptRule(set, method ?? 'other'),
  };
}

function datesOf({ dates }: PlanPolicy): Pick<PlanRules, 'roll' | 'calendar' | 'cutOff' | 'zone'> {
  const { roll, calendar, cutOff } = defaultPlanPolicy.dates;
  return {
    roll: dates?.roll ?? roll,
    calendar: dates?.calendar ?? calendar,
    cutOff: dates?.cutOff ?? cutOff,
    zone: dates?.zone ?? null,
  };
}

function minLastOf(policy: PlanPolicy, currency: string): PlanRules['minLast'] {
  const { amount, percent }: NonNullable<PlanPolicy['minLast']> = policy.minLast ?? defaultPlanPolicy.minLast;
  return { minor: amountIn(amount, currency, 0), share: millionthsOfPercent(percent ?? '0') };
}

function overpayOf(policy: PlanPolicy, currency: string): PlanRules['overpay'] {
  const entry: NonNullable<PlanPolicy['overpay']> = policy.overpay ?? defaultPlanPolicy.overpay;
  return { does: entry.does, atMost: amountIn(entry.atMost, currency, 0) };
}

/** The first client's own clause stands before the company's: it is the creditor's debt. */
function breakOf(
  policy: PlanPolicy,
  clients: readonly ClientEntry[],
): Pick<PlanRules, 'breakRule' | 'lateAllowed'> {
  const entry: NonNullable<PlanPolicy['break']> =
    clients.find((client) => client.break)?.break ?? policy.break ?? defaultPlanPolicy.break;
  return { breakRule: entry.rule, lateAllowed: entry.lateAllowed ?? 0 };
}

/** The role of a login; nobody is more than an associate unless the policy names them. */
function roleOf({ roles: logins }: PlanPolicy, login: string): Role {
  const isIn = (list: readonly string[] | undefined) =>
    list?.some((one) => one.toLowerCase() === login.toLowerCase()) ?? false;
  if (isIn(logins?.admin)) return 'admin';
  return isIn(logins?.supervisor) ? 'supervisor' : 'associate';
}

const sameName = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

const clientsOf = ({ clients }: PlanPolicy, creditors: readonly string[]): readonly ClientEntry[] =>
  (clients ?? []).filter(({ creditor }) => creditors.some((name) => sameName(name, creditor)));

const limitsWithClients = (
  { limits }: PlanPolicy,
  clients: readonly ClientEntry[],
  role: Role,
  currency: string,
): Limits =>
  clients
    .map((client) => limitsOfClient(client, currency))
    .reduce(stricterLimits, limitsOfRole(limits, role, currency));

/** A client that allows no settlement allows nobody to forgive anything. */
function limitsOfClient({ limits, settlement }: ClientEntry, currency: string): Limits {
  const own = limitsOf(limits, currency, noLimits);
  return settlement === false ? { ...own, maxForgiven: 0 } : own;
}

/** A client that allows none closes it; a client's own tiers stand beside the company's. */
function settlementsOf(
  policy: PlanPolicy,
  clients: readonly ClientEntry[],
  currency: string,
): readonly SettlementEntry[] {
  if (clients.some(({ settlement }) => settlement === false)) return [];
  const entries = [policy.settlement ?? [], ...clients.map(({ settlement }) => settlement || [])];
  return entries.flat().filter((entry) => entry.currency === currency);
}

function feeOf({ fee }: PlanPolicy, currency: string): PlanRules['fee'] {
  const minor = amountIn(fee?.amount, currency, 0);
  return fee && minor > 0 ? { minor, allowedBy: fee.allowedBy, source: fee.source } : null;
}

function lagsOf({ methods }: PlanPolicy): ClearingLags {
  const lag = (method: PaymentMethod) =>
    methods?.[method]?.lagDays ?? defaultPlanPolicy.methods[method].lagDays;
  return {
    link: lag('link'),
    card: lag('card'),
    ach: lag('ach'),
    cheque: lag('cheque'),
    wire: lag('wire'),
    cash: lag('cash'),
    other: lag('other'),
  };
}

function keptRule({ methods }: PlanPolicy, method: PaymentMethod): KeptRule {
  const { graceDays, tolerance } = { ...defaultPlanPolicy.methods[method], ...methods?.[method] };
  return { graceDays: graceDays ?? 0, tolerance: tolerance ?? '0' };
}
