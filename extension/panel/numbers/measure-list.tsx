import type { Measure } from '../../../shared/numbers/measure.ts';
import { measureText, partsText } from './figures.ts';
import { usePanelWithNumbers } from './numbers-context.ts';

/** Figures, each with what it was divided from; how it is counted opens below. */
export function MeasureList(props: { title?: string; measures: readonly Measure[] }) {
  const panel = usePanelWithNumbers();
  const { spoken } = panel.words;
  return (
    <div>
      {props.title !== undefined && <h2>{props.title}</h2>}
      <ul class="measures s">
        {props.measures.map((measure) => (
          <li key={`${measure.id} ${measure.currency ?? ''}`}>
            <details>
              <summary>
                <span class="grow">{measure.label[spoken]}</span>
                <b class={`num${measure.value === 'not-enough-data' ? ' mut' : ''}`}>
                  {measureText(measure, panel)}
                </b>
                <span class="num mut parts">{partsText(measure, panel)}</span>
              </summary>
              <p class="mut">
                {panel.words.numbers.how}: {measure.formula[spoken]}
              </p>
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}
