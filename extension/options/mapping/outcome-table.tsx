import { oneClickOutcomes } from '../../../shared/domain/disposition.ts';
import { dispositions as talkOutcomes } from '../../../shared/wrap-up/dispositions.ts';
import { useOptions } from '../options-context.ts';
import type { Calls } from './mapping-draft.ts';

/** The org's own value for every outcome of Parley. */
export function OutcomeTable(props: {
  values: readonly string[];
  dispositions: Calls['dispositions'];
  change: (dispositions: Calls['dispositions']) => void;
}) {
  const { words } = useOptions();
  const { values, dispositions } = props;
  const outcomes = [
    ...new Map([
      ...oneClickOutcomes.map(({ code, label }) => [code, label] as const),
      ...talkOutcomes.map(({ code, label }) => [code, label[words.spoken]] as const),
    ]),
  ];
  const choose = (code: string, value: string) => {
    const { [code]: _, ...others } = dispositions;
    props.change(value === '' ? others : { ...others, [code]: value });
  };
  const told = outcomes.filter(([code]) => dispositions[code] !== undefined).length;
  return (
    <details>
      <summary>
        {words.mapping.dispositions} ({told}/{outcomes.length})
      </summary>
      <div class="fields">
        {outcomes.map(([code, label]) => (
          <label key={code} class="field">
            <span class="s">
              {label} <code class="mut">{code}</code>
            </span>
            <select
              value={dispositions[code] ?? ''}
              onChange={(event) => choose(code, event.currentTarget.value)}
            >
              <option value="">{words.mapping.none}</option>
              {values.map((value) => (
                <option key={value} value={value}>
                  {value}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </details>
  );
}
