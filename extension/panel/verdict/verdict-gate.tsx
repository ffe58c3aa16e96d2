import type { Gate } from './call-gate.ts';
import { usePanelWithPresses } from './press-context.ts';
import { stopInShort } from './rule-in-words.ts';
import { stopsLeft } from './standing.ts';

type Said = Exclude<Gate, { is: 'open' }>;

/** What came between the press of `Call` and the call. */
export function VerdictGate({ gate }: { gate: Said }) {
  const { model, words } = usePanelWithPresses();
  return (
    <div class="verdict-gate s" role="alert">
      <p>
        <GateText gate={gate} />
      </p>
      {(gate.is === 'colleague' || gate.is === 'not-checked') && (
        <button type="button" class="chip" onClick={() => void model.gate.callAnyway()}>
          {words.pressed.callAnyway}
        </button>
      )}
      {gate.is === 'stopped' && !model.layers.isVerdictOpen.value && (
        <button type="button" class="chip" onClick={() => model.layers.toggleVerdict()}>
          {words.verdict.open}
        </button>
      )}
      {gate.is !== 'checking' && (
        <button type="button" class="chip" onClick={() => model.gate.dismiss()}>
          {words.pressed.dismiss}
        </button>
      )}
    </div>
  );
}

function GateText({ gate }: { gate: Said }) {
  const { model, words, formats } = usePanelWithPresses();
  const now = model.verdict.at.value;
  const ago = (at: string) => formats.ago(at, now) ?? words.pressed.justNow;
  switch (gate.is) {
    case 'checking':
      return <>{gate.what === 'rules' ? words.verdict.checking : words.pressed.checking}</>;
    case 'stopped':
      return <StoppedText gate={gate} />;
    case 'colleague': {
      const { inProgress, made } = gate;
      if (inProgress)
        return (
          <>{words.pressed.inProgress(inProgress.by ?? words.pressed.colleague, ago(inProgress.startedAt))}</>
        );
      if (!made) return null;
      const result = made.result ? words.results[made.result] : words.resultUnknown;
      return <>{words.pressed.justCalled(made.by ?? words.pressed.colleague, ago(made.startedAt), result)}</>;
    }
    case 'not-checked':
      return (
        <>
          {words.pressed.notChecked(formats.moment(gate.asOf, model.snapshot.value?.org.zone ?? 'UTC', now))}
        </>
      );
  }
}

function StoppedText({ gate }: { gate: Extract<Said, { is: 'stopped' }> }) {
  const { model, words } = usePanelWithPresses();
  const standing = model.verdict.byPhone.value.get(gate.phone.id);
  if (!standing) return <>{words.pressed.notJudged}</>;
  const rules = stopsLeft(standing).map((stop) => stopInShort(stop, words));
  const why = words.gate.blocked([...new Set(rules)].slice(0, 2).join(', '));
  return <>{gate.changed ? `${words.pressed.changed} ${why}` : why}</>;
}
