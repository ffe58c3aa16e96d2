import { useCallback, useState } from 'preact/hooks';
import { useOptions } from '../options-context.ts';
import { Read } from '../section.tsx';
import { useReading } from '../use-reading.ts';
import { abilityList } from './ability-list.ts';

/** What one CRM lets this person do and what it cannot, asked of it when somebody wants to know. */
export function Abilities({ apiOrigin }: { apiOrigin: string }) {
  const { words } = useOptions();
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="s" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.abilities.title}</summary>
      {isOpen && <List apiOrigin={apiOrigin} />}
    </details>
  );
}

function List({ apiOrigin }: { apiOrigin: string }) {
  const { words, ports } = useOptions();
  const { can, cannot, names } = words.abilities;
  const read = useCallback(() => ports.ask('org.capabilities', { apiOrigin }), [ports, apiOrigin]);
  return (
    <Read of={useReading(read)}>
      {(org) => (
        <table>
          <tbody>
            {abilityList(org, names).map((ability) => (
              <tr key={ability.name}>
                <th scope="row">{ability.name}</th>
                <td class={`nowrap${ability.can ? '' : ' wa-text'}`}>{ability.can ? can : cannot}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Read>
  );
}
