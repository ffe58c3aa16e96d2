import { useRef, useState } from 'preact/hooks';
import { shiftCountedDays } from '../../../shared/calendar/bank-holidays.ts';
import type { CallSession } from '../../../shared/call-guide/session.ts';
import type { ConversationTask } from '../../../shared/domain/conversation.ts';
import type { Desk } from '../../../shared/wrap-up/wrap-up-policy.ts';
import { useWalk } from '../guide/guide-context.ts';
import { Caught } from '../masks/caught.tsx';
import { heldIn } from '../masks/held.ts';
import { dayOf } from './contact-of-call.ts';
import { useDesk } from './desk-context.ts';
import { PersonSearch } from './person-search.tsx';

type Typed = NonNullable<CallSession['wrapUp']['message']>;
type To = ConversationTask['to'];

const receivers: readonly Typed['receiver'][] = ['owner', 'supervisor', 'compliance', 'other'];

/** A message to whoever goes on with it, with a day: sales, supervisor, compliance or anybody of the org. */
export function HandOver() {
  const { desk, words } = useDesk();
  const opener = useRef<HTMLButtonElement>(null);
  const now = desk.now.value;
  if (!now) return null;
  const { tasks, message = null } = now.session.wrapUp;
  const begun: Typed = {
    receiver: 'owner',
    person: null,
    text: '',
    due: shiftCountedDays(dayOf(now.contact), 2),
  };
  return (
    <section class="part" aria-label={words.wrapUp.handOver}>
      <div class="row">
        <h3 class="s mut grow">{words.wrapUp.handOver}</h3>
        <button
          ref={opener}
          type="button"
          class="chip"
          aria-expanded={message !== null}
          onClick={() => desk.set({ message: message === null ? begun : null })}
        >
          {words.wrapUp.newMessage}
        </button>
      </div>
      {tasks.map((task) => (
        <Message key={task.key} task={task} />
      ))}
      {message && <MessageForm message={message} onClosed={() => opener.current?.focus()} />}
    </section>
  );
}

function Message({ task }: { task: ConversationTask }) {
  const { desk, words, formats } = useDesk();
  const now = desk.now.value;
  if (!now) return null;
  const to =
    typeof task.to === 'object' ? task.to.name : task.to === 'owner' ? words.wrapUp.handToOf.owner : '';
  return (
    <div class="row s">
      <p class="grow">
        <b>{task.subject}</b>{' '}
        <span class="mut">{words.wrapUp.taskDue(formats.day(task.due, dayOf(now.contact)), to)}</span>
        {task.text && (
          <>
            <br />
            {task.text}
          </>
        )}
      </p>
      <button
        type="button"
        class="link s"
        aria-label={`${words.wrapUp.remove}: ${task.subject}`}
        onClick={() => desk.set({ tasks: now.session.wrapUp.tasks.filter(({ key }) => key !== task.key) })}
      >
        {words.wrapUp.remove}
      </button>
    </div>
  );
}

/** Kept with the call at every key, like all that is typed into a wrap-up. */
function MessageForm({ message, onClosed }: { message: Typed; onClosed: () => void }) {
  const { desk, words } = useDesk();
  const { walk } = useWalk();
  const now = desk.now.value;
  const [isAsked, ask] = useState(false);
  if (!now) return null;
  const { receiver, person, text, due } = message;
  const today = dayOf(now.contact);
  const type = (change: Partial<Typed>) => desk.set({ message: { ...message, ...change } });
  const close = (tasks = now.session.wrapUp.tasks) => {
    desk.set({ tasks, message: null });
    onClosed();
  };
  const to: To = receiver === 'owner' ? 'owner' : (person ?? 'self');
  const isWhole = text.trim() !== '' && due >= today && (receiver !== 'other' || person !== null);
  const add = () => {
    if (heldIn(text).length > 0) return;
    if (!isWhole) return ask(true);
    const name = receiver === 'other' ? (person?.name ?? '') : words.wrapUp.handToOf[receiver];
    const subject = `${name}: ${now.contact.customerName}`.slice(0, 255);
    const key = walk.moment().newKey();
    const task = { key, due, subject, text: text.trim(), to, sort: 'hand-over' as const };
    close([...now.session.wrapUp.tasks, task]);
  };
  return (
    <div class="fact">
      <label class="s">
        {words.wrapUp.handTo}
        <select
          ref={(field) => {
            if (field && document.activeElement === document.body) field.focus();
          }}
          value={receiver}
          onChange={(event) => {
            const chosen = event.currentTarget.value as Typed['receiver'];
            // Whoever the company named for it; somebody else is a search away.
            type({ receiver: chosen, person: now.policy.desks[chosen as Desk] ?? null });
          }}
        >
          {receivers.map((one) => (
            <option key={one} value={one}>
              {words.wrapUp.handToOf[one]}
            </option>
          ))}
        </select>
      </label>
      {receiver !== 'owner' && <PersonSearch person={person} onChange={(one) => type({ person: one })} />}
      {receiver !== 'owner' && person === null && <p class="s mut">{words.wrapUp.ownTask}</p>}
      <label class="s">
        {words.wrapUp.message}
        <textarea
          rows={3}
          maxLength={4000}
          value={text}
          onInput={(event) => type({ text: event.currentTarget.value })}
        />
      </label>
      <label class="s">
        {words.wrapUp.due}
        <input
          type="date"
          min={today}
          value={due}
          onInput={(event) => type({ due: event.currentTarget.value })}
        />
      </label>
      <Caught text={text} />
      {isAsked && !isWhole && (
        <p class="s no-text" role="alert">
          {words.wrapUp.messageMissing}
        </p>
      )}
      <div class="actions">
        <button type="button" class="btn" onClick={add}>
          {words.wrapUp.addMessage}
        </button>
        <button type="button" class="chip" onClick={() => close()}>
          {words.wrapUp.cancel}
        </button>
      </div>
    </div>
  );
}
