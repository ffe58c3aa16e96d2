import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Address } from '../../../shared/domain/party.ts';
import { Dotted } from '../components/dotted.tsx';
import { usePanel } from '../components/panel-context.ts';
import { zonesByTime } from './local-times.ts';
import { openedItem } from './opened-item.ts';

/** Who: name, profile, place, their time and ours, which org and as whom, and how old the figures are. */
export function CustomerHeader(props: { snapshot: CustomerSnapshot }) {
  const { model, words, formats } = usePanel();
  const { snapshot } = props;
  const { customer, org } = snapshot;
  const isCovered = model.guide.isCovered.value;
  return (
    <section class="who" aria-label={words.landmarks.customer}>
      <div class="row top">
        <h1 title={customer.name}>{customer.name}</h1>
        {org.isSandbox !== undefined && <OrgBadge isSandbox={org.isSandbox} />}
      </div>
      <p class="s">
        <Dotted>
          <Profile profile={customer.profile} />
          <Place address={customer.address} />
          {!isCovered &&
            customer.accountNumber.is === 'known' &&
            words.who.account(customer.accountNumber.value)}
          {customer.language.is === 'known' && words.who.speaks(formats.language(customer.language.value))}
        </Dotted>
      </p>
      <Unreadable customer={customer} />
      <LocalTimes snapshot={snapshot} />
      <div class="row s mut">
        <span title={org.login}>
          {org.userName} · {org.orgName}
        </span>
        <Freshness />
      </div>
      {!isCovered && <Opened snapshot={snapshot} />}
    </section>
  );
}

function OrgBadge(props: { isSandbox: boolean | null }) {
  const { words } = usePanel();
  if (props.isSandbox === null)
    return (
      <span class="badge unknown" title={words.who.orgUnknownWhy}>
        {words.who.orgUnknown}
      </span>
    );
  return props.isSandbox ? (
    <span class="badge sandbox">{words.who.sandbox}</span>
  ) : (
    <span class="badge prod">{words.who.prod}</span>
  );
}

type Customer = CustomerSnapshot['customer'];

function Profile({ profile }: Pick<Customer, 'profile'>) {
  const { words } = usePanel();
  if (profile.is === 'known') return <span>{words.who.profile[profile.value]}</span>;
  return <span class="mut">{words.who.profileUnknown}</span>;
}

function Place({ address }: Pick<Customer, 'address'>) {
  const { words } = usePanel();
  const place = address.is === 'known' ? placeOf(address.value) : '';
  return place ? <span>{place}</span> : <span class="mut">{words.who.placeUnknown}</span>;
}

/** Which facts security hides and which could not be read: neither is an empty field. */
function Unreadable({ customer }: { customer: Customer }) {
  const { words } = usePanel();
  const facts = [
    [customer.profile, words.who.facts.profile],
    [customer.address, words.who.facts.place],
    [customer.accountNumber, words.who.facts.account],
    [customer.language, words.who.facts.language],
  ] as const;
  const named = (is: 'forbidden' | 'unknown') =>
    facts.flatMap(([fact, name]) => (fact.is === is ? [name] : [])).join(', ');
  const [forbidden, unknown] = [named('forbidden'), named('unknown')];
  return (
    <>
      {forbidden && (
        <p class="s gap" title={words.known.forbiddenWhy}>
          {words.who.hidden(forbidden)}
        </p>
      )}
      {unknown && <p class="s gap">{words.who.unread(unknown)}</p>}
    </>
  );
}

function LocalTimes(props: { snapshot: CustomerSnapshot }) {
  const { model, words, formats } = usePanel();
  const { customer, org } = props.snapshot;
  const now = model.clock.now.value;
  // Where the person of the chosen number is, as the rules take it; the same as the verdict says.
  const consumer = model.verdict.current.value?.facts.consumer;
  const possible = consumer?.knownZone ? [consumer.knownZone] : (consumer?.possibleZones ?? customer.zones);
  const { zones, isComplete } = zonesByTime(possible, now);
  const times = zones.map((zone) => formats.time(now, zone));
  const isSettled = isComplete && times.length === 1;
  return (
    <p class="s times">
      {times.length === 0 ? (
        <span class="unreadable">{words.who.timeUnknown}</span>
      ) : (
        <b class="num" title={isSettled ? zones[0] : words.who.severalZones}>
          {words.who.there(times.join(words.who.or))}
          {!isComplete && ' ?'}
        </b>
      )}{' '}
      <span class="mut num" title={org.zone}>
        ({words.who.you(formats.time(now, org.zone))})
      </span>
    </p>
  );
}

function Freshness() {
  const { model, words, formats } = usePanel();
  const shown = model.customer.shown.value;
  const key = model.keys.map.value.refresh;
  if (!shown?.snapshot) return null;
  const { readAt, org } = shown.snapshot;
  const now = model.clock.now.value;
  const age = formats.ago(readAt, now) ?? words.fresh.justNow;
  return (
    <span class="fresh">
      {shown.refreshing ? (
        <>
          <span class="spinner" aria-hidden="true" />
          {shown.isLive ? words.fresh.refreshing : words.fresh.asOf(formats.moment(readAt, org.zone, now))}
          {!shown.isLive && <span class="sr-only">, {words.fresh.refreshing}</span>}
        </>
      ) : (
        <>
          {shown.isLive ? words.fresh.read(age) : words.fresh.asOf(formats.moment(readAt, org.zone, now))}
          <button
            type="button"
            class="icon"
            aria-label={words.fresh.refresh}
            aria-keyshortcuts={key}
            title={`${words.fresh.refresh}${key && ` (${key})`}`}
            onClick={() => void model.customer.refresh()}
          >
            <RefreshIcon />
          </button>
        </>
      )}
    </span>
  );
}

function RefreshIcon() {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path
        d="M13.2 6.2A5.5 5.5 0 1 0 13.5 9M13.5 2.5v4h-4"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** Which item of the customer the page shows, when it is not the customer's own page. */
function Opened(props: { snapshot: CustomerSnapshot }) {
  const { words } = usePanel();
  const item = openedItem(props.snapshot);
  if (!item) return null;
  const kind = words.who.openedNames[item.object] ?? item.object;
  return (
    <p class="s opened">
      <span class="mark" aria-hidden="true" /> {words.who.opened(item.name ? `${kind} ${item.name}` : kind)}
    </p>
  );
}

function placeOf({ city, state, country, postalCode }: Address): string {
  return [city, state ?? (city ? null : postalCode), country].filter(Boolean).join(', ');
}
