import type { Finding } from '../../../shared/compliance/finding.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { mindWhileTalking, onlyToBeAnswered, waitRestartsUntil } from './inbound-limits.ts';
import { tellDay } from './moments.ts';
import { OutcomeIcon } from './outcome-icon.tsx';
import { usePanelWithPresses } from './press-context.ts';
import { stopInShort } from './rule-in-words.ts';
import type { Standing } from './standing.ts';

interface Props {
  readonly standing: Standing;
  readonly snapshot: CustomerSnapshot;
}

/** They called: one may talk. What that does to the next call, and what may not be asked for. */
export function InboundStrip(props: Props) {
  const { words } = usePanelWithPresses();
  const { standing } = props;
  const minded = mindWhileTalking(standing);
  const answered = onlyToBeAnswered(standing);
  const short = (findings: readonly Finding[]) =>
    [...new Set(findings.map((finding) => stopInShort(finding, words)))].join(', ');
  return (
    <>
      <span class="verdict-head">
        <OutcomeIcon outcome={minded.length + answered.length > 0 ? 'caution' : 'allow'} />
        <b>{words.inbound.mayTalk}</b>
        <span class="verdict-arrow" aria-hidden="true" />
      </span>
      <span class="verdict-line s">
        {minded.length > 0 && words.inbound.listenOnly(short(minded))}
        {minded.length === 0 && answered.length > 0 && words.inbound.answerOnly(short(answered))}
        {minded.length === 0 && answered.length === 0 && <Wait {...props} />}
      </span>
    </>
  );
}

function Wait({ standing, snapshot }: Props) {
  const { model, words, formats } = usePanelWithPresses();
  const until = waitRestartsUntil(standing, model.verdict.at.value);
  if (until === null) return <>{words.inbound.noRestart}</>;
  const chosen = model.choice.debtIds.value;
  const names = itemsOf(snapshot.debts)
    .filter(({ id }) => chosen.includes(id))
    .map(({ name }) => name);
  const debts = names.length > 0 ? names.join(', ') : words.inbound.allDebts;
  return <>{words.inbound.restarts(debts, tellDay(until, formats.locale))}</>;
}
