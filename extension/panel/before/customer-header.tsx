import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Address } from '../../../shared/domain/party.ts';
import { Dotted } from '../components/dotted.tsx';
import { KnownText } from '../components/known-text.tsx';
import { usePanel } from '../components/panel-context.ts';
import { zonesByTime } from './local-times.ts';
import { openedItem } from './opened-item.ts';

/** Who: name, profile, place, their time and ours, which org and as whom, and how old the figures are. */
export function CustomerHeader(props: { snapshot: CustomerSnapshot }) {
  const { words } = usePanel();
  const { snapshot } = props;
  const { customer, org } = snapshot;
  return (
    <section class="who" aria-label={words.landmarks.customer}>
      <div class="row top">
        <h1>{customer.name}</h1>
        <OrgBadge isSandbox={org.isSandbox} />
      </div>
      <p class="s">
        <Dotted>
          <KnownText fact={customer.profile} absent={words.who.profileUnknown}>
            {(profile) => words.who.profile[profile]}
          </KnownText>
          <KnownText fact={customer.address} absent={words.who.placeUnknown}>
            {(address) => placeOf(address) || <span class="mut">{words.who.placeUnknown}</span>}
          </KnownText>
          {customer.accountNumber.is !== 'absent' && (
            <KnownText fact={customer.accountNumber}>{(number) => words.who.account(number)}</KnownText>
          )}
          {customer.language.is !== 'absent' && <Language language={customer.language} />}
        </Dotted>
      </p>
      <LocalTimes snapshot={snapshot} />
      <div class="row s mut">
        <span title={org.login}>
          {org.userName} · {org.orgName}
        </span>
        <Freshness />
      </div>
      <Opened snapshot={snapshot} />
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

function Language(props: { language: CustomerSnapshot['customer']['language'] }) {
  const { words, formats } = usePanel();
  return <KnownText fact={props.language}>{(code) => words.who.speaks(formats.language(code))}</KnownText>;
}

function LocalTimes(props: { snapshot: CustomerSnapshot }) {
  const { model, words, formats } = usePanel();
  const { customer, org } = props.snapshot;
  const now = model.clock.now.value;
  const { zones, isComplete } = zonesByTime(customer.zones, now);
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
            aria-keyshortcuts="r"
            title={`${words.fresh.refresh} (r)`}
            onClick={() => model.customer.refresh()}
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
