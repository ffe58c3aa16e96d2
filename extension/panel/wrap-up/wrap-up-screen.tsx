import './wrap-up.css';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { KeyHint } from '../components/key-hint.tsx';
import { useWalk } from '../guide/guide-context.ts';
import { SetAsideNotice } from '../guide/set-aside-notice.tsx';
import { CaughtList } from '../masks/caught.tsx';
import { heldInSession } from '../masks/typed-in-session.ts';
import { AgreedSection } from './agreed-section.tsx';
import { WrapUpDesk } from './desk.ts';
import { DeskProvider, useDesk } from './desk-context.ts';
import { Facts } from './facts.tsx';
import { Gates } from './gates.tsx';
import { HandOver } from './hand-over.tsx';
import { Discard, MessageHead } from './message-head.tsx';
import { NextStep } from './next-step.tsx';
import { NoContact } from './no-contact.tsx';
import { NoteParts } from './note-parts.tsx';
import { OnRecord } from './on-record.tsx';
import { PromiseSection } from './promise-section.tsx';
import { ResultField } from './result-field.tsx';

/** The end of a contact from any moment of it: what it came to, what it leaves on record, one press to save it. */
export function WrapUpScreen() {
  const { model, walk, ports } = useWalk();
  const desk = useMemo(() => new WrapUpDesk(model, walk, ports), [model, walk, ports]);
  useEffect(() => () => desk[Symbol.dispose](), [desk]);
  useTypedNote(desk);
  useSaveKey(desk);
  if (!desk.now.value) return null;
  return (
    <DeskProvider value={desk}>
      <Sheet />
    </DeskProvider>
  );
}

function Sheet() {
  const { desk, words } = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const now = desk.now.value;
  if (!now) return null;
  return (
    <div class="wrap-up">
      <h2 ref={heading} tabIndex={-1} class="step s">
        {words.wrapUp.title}
      </h2>
      <SetAsideNotice />
      <Gates />
      <MessageHead />
      <ResultField />
      <PromiseSection />
      <AgreedSection />
      <Facts />
      <NextStep />
      <HandOver />
      <NoteParts />
      <OnRecord />
      <NoContact />
      <SaveRow />
    </div>
  );
}

function SaveRow() {
  const { desk, words } = useDesk();
  const why = desk.notSaved.value;
  const now = desk.now.value;
  const session = now?.session;
  const isOpen = now !== null && now.wrapUp.missing.length === 0 && !now.wrapUp.note.tooLong;
  return (
    <div class="save-row">
      {why === 'held-back' && session && <CaughtList numbers={heldInSession(session)} />}
      <p class="s no-text" role="alert">
        {why === 'incomplete' && words.wrapUp.incomplete}
        {why === 'too-long' && words.wrapUp.tooLong}
        {why === 'promise' && words.wrapUp.promiseOpen}
        {why === 'message' && words.wrapUp.messageOpen}
        {why === 'not-stored' && words.wrapUp.notStored}
        {why === 'held-back' && words.wrapUp.heldBack}
      </p>
      <div class="row">
        <Discard />
        <span class="s mut grow">{words.wrapUp.logs(now?.contact.customerName ?? '')}</span>
        <button
          type="button"
          class="btn"
          aria-keyshortcuts="Control+Enter"
          aria-disabled={!isOpen || desk.isSaving.value}
          onClick={() => void desk.save()}
        >
          {words.wrapUp.save} <KeyHint>{words.wrapUp.saveMore}</KeyHint>
        </button>
      </div>
    </div>
  );
}

/** What was typed beside the outcomes before the wrap-up was opened goes with the conversation. */
function useTypedNote(desk: WrapUpDesk): void {
  const { model } = useWalk();
  const typed = model.log.note.value;
  const isReady = desk.now.value !== null;
  useEffect(() => {
    if (!isReady || typed.trim() === '') return;
    const { added } = desk.now.peek()?.session.wrapUp ?? { added: '' };
    desk.set({ added: added.trim() === '' ? typed : `${added}\n${typed}` });
    model.log.writeNote('');
  }, [isReady, typed, desk, model]);
}

/** Ctrl+Enter from within any field, from the moment the wrap-up is drawn. */
function useSaveKey(desk: WrapUpDesk): void {
  const { model } = useWalk();
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.repeat;
      if (!isSave || !model.layers.isClear()) return;
      event.preventDefault();
      void desk.save();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [desk, model]);
}
