import { localDate } from '../../../shared/calendar/instant.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { creditorStatus } from '../../../shared/numbers/creditor-status.ts';
import { customerMeasures } from '../../../shared/numbers/customer-measures.ts';
import { nextBestStep } from '../../../shared/numbers/next-best-step.ts';
import { paymentBehaviour } from '../../../shared/numbers/payment-behaviour.ts';
import { riskFlags } from '../../../shared/numbers/risk-flags.ts';
import { BestTimes } from './best-times.tsx';
import { CreditorTable } from './creditor-table.tsx';
import { customerTables } from './export/customer-tables.ts';
import { ExportButtons } from './export-buttons.tsx';
import { HowTheyPay } from './how-they-pay.tsx';
import { usePanelWithNumbers } from './numbers-context.ts';
import { FlagList, StepCard } from './step-and-flags.tsx';
import { TermsCard } from './terms-card.tsx';
import { keptPlans, toldPromises } from './told-promises.ts';
import { usePaymentHistory } from './use-payment-history.ts';

/** How the customer on screen pays, and what to do next. */
export function CustomerNumbers() {
  const { model, words } = usePanelWithNumbers();
  const snapshot = model.snapshot.value;
  if (!snapshot) return <p class="gap">{words.numbers.customer.none}</p>;
  // Amounts, creditor and invoices are nobody's before the right party is verified.
  if (model.guide.isCovered.value) return <p class="gap">{words.numbers.customer.covered}</p>;
  return <Known snapshot={snapshot} />;
}

function Known({ snapshot }: { snapshot: CustomerSnapshot }) {
  const { model, words, ports } = usePanelWithNumbers();
  const read = usePaymentHistory(snapshot.customer.ref);
  const history = typeof read === 'string' ? null : read;
  const today = localDate(ports.clock.now(), snapshot.org.zone);
  const promises = toldPromises(snapshot, today);
  const paid = paymentBehaviour(history?.applied ?? { is: 'absent' }, promises);
  const own = customerMeasures(snapshot.receipts, keptPlans(snapshot, today));
  const behaviour = { ...paid, measures: [...paid.measures, ...own] };
  const creditors = creditorStatus(snapshot, promises);
  const verdict = model.verdict.current.value?.verdict ?? null;
  const { numbers } = words;
  return (
    <>
      <h2>{snapshot.customer.name}</h2>
      <StepCard step={nextBestStep(snapshot, verdict, promises)} today={today} />
      <BestTimes snapshot={snapshot} />
      <FlagList flags={riskFlags(snapshot, history, behaviour, promises)} today={today} />
      <HowTheyPay read={read} behaviour={behaviour} />
      <TermsCard snapshot={snapshot} read={read} />
      <CreditorTable rows={creditors} />
      <ExportButtons
        name={`parley-${numbers.periods.customer.toLowerCase()}-${today}`}
        tables={() => customerTables({ customer: snapshot.customer, today, creditors, behaviour }, words)}
      />
    </>
  );
}
