import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { usePanel } from '../components/panel-context.ts';
import { mindWhileTalking, waitRestartsUntil } from './inbound.ts';
import { tellDay } from './moments.ts';
import { OutcomeIcon } from './outcome-icon.tsx';
import { ruleInShort } from './rule-in-words.ts';
import type { Standing } from './standing.ts';

/** They called: one may talk. What that does to the next call, and what may not be asked for. */
export function InboundStrip(props: { standing: Standing; snapshot: CustomerSnapshot }) {
  const { model, words, formats } = usePanel();
  const { standing, snapshot } = props;
  const minded = [...new Set(mindWhileTalking(standing).map(({ ruleId }) => ruleInShort(ruleId, words)))];
  const until = waitRestartsUntil(standing, model.verdict.at.value);
  const chosen = model.choice.debtIds.value;
  const names = itemsOf(snapshot.debts)
    .filter(({ id }) => chosen.includes(id))
    .map(({ name }) => name);
  const debts = names.length > 0 ? names.join(', ') : words.verdict.allDebts;
  return (
    <>
      <span class="verdict-head">
        <OutcomeIcon outcome={minded.length > 0 ? 'caution' : 'allow'} />
        <b>{words.verdict.mayTalk}</b>
        <span class="verdict-arrow" aria-hidden="true" />
      </span>
      <span class="verdict-line s">
        {minded.length > 0
          ? words.verdict.listenOnly(minded.join(', '))
          : until
            ? words.verdict.restarts(debts, tellDay(until, formats.locale))
            : words.verdict.noRestart}
      </span>
    </>
  );
}
