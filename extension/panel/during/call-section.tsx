import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { lazyView } from '../components/lazy-view.tsx';
import { usePanel } from '../components/panel-context.ts';
import { PartStates } from '../components/part-states.tsx';
import { recordKey } from '../models/same-record.ts';
import { InboundToggle } from '../verdict/inbound-toggle.tsx';
import { PhoneGroup } from './phone-group.tsx';
import { PinnedCall } from './pinned-call.tsx';

const UnlistedCall = lazyView(async () => (await import('./unlisted-call.tsx')).UnlistedCall);
const OtherContact = lazyView(async () => (await import('../after/other-contact.tsx')).OtherContact);

/** The numbers of the customer on screen, each with `Call`; the chosen one with its outcomes. */
export function CallSection(props: { snapshot: CustomerSnapshot | null }) {
  const { model, words } = usePanel();
  const { snapshot } = props;
  const running = model.call.running.value;
  const isElsewhere =
    running !== null && (!snapshot || recordKey(running.customer) !== recordKey(snapshot.customer.ref));
  if (!snapshot && !isElsewhere) return null;
  // In a row of its own: a caller from a number not on record, and a message, which is on no line.
  const isApart = running !== null && (running.channel !== 'call' || running.phoneId === '');
  return (
    <section class="sec call" aria-label={words.landmarks.call}>
      <div class="row call-head">
        <h2 class="s mut">{words.landmarks.call}</h2>
        {snapshot && <OtherContact snapshot={snapshot} />}
        {snapshot && <InboundToggle />}
      </div>
      {running && isElsewhere && <PinnedCall call={running} />}
      {snapshot && !isElsewhere && (isApart || model.verdict.isInbound.value) && (
        <UnlistedCall snapshot={snapshot} />
      )}
      {snapshot && <Phones snapshot={snapshot} />}
    </section>
  );
}

function Phones(props: { snapshot: CustomerSnapshot }) {
  const { model, words } = usePanel();
  const { phones } = props.snapshot;
  const selected = model.choice.phone.value;
  return (
    <>
      {itemsOf(phones).map((phone) => (
        <PhoneGroup
          key={phone.id}
          phone={phone}
          snapshot={props.snapshot}
          isSelected={phone.id === selected?.id}
        />
      ))}
      {phones.is === 'read' && phones.items.length === 0 && (
        <p>
          {words.phone.none} <span class="mut">{words.phone.noneMore}</span>
        </p>
      )}
      <PartStates parts={[[phones, words.things.phones]]} showAbsent />
    </>
  );
}
