import { usePanel } from '../components/panel-context.ts';
import type { Gate } from './call-gate.ts';
import { stopInShort } from './rule-in-words.ts';
import { stopsLeft } from './standing.ts';

/** What came between the press of `Call` and the call. */
export function VerdictGate() {
  const { model, words } = usePanel();
  const gate = model.gate.gate.value;
  if (gate.is === 'open') return null;
  return (
    <div class="verdict-gate s" role="alert">
      <p>
        <GateText gate={gate} />
      </p>
      {(gate.is === 'colleague' || gate.is === 'not-checked') && (
        <button type="button" class="chip" onClick={() => void model.gate.callAnyway()}>
          {words.gate.callAnyway}
        </button>
      )}
      {gate.is === 'stopped' && !model.layers.isVerdictOpen.value && (
        <button type="button" class="chip" onClick={() => model.layers.toggleVerdict()}>
          {words.verdict.open}
        </button>
      )}
      {gate.is !== 'checking' && (
        <button type="button" class="chip" onClick={() => model.gate.dismiss()}>
          {words.gate.dismiss}
        </button>
      )}
    </div>
  );
}

function GateText({ gate }: { gate: Exclude<Gate, { is: 'open' }> }) {
  const { model, words, formats } = usePanel();
  const now = model.verdict.at.value;
  const ago = (at: string) => formats.ago(at, now) ?? words.gate.justNow;
  switch (gate.is) {
    case 'checking':
      return <>{words.gate.checking}</>;
    case 'stopped': {
      const standing = model.verdict.byPhone.value.get(gate.phone.id);
      const rules = standing ? stopsLeft(standing).map((stop) => stopInShort(stop, words)) : [];
      const why = words.gate.blocked([...new Set(rules)].slice(0, 2).join(', '));
      return <>{gate.changed ? `${words.gate.changed} ${why}` : why}</>;
    }
    case 'colleague': {
      const { inProgress, made } = gate;
      if (inProgress)
        return <>{words.gate.inProgress(inProgress.by ?? words.gate.colleague, ago(inProgress.startedAt))}</>;
      if (!made) return null;
      const result = made.result ? words.history.results[made.result] : words.history.contact;
      return <>{words.gate.justCalled(made.by ?? words.gate.colleague, ago(made.startedAt), result)}</>;
    }
    case 'not-checked':
      return (
        <>{words.gate.notChecked(formats.moment(gate.asOf, model.snapshot.value?.org.zone ?? 'UTC', now))}</>
      );
  }
}
