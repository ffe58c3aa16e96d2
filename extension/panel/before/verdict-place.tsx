import { usePanel } from '../components/panel-context.ts';

/** Where the verdict stands. Nothing is judged yet, and that is said, not left blank: silence would read as "allowed". */
export function VerdictPlace() {
  const { words } = usePanel();
  return (
    <section class="verdict unknown" aria-label={words.landmarks.verdict}>
      <b>{words.verdict.none}</b>
      <p class="s">{words.verdict.noneMore}</p>
    </section>
  );
}
