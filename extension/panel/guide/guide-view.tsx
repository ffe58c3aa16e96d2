import { useEffect, useRef } from 'preact/hooks';
import type { GuideNode } from '../../../shared/call-guide/guide.ts';
import { AnswerButtons } from './answer-buttons.tsx';
import { FactCapture } from './fact-capture.tsx';
import { useWalk } from './guide-context.ts';
import { Identifiers } from './identifiers.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Lines } from './lines.tsx';
import { NodeToolSlot } from './node-tool-slot.tsx';
import { SetAsideNotice } from './set-aside-notice.tsx';
import { SoFar } from './so-far.tsx';

/** One step of the call: the words to say, what goes with them, and the answers. */
export function GuideView() {
  const { words, walk } = useWalk();
  const session = walk.session.value;
  const node = walk.node.value;
  const heading = useFocusOn(node?.id ?? null);
  if (!session) return null;
  if (!node) return <p class="gap">{words.guide.noStep}</p>;
  return (
    <>
      <div class="row step-row">
        <h2 ref={heading} tabIndex={-1} class="s step">
          {words.guide.step(walk.given.value.length + 1, node.title[words.spoken])}
        </h2>
        <LanguageSwitch />
      </div>
      <Notices />
      {walk.isStopped.value ? (
        <p class="notice no" role="alert">
          {words.guide.refusal.stopped}
        </p>
      ) : (
        <Step node={node} />
      )}
      <AnswerButtons />
      <SoFar />
    </>
  );
}

function Step({ node }: { node: GuideNode }) {
  const { words } = useWalk();
  return (
    <>
      {node.hint && <p class="s mut hint-line">{node.hint[words.spoken]}</p>}
      <Lines />
      {node.tool === 'identifiers' && <Identifiers />}
      {node.fact !== undefined && <FactCapture code={node.fact} />}
      <NodeToolSlot node={node} />
    </>
  );
}

/** The focus goes to the new step, wherever in the old one it was: it is never lost with a button that is gone. */
function useFocusOn(nodeId: string | null) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    const active = document.activeElement;
    // A person who types in a field outside of the guide keeps typing.
    const isTyping = isFirst.current && active instanceof HTMLInputElement;
    if (nodeId !== null && !isTyping) heading.current?.focus({ preventScroll: false });
    isFirst.current = false;
  }, [nodeId]);
  return heading;
}

/** What a person should know of the guide itself. */
function Notices() {
  const { words, walk } = useWalk();
  const refused = walk.packRefused.value;
  return (
    <>
      <SetAsideNotice />
      {refused !== null && (
        <p class="gap s" role="alert">
          {words.guide.packRefused(refused)}
        </p>
      )}
    </>
  );
}
