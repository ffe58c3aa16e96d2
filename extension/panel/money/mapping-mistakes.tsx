import { useEffect, useState } from 'preact/hooks';
import { usePanelWithMoney } from './money-context.ts';

/**
 * What is wrong in what IT set of where this org keeps invoices: Parley then finds them by itself, and may miss some. Where
 * the worker cannot say, nothing is claimed.
 */
export function MappingMistakes({ apiOrigin }: { apiOrigin: string }) {
  const { words, ports } = usePanelWithMoney();
  const [mistakes, setMistakes] = useState<readonly string[]>([]);
  useEffect(() => {
    let isGone = false;
    ports.ask('mapping.state', { apiOrigin }).then(
      (state) => !isGone && setMistakes(state.mistakes),
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [ports, apiOrigin]);
  if (mistakes.length === 0) return null;
  return (
    <div class="notice wa s" role="alert">
      <p>{words.money.mappingMistakes}</p>
      <ul lang="en">
        {mistakes.map((mistake) => (
          <li key={mistake}>
            <code>{mistake}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
