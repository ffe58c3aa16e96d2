import { useCallback } from 'preact/hooks';
import { useOptions } from '../options-context.ts';
import { Read, Section } from '../section.tsx';
import { useReading } from '../use-reading.ts';
import type { OwnSettings } from './own-settings.ts';
import { type PolicyRow, policyInForce } from './policy-in-force.ts';
import { ownNames, valueInWords } from './value-in-words.ts';

/** Every setting, what is in force, and who said so; mistakes of the policy in words. */
export function PolicySection() {
  const { words, ports } = useOptions();
  const read = useCallback(
    async () => ({ managed: await ports.managed(), own: await ports.ownSettings() }),
    [ports],
  );
  const policy = useReading(read, ports.onManaged);
  return (
    <Section name="policy">
      <p class="mut">{words.policy.more}</p>
      <Read of={policy}>
        {({ managed, own }) => {
          const { rows, unknown } = policyInForce(managed, ownNames(own));
          return (
            <>
              {Object.keys(managed).length === 0 && <p>{words.policy.none}</p>}
              <PolicyTable rows={rows} own={own} />
              {unknown.map((name) => (
                <p key={name} class="notice wa">
                  <code>{name}</code>: {words.policy.unknown}
                </p>
              ))}
            </>
          );
        }}
      </Read>
      <p class="s mut">{words.policy.check}</p>
    </Section>
  );
}

function PolicyTable({ rows, own }: { rows: readonly PolicyRow[]; own: OwnSettings }) {
  const { words } = useOptions();
  return (
    <table class="stacked">
      <caption class="sr-only">{words.policy.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.policy.setting}</th>
          <th scope="col">{words.policy.value}</th>
          <th scope="col">{words.policy.from}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.name} row={row} own={own} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, own }: { row: PolicyRow; own: OwnSettings }) {
  const { words, formats } = useOptions();
  return (
    <tr>
      <th scope="row">
        {words.policy.settings[row.name].name} <code class="s mut">{row.name}</code>
      </th>
      <td data-label={words.policy.value}>
        {valueInWords(row, own, words.policy, formats)}
        {row.mistakes.length > 0 && (
          <div class="notice no s">
            <p>{words.policy.refused}</p>
            <ul lang="en">
              {row.mistakes.map((mistake) => (
                <li key={mistake}>
                  <code>{mistake}</code>
                </li>
              ))}
            </ul>
          </div>
        )}
        {row.set !== undefined && typeof row.set === 'object' && (
          <details>
            <summary class="s">{words.policy.asSet}</summary>
            <pre class="s">{JSON.stringify(row.set, null, 2)}</pre>
          </details>
        )}
      </td>
      <td data-label={words.policy.from}>
        <span class={`source ${row.source}`}>{words.policy.source[row.source]}</span>
      </td>
    </tr>
  );
}
