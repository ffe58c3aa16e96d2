import type { Finding } from '../../../shared/compliance/finding.ts';
import type { Right } from '../../settings/rights.ts';
import { holdsBehind } from './holds-behind.ts';
import { tellMoment, zoneToTell } from './moments.ts';
import { reasonOf } from './reason-in-words.ts';
import { isStop, type Standing } from './standing.ts';
import { ValuesRead } from './values-read.tsx';
import type { Deciding } from './why.tsx';
import { usePanelWithWhy } from './why-context.ts';

interface Props {
  readonly finding: Finding;
  readonly standing: Standing;
  readonly decide: (deciding: Deciding) => void;
}

/** One finding in plain words, with its citation, what it read, and what would change it. */
export function FindingItem(props: Props) {
  const { words, formats } = usePanelWithWhy();
  const { finding, standing } = props;
  const reason = reasonOf(finding, words, formats);
  const decision = standing.overrides.find(({ ruleId }) => ruleId === finding.ruleId);
  return (
    <li class={`finding s ${finding.effect}`}>
      <p>
        <b>{words.why.effect[finding.effect]}</b>
        {finding.presumption && ` (${words.why.presumption})`}: <span lang={reason.lang}>{reason.text}</span>
      </p>
      <p class="mut">
        <cite lang="en">{finding.citation.text}</cite> <Mark mark={finding.citation.mark} />
      </p>
      <ValuesRead values={finding.values} />
      {decision && <p>{words.why.lifted(decision.by, decision.reason)}</p>}
      {isStop(finding) && !decision && (
        <>
          <WhatChanges {...props} />
          <Decide {...props} />
        </>
      )}
    </li>
  );
}

function Mark({ mark }: { mark: Finding['citation']['mark'] }) {
  const { words } = usePanelWithWhy();
  return (
    <span class={`source-mark mark-${mark}`} title={words.why.mark[mark]}>
      <span aria-hidden="true">{mark}</span>
      <span class="sr-only">{words.why.mark[mark]}</span>
      {mark === 'M' && <span class="wa-text"> {words.why.mark.M}</span>}
    </span>
  );
}

function WhatChanges({ finding, standing }: Props) {
  const { model, words, formats } = usePanelWithWhy();
  const own = model.snapshot.value?.org.zone ?? 'UTC';
  const now = model.verdict.at.value;
  const { zone } = zoneToTell(standing.facts, own, now);
  const fact = missingFact(finding);
  const text = finding.nextAllowedAt
    ? words.why.opensAt(tellMoment(finding.nextAllowedAt, zone, now, formats.locale))
    : fact
      ? words.why.fact[fact]
      : words.why.notByWaiting;
  return (
    <p>
      <span class="mut">{words.why.changes}:</span> {text}
    </p>
  );
}

/** The fact that would settle it, where one is missing. */
function missingFact({ ruleId, effect }: Finding): 'coverage' | 'hours' | 'unconfirmed' | 'stops' | null {
  if (effect !== 'cannot-tell') return null;
  if (ruleId === 'coverage') return 'coverage';
  if (ruleId.startsWith('hours')) return 'hours';
  if (ruleId === 'unconfirmed-stop') return 'unconfirmed';
  return ruleId === 'stops-on-record' ? 'stops' : null;
}

function Decide({ finding, decide }: Props) {
  const { model, words } = usePanelWithWhy();
  const snapshot = model.verdict.judged.value;
  if (finding.overridable !== 'never') {
    const right: Right = finding.overridable;
    return model.verdict.rights.value.has(right) ? (
      <button type="button" class="chip" onClick={() => decide({ is: 'override', finding })}>
        {words.why.decide}
      </button>
    ) : (
      <p class="mut">{words.why.noRight}</p>
    );
  }
  const holds = snapshot ? holdsBehind(snapshot, finding) : [];
  if (holds.length === 0) return null;
  if (!model.verdict.rights.value.has('recorded-in-error'))
    return <p class="mut">{words.why.onlyRecorded}</p>;
  return (
    <div class="actions">
      {holds.map((hold) => (
        <button
          key={hold.id}
          type="button"
          class="chip"
          onClick={() => decide({ is: 'in-error', hold })}
          title={hold.words.is === 'known' ? hold.words.value : undefined}
        >
          {words.why.inError}
        </button>
      ))}
    </div>
  );
}
