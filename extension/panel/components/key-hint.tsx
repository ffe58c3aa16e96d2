/** The key that does the same; for the eye only, assistive technology is told by `aria-keyshortcuts`. Turned off: nothing. */
export function KeyHint(props: { children: string }) {
  if (props.children === '') return null;
  return (
    <span class="key" aria-hidden="true">
      {props.children}
    </span>
  );
}
