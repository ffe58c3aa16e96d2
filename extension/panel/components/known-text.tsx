import type { ComponentChildren } from 'preact';
import type { Known } from '../../../shared/domain/known.ts';
import { usePanel } from './panel-context.ts';

/**
 * A fact of the CRM as text. What is hidden or could not be read says so in its place; what is not there says nothing
 * unless `absent` is given.
 */
export function KnownText<T>(props: {
  fact: Known<T>;
  absent?: string;
  /** Name of the fact, where its place alone does not tell it. */
  what?: string;
  children: (value: T) => ComponentChildren;
}) {
  const { words } = usePanel();
  const { fact } = props;
  const label = props.what === undefined ? '' : `${props.what}: `;
  switch (fact.is) {
    case 'known':
      return <>{props.children(fact.value)}</>;
    case 'absent':
      return props.absent === undefined ? null : <span class="mut">{props.absent}</span>;
    case 'forbidden':
      return (
        <span class="unreadable" title={words.known.forbiddenWhy}>
          {label}
          {words.known.forbidden}
        </span>
      );
    case 'unknown':
      return (
        <span class="unreadable" title={fact.why}>
          {label}
          {words.known.unknown}
        </span>
      );
  }
}
