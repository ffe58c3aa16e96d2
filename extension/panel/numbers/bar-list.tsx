/** Counts as bars beside each other, longest the largest; the number stands next to each, so the bars need no words. */
export function BarList(props: { rows: readonly { id: string; label: string; count: number }[] }) {
  const most = Math.max(1, ...props.rows.map(({ count }) => count));
  return (
    <ul class="bars s">
      {props.rows.map(({ id, label, count }) => (
        <li key={id}>
          <span class="bar-label">{label}</span>
          <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect width={(100 * count) / most} height="8" rx="1" />
          </svg>
          <b class="num">{count}</b>
        </li>
      ))}
    </ul>
  );
}
