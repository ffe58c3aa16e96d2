import { usePanelWithWhy } from './why-context.ts';

/** What is wrong in the company's rules as IT set them, each mistake with its place. */
export function PolicyMistakes({ mistakes }: { mistakes: readonly string[] }) {
  const { words } = usePanelWithWhy();
  return (
    <div class="notice no s">
      <p>{words.verdict.mistakes}</p>
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
