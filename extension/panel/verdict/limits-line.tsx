import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { Dotted } from '../components/dotted.tsx';
import { usePanel } from '../components/panel-context.ts';
import { asOfWhen } from './as-of.ts';
import { tellDay, zoneToTell } from './moments.ts';
import { Pips } from './pips.tsx';
import { cautionInShort, ruleInShort, stopInShort, tightest } from './rule-in-words.ts';
import { mayCall, type Standing, stopsLeft } from './standing.ts';

/** The strip's second line: how old it is, their time, what stands in the way, and the tightest limit. */
export function LimitsLine(props: { standing: Standing; snapshot: CustomerSnapshot }) {
  const { model, words, formats } = usePanel();
  const { standing, snapshot } = props;
  const now = model.verdict.at.value;
  const { zone, isTheirs } = zoneToTell(standing.facts, snapshot.org.zone, now);
  const asOf = asOfWhen(model.customer.shown.value, now);
  const isStopped = !mayCall(standing);
  const why = whyInShort(standing, words);
  const budget = tightest(standing.verdict.budgets);
  const isOneOfMany = model.choice.debtIds.value.length > 1;
  const debt = itemsOf(snapshot.debts).find(({ id }) => id === budget?.debtId);
  return (
    <span class="verdict-line s">
      <Dotted>
        {asOf && <b>{words.verdict.asOf(formats.moment(asOf, snapshot.org.zone, now))}</b>}
        {isTheirs && <span class="nowrap num">{words.verdict.there(formats.time(now, zone))}</span>}
        {isStopped && <span>{why.slice(0, 2).join(', ')}</span>}
        {budget && (
          <span class="nowrap">
            {isOneOfMany && debt && `${debt.name}: `}
            <Pips budget={budget} />
          </span>
        )}
        {!isStopped && why.length > 0 && <span>{why.slice(0, 2).join(', ')}</span>}
        {stoppedDebts(props.snapshot, model.verdict.byDebt.value, model.verdict.stoppedAlone.value).map(
          ({ name, until, ruleId }) => (
            <span key={name}>
              {until
                ? words.verdict.waits(name, tellDay(until, formats.locale))
                : words.verdict.debtStopped(name, ruleInShort(ruleId, words))}
            </span>
          ),
        )}
      </Dotted>
    </span>
  );
}

/** What stops the call, or else what to be careful of. */
function whyInShort(standing: Standing, words: Parameters<typeof ruleInShort>[1]): string[] {
  const stops = stopsLeft(standing).map((stop) => stopInShort(stop, words));
  if (stops.length > 0) return [...new Set(stops)];
  const cautions = standing.verdict.findings.filter(({ effect }) => effect === 'caution');
  return [...new Set(cautions.map(({ ruleId }) => cautionInShort(ruleId, words)))];
}

/** Debts left out of the call because something stops them alone. */
function stoppedDebts(
  snapshot: CustomerSnapshot,
  byDebt: ReadonlyMap<string, Standing>,
  stoppedAlone: ReadonlySet<string>,
): { name: string; until: string | null; ruleId: string }[] {
  return itemsOf(snapshot.debts).flatMap(({ id, name }) => {
    const standing = stoppedAlone.has(id) ? byDebt.get(id) : undefined;
    const [stop] = standing ? stopsLeft(standing) : [];
    return standing && stop ? [{ name, until: standing.verdict.nextAllowedOn, ruleId: stop.ruleId }] : [];
  });
}
