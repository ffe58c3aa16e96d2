import type { ComponentChildren } from 'preact';
import { KeyHint } from '../components/key-hint.tsx';

/** A button that one key presses, with the key on it. */
export function KeyButton(props: {
  keyName: string;
  onClick: () => void;
  isMain?: boolean;
  isPressed?: boolean;
  children: ComponentChildren;
}) {
  const { keyName, onClick, isMain = false, isPressed, children } = props;
  return (
    <button
      type="button"
      class={isMain ? 'btn' : 'chip'}
      aria-keyshortcuts={keyName}
      aria-pressed={isPressed}
      onClick={onClick}
    >
      {children} <KeyHint>{keyName}</KeyHint>
    </button>
  );
}
