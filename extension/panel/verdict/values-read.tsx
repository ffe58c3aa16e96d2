import { isPlainDate } from '../../../shared/calendar/plain-date.ts';
import type { ReadValues } from '../../../shared/compliance/finding.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { tellDay } from './moments.ts';
import { usePanelWithWhy } from './why-context.ts';

/** What a rule read: facts and dated values, by name. */
export function ValuesRead({ values }: { values: ReadValues }) {
  const { words } = usePanelWithWhy();
  const read = Object.entries(values);
  if (read.length === 0) return null;
  return (
    <details>
      <summary class="mut">{words.why.read}</summary>
      <dl class="values">
        {read.map(([name, value]) => (
          <div key={name}>
            <dt>{words.why.values[name] ?? <span lang="en">{spaced(name)}</span>}</dt>
            <dd>
              <Value value={value} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Value({ value }: { value: ReadValues[string] }) {
  const { model, words, formats } = usePanelWithWhy();
  const debts = itemsOf(model.snapshot.value?.debts ?? { is: 'absent' });
  const one = (part: string | number): string => {
    if (typeof part === 'number') return formats.number(part);
    if (isPlainDate(part)) return tellDay(part, formats.locale);
    return debts.find(({ id }) => id === part)?.name ?? part;
  };
  if (value === null) return <>{words.why.notKnown}</>;
  if (typeof value === 'boolean') return <>{value ? words.why.yes : words.why.no}</>;
  if (Array.isArray(value)) return <>{value.length === 0 ? '–' : value.map(one).join(', ')}</>;
  return <>{one(value)}</>;
}

/** `filedOn` as `filed on`. */
const spaced = (name: string): string => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
