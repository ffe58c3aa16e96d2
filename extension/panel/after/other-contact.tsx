import '../style/receipts.css';
import { useState } from 'preact/hooks';
import { ownPartyId } from '../../../shared/compliance/customer/about.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { laterWords } from '../components/later-words.ts';
import { profileOf } from '../guide/circumstances-of-call.ts';
import { stopInShort } from '../verdict/rule-in-words.ts';
import { evidenceOfStanding, mayCall, stopsLeft } from '../verdict/standing.ts';
import { otherContact as english } from '../words/en/other-contact.ts';
import { otherContact as spanish } from '../words/es/other-contact.ts';
import { canFix } from './corrections.ts';
import { type Direction, type MessageChannel, messageOf } from './message-session.ts';
import { Receipt } from './receipt.tsx';

const usePanelWithMessages = laterWords(english, spanish);

const media: readonly MessageChannel[] = ['email', 'letter', 'text', 'portal'];

/** Contacts that are no call: two presses from the customer to the wrap-up of one, whichever way it went. */
export function OtherContact({ snapshot }: { snapshot: CustomerSnapshot }) {
  const { model, words } = usePanelWithMessages();
  const [isOpen, open] = useState(false);
  const begin = useBegin(snapshot);
  const [why, setWhy] = useState<string | null>(null);
  const isBusy = model.call.running.value !== null;
  return (
    <>
      <button
        type="button"
        class="chip other-contact"
        aria-expanded={isOpen}
        aria-disabled={isBusy}
        title={isBusy ? words.otherContact.busy : undefined}
        onClick={() => !isBusy && open(!isOpen)}
      >
        {words.otherContact.title}
      </button>
      <button
        type="button"
        class="chip"
        aria-keyshortcuts="l"
        title={words.otherContact.papersLong}
        onClick={() => model.layers.openOver('papers')}
      >
        {words.otherContact.papers}
      </button>
      {isOpen && !isBusy && (
        <div class="other-contacts">
          {(['in', 'out'] as const).map((direction) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a legend nobody sees.
            <div key={direction} class="actions" role="group" aria-label={words.otherContact[direction]}>
              {media.map((channel) => (
                <button
                  key={channel}
                  type="button"
                  class="chip"
                  onClick={() => setWhy(begin(channel, direction))}
                >
                  {words.otherContact.names[direction][channel]}
                </button>
              ))}
            </div>
          ))}
          {why !== null && (
            <p class="s no-text" role="alert">
              {words.gate.blocked(why)}
            </p>
          )}
        </div>
      )}
      <ReceiptsOfMessages />
    </>
  );
}

/** @returns why it must not be: an outgoing one stands under the rules of its medium like a call; null: it was begun */
function useBegin(snapshot: CustomerSnapshot) {
  const { model, words, ports } = usePanelWithMessages();
  return (channel: MessageChannel, direction: Direction): string | null => {
    const phone = channel === 'text' ? model.choice.phone.peek() : null;
    const debtIds = model.choice.debtIds.peek();
    const isInbound = direction === 'in';
    const at = ports.clock.now();
    const standing = model.verdict.standingAt({ phone, debtIds, isInbound, channel }, at);
    if (!isInbound && (standing === null || !mayCall(standing))) {
      const stops = standing ? stopsLeft(standing).map((stop) => stopInShort(stop, words)) : [];
      return [...new Set(stops)].join(', ') || words.otherContact.notJudged;
    }
    const message = messageOf(
      {
        key: ports.newKey(),
        channel,
        direction,
        phone,
        partyId: ownPartyId(snapshot),
        debtIds,
        at,
        profile: profileOf(standing),
        language: words.spoken,
        judged: standing && evidenceOfStanding(standing),
      },
      snapshot,
    );
    model.call.take(message);
    return null;
  };
}

/** What was logged of messages in this shift; those of a number stand beside it. */
function ReceiptsOfMessages() {
  const { model } = usePanelWithMessages();
  const now = model.clock.now.value;
  if (model.guide.isCovered.value) return null;
  const [latest] = model.logged.value.filter(
    (entry) => entry.command.attempt.channel !== 'call' && entry.command.attempt.phoneId === null,
  );
  if (!latest || !canFix(latest, now) || latest.state === 'undone') return null;
  return (
    <div class="other-contacts">
      <Receipt entry={latest} hidesForm={model.layers.isOutboxOpen.value} />
    </div>
  );
}
