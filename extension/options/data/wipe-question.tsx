import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useOptions } from '../options-context.ts';

/** Asks before something is deleted; work that is in no CRM must be exported, or its loss confirmed. */
export function WipeQuestion(props: {
  title: string;
  more: string;
  /** So many entries that are in no CRM go with it; left out: none. */
  unsent?: number;
  exportIt?: () => Promise<void>;
  /** What the button says. */
  yes?: string;
  /** False: more was added meanwhile, and nothing was deleted. */
  wipe: () => Promise<boolean>;
  close: () => void;
}) {
  const { words } = useOptions();
  const { unsent = 0, close } = props;
  const [isExported, setExported] = useState(false);
  const [isConfirmed, setConfirmed] = useState(false);
  const [said, say] = useState('');
  const id = useId();
  const first = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const mayWipe = unsent === 0 || isExported || isConfirmed;
  const wipe = () => {
    if (!mayWipe) return say(words.data.needsAnswer);
    props.wipe().then(
      (isWiped) => (isWiped ? close() : say(words.data.changed)),
      () => say(words.data.notWiped),
    );
  };
  const exportIt = () => {
    props.exportIt?.().then(
      () => {
        setExported(true);
        say(words.data.exported);
      },
      () => say(words.failed),
    );
  };
  return (
    <div
      class="notice wa question"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-more`}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <h4 id={`${id}-title`} ref={first} tabIndex={-1}>
        {props.title}
      </h4>
      <div id={`${id}-more`}>
        <p>{props.more}</p>
        {unsent > 0 && <p class="no-text">{words.data.askUnsent(unsent)}</p>}
      </div>
      {unsent > 0 && (
        <>
          <p>
            <button type="button" class="chip" onClick={exportIt}>
              {words.data.exportFirst}
            </button>
          </p>
          <label class="tick">
            <input
              type="checkbox"
              checked={isConfirmed}
              onChange={(event) => setConfirmed(event.currentTarget.checked)}
            />
            <span>{words.data.confirmLoss(unsent)}</span>
          </label>
        </>
      )}
      <p class="actions">
        <button type="button" class="btn danger" aria-disabled={!mayWipe} onClick={wipe}>
          {props.yes ?? words.data.yes}
        </button>
        <button type="button" class="chip" onClick={close}>
          {words.data.no}
        </button>
        <span role="status" class="s">
          {said}
        </span>
      </p>
    </div>
  );
}
