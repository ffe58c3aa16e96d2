import { type ComponentChildren, Fragment, isValidElement, toChildArray } from 'preact';

/** Short facts in one line, `a · b · c`; empty ones leave no dot behind. */
export function Dotted(props: { children: ComponentChildren }) {
  const parts = toChildArray(props.children).filter((part) => part !== '');
  return (
    <>
      {parts.map((part, place) => (
        <Fragment key={isValidElement(part) && part.key !== undefined ? part.key : place}>
          {place > 0 && ' · '}
          {part}
        </Fragment>
      ))}
    </>
  );
}
