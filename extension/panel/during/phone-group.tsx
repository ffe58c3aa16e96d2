import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Phone } from '../../../shared/domain/party.ts';
import { Dotted } from '../components/dotted.tsx';
import { lazyView } from '../components/lazy-view.tsx';
import { usePanel } from '../components/panel-context.ts';
import { recordKey } from '../models/same-record.ts';
import { stopInShort } from '../verdict/rule-in-words.ts';
import { mayCall, stopsLeft } from '../verdict/standing.ts';
import { CallTimer } from './call-timer.tsx';
import { NoteField } from './note-field.tsx';
import { Outcomes } from './outcomes.tsx';
import { statusOfNumber } from './status-of-number.ts';

const CallActions = lazyView(async () => (await import('../guide/call-actions.tsx')).CallActions);
const ReceiptOfPhone = lazyView(async () => (await import('../after/receipt.tsx')).ReceiptOfPhone);

interface Props {
  phone: Phone;
  snapshot: CustomerSnapshot;
  isSelected: boolean;
}

/** One number. Chosen: with its outcomes, a note, and what was last logged for it. Otherwise one line. */
export function PhoneGroup(props: Props) {
  const { model } = usePanel();
  const group = useFocusKept(props.isSelected);
  const { phone, snapshot, isSelected } = props;
  const running = model.call.running.value;
  const isOnLine =
    running?.channel === 'call' &&
    running.phoneId === phone.id &&
    recordKey(running.customer) === recordKey(snapshot.customer.ref);
  const isMarked = phone.partyId === snapshot.opened.id && snapshot.opened.id !== snapshot.customer.ref.id;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a legend nobody sees; the group is named by the number.
    <div
      ref={group}
      role="group"
      aria-label={phone.number}
      class={`phone${isSelected ? ' selected' : ''}${isMarked ? ' marked' : ''}`}
    >
      <div class="row">
        <PhoneLine {...props} />
        {isOnLine ? <CallTimer call={running} /> : <CallButton {...props} />}
      </div>
      {isOnLine && <CallActions />}
      {isSelected && !isPinnedElsewhere(props.snapshot, running) && (
        <>
          <div class="grid">
            <Outcomes />
            <NoteField />
          </div>
          <ReceiptOfPhone phoneId={phone.id} />
        </>
      )}
    </div>
  );
}

/** The line that was pressed gives way to the chosen number: the focus it had goes to that number's `Call`. */
function useFocusKept(isSelected: boolean) {
  const group = useRef<HTMLDivElement>(null);
  const wasSelected = useRef(isSelected);
  useLayoutEffect(() => {
    const lostFocus = document.activeElement === document.body || document.activeElement === null;
    if (isSelected && !wasSelected.current && lostFocus) group.current?.querySelector('button')?.focus();
    wasSelected.current = isSelected;
  }, [isSelected]);
  return group;
}

/** With a call running for another customer the outcomes are that call's, and shown once. */
function isPinnedElsewhere(
  snapshot: CustomerSnapshot,
  running: { customer: CustomerSnapshot['customer']['ref'] } | null,
): boolean {
  return running !== null && recordKey(running.customer) !== recordKey(snapshot.customer.ref);
}

function PhoneLine({ phone, snapshot, isSelected }: Props) {
  const { model, words } = usePanel();
  const facts = (
    <span class="s mut">
      <PhoneFacts phone={phone} snapshot={snapshot} />
    </span>
  );
  if (isSelected)
    return (
      <p class="grow">
        <b class="num">{phone.number}</b> {facts}
      </p>
    );
  return (
    <p class="phone-line grow">
      <button
        type="button"
        class="num"
        aria-label={words.phone.choose(phone.number)}
        onClick={() => model.choice.choosePhone(phone.id)}
      >
        {phone.number}
      </button>{' '}
      {facts}
    </p>
  );
}

/** What stands against a call comes first: on a line too short for all of it the end is cut. */
function PhoneFacts({ phone, snapshot }: Pick<Props, 'phone' | 'snapshot'>) {
  const { model, words } = usePanel();
  const parties = itemsOf(snapshot.parties);
  const party = parties.find(({ id }) => id === phone.partyId);
  const status = statusOfNumber(phone, model.logged.value);
  const { doNotCall, consent, bestTime } = phone;
  return (
    <Dotted>
      {words.phone.kinds[phone.kind]}
      {doNotCall.is === 'known' && doNotCall.value && <b class="no-text">{words.phone.doNotCall}</b>}
      {consent.is === 'known' && consent.value === 'opt-out' && (
        <b class="no-text">{words.phone.consent['opt-out']}</b>
      )}
      {(doNotCall.is === 'forbidden' || doNotCall.is === 'unknown') && (
        <span class="unreadable">{words.phone.doNotCallHidden}</span>
      )}
      {status.is === 'known' && (
        <span class={status.value === 'confirmed' ? undefined : 'wa-text'}>
          {words.phone.status[status.value]}
        </span>
      )}
      {(status.is === 'forbidden' || status.is === 'unknown') && <span>{words.phone.statusUnknown}</span>}
      {party && party.name !== snapshot.customer.name && <span>{party.name}</span>}
      {consent.is === 'known' && consent.value === 'opt-in' && words.phone.consent['opt-in']}
      {bestTime.is === 'known' && words.phone.bestTime(bestTime.value.from, bestTime.value.to)}
    </Dotted>
  );
}

function CallButton({ phone, isSelected }: Props) {
  const { model, words } = usePanel();
  const running = model.call.running.value;
  const standing = model.verdict.byPhone.value.get(phone.id);
  const isInbound = model.verdict.isInbound.value;
  const stops = standing && !isInbound && !mayCall(standing) ? stopsLeft(standing) : [];
  const why = [...new Set(stops.map((stop) => stopInShort(stop, words)))].join(', ');
  return (
    <button
      type="button"
      class={isSelected ? 'btn' : 'chip'}
      aria-disabled={running !== null || stops.length > 0}
      title={
        running
          ? words.call.finishFirst(running.number || words.call.noNumber)
          : why
            ? words.gate.blocked(why)
            : undefined
      }
      onClick={() => {
        void model.gate.press(phone);
        // Whoever calls us is on the line already.
        if (isInbound && running === null) model.guide.open('guide');
      }}
    >
      {isInbound ? words.call.answered : words.call.call}
    </button>
  );
}
