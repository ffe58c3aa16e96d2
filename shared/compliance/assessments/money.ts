import { type Assessment, assessmentOf } from '../assessment.ts';
import { cite } from '../citation.ts';
import { coverageOf } from '../coverage.ts';
import type { Facts } from '../facts.ts';
import { stopsOf } from '../stops.ts';

/**
 * 12 CFR 1006.22(b), 15 USC 1692f(1): no amount, fee or charge unless the agreement that created the debt expressly
 * authorizes it or the law permits it; paying by telephone is no exception (the 2022 opinion was withdrawn, the text was
 * not). Outside the Act an unauthorized fee is a matter of contract and fair dealing: a warning.
 */
export function checkFee(
  facts: Facts,
  fee: {
    readonly authorizedByAgreement: boolean | null;
    readonly permittedByLaw: boolean | null;
    readonly prohibitedByState: boolean | null;
  },
): Assessment {
  const citation = cite('12 CFR 1006.22(b); 15 USC 1692f(1)', 'V');
  const values = { ...fee };
  if (fee.prohibitedByState) {
    return assessmentOf(
      [{ ruleId: 'fee', effect: 'block', reason: 'The state prohibits this fee', citation, values }],
      {},
    );
  }
  if (fee.authorizedByAgreement || fee.permittedByLaw) return assessmentOf([], {});
  const reached = coverageOf(facts, []).fdcpaStandards;
  const reason = 'Neither the agreement nor a law expressly allows this fee';
  return assessmentOf(
    [{ ruleId: 'fee', effect: reached ? 'block' : 'caution', reason, citation, values }],
    {},
  );
}

/**
 * 12 CFR 1006.30(c), 15 USC 1692h: of several debts, a payment goes where the consumer directs and never to a disputed debt.
 * Both bind: a direction to a disputed debt is asked about again, never followed silently.
 */
export function applyPayment(
  facts: Facts,
  payment: { readonly direction: string | null; readonly proposed: string },
): Assessment<{ applyTo: string | null }> {
  const disputed = disputedDebts(facts);
  const { direction, proposed } = payment;
  const citation = cite('12 CFR 1006.30(c); 15 USC 1692h', 'V');
  const values = { direction, proposed, disputed: [...disputed] };
  const open = facts.debts.map(({ id }) => id).filter((id) => !disputed.has(id));
  const effect = coverageOf(facts, []).fdcpaStandards ? 'block' : 'caution';
  if (direction !== null && disputed.has(direction)) {
    const reason = 'The consumer directs the payment to a debt that is disputed: ask which debt is meant';
    return assessmentOf([{ ruleId: 'apply-payment', effect, reason, citation, values }], { applyTo: null });
  }
  const due = direction ?? (disputed.has(proposed) ? (open[0] ?? null) : proposed);
  if (due === proposed) return assessmentOf([], { applyTo: due });
  const reason =
    direction !== null ? 'The consumer directed the payment to another debt' : 'Never to a disputed debt';
  return assessmentOf([{ ruleId: 'apply-payment', effect, reason, citation, values }], { applyTo: due });
}

/** Debts flagged as disputed, or disputed in the consumer's own words; a dispute without a debt is about all of them. */
function disputedDebts(facts: Facts): Set<string> {
  const ids = new Set(facts.debts.filter(({ disputed }) => disputed).map(({ id }) => id));
  for (const stop of stopsOf(facts, 'America/New_York')) {
    if (stop.kind !== 'dispute') continue;
    for (const id of stop.debtIds ?? facts.debts.map((debt) => debt.id)) ids.add(id);
  }
  return ids;
}
