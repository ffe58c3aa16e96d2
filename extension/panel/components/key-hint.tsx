/** The key that does the same; for the eye only, assistive technology is told by `aria-keyshortcuts`. */
export function KeyHint(props: { children: string }) {
  return (
    <span class="key" aria-hidden="true">
      {props.children}
    </span>
  );
}
