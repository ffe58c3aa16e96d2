import { CrmError } from '../../../../../crm-connector/crm-error.ts';
import type { CompanyRules } from '../../../../../extension/settings/company-rules.ts';
import type { CustomerSnapshot } from '../../../../../shared/domain/customer-snapshot.ts';
import { absent, known } from '../../../../../shared/domain/known.ts';
import type { FakeWorld } from '../fake-world.ts';
import { FakeWorld as World } from '../fake-world.ts';
import { attempt, debt, identity, party, phone, read } from '../fixtures/build.ts';
import { northwind } from '../fixtures/businesses.ts';
import { on, type PanelState, pageOf } from '../states.ts';
import { CARD, CLINIC, factsAgain, hold, MOBILE, note, ranOut, talked, VERA, vera } from './customers.ts';

/** The world at another moment; what it knows was read just before. */
export function at(now: string, snapshot: CustomerSnapshot): FakeWorld {
  const world = on({ ...snapshot, readAt: now, contactFactsReadAt: now });
  world.now = now;
  return world;
}

export const everyRight: CompanyRules = {
  policy: null,
  company: {},
  rights: {
    presumption: [identity.login],
    policy: ['*'],
    'cannot-tell': ['*'],
    'recorded-in-error': [identity.login],
  },
  mistakes: [],
};

const governed = (world: FakeWorld, rules: Partial<CompanyRules>): FakeWorld =>
  Object.assign(world, { companyRules: { ...everyRight, ...rules } });

export const seven = () =>
  vera({ attempts: read(...ranOut(7, CARD)), debts: read(debt(CARD, 'Card ··7713', 1240)) });
export const placeless = () => {
  const own = vera();
  return {
    ...own,
    customer: { ...own.customer, address: absent, zones: [] },
    parties: read(party(VERA, 'Vera Okafor', { isPrimary: true })),
    phones: read(phone(`${VERA}.Mobile`, '(800) 555-0161')),
  };
};
export const unprofiled = () => {
  const own = vera();
  return {
    ...own,
    customer: { ...own.customer, profile: absent },
    debts: read(debt(CARD, 'Card ··7713', 1240, { profile: absent })),
  };
};
export const CURFEW = '2026-11-23T11:30:00.000Z';
export const NEAR_CLOSING = '2026-11-24T01:48:00.000Z';

const OPEN = '.verdict-strip';

/** The designed states of the verdict. */
export const verdictStates: readonly PanelState[] = [
  { name: 'v-ok', world: () => on(vera({ attempts: read(...ranOut(2, CARD)) })) },
  {
    name: 'v-ok-wait',
    world: () => on(vera({ attempts: read(...ranOut(2, CARD), talked('2026-11-19', CLINIC)) })),
  },
  { name: 'v-business', world: () => on(northwind) },
  {
    name: 'v-caution',
    world: () =>
      on(
        vera({ attempts: { ...read(...ranOut(3, CARD)), complete: false } as CustomerSnapshot['attempts'] }),
      ),
  },
  { name: 'v-curfew', world: () => at(CURFEW, vera()) },
  { name: 'v-seven', world: () => on(seven()) },
  {
    name: 'v-attorney',
    world: () => on(vera({ holds: read(hold('attorney', 'my lawyer is R. Marsh')) })),
    steps: [OPEN],
  },
  {
    name: 'v-cease',
    world: () =>
      governed(
        on(
          vera({
            holds: read(
              hold('cease', 'stop contacting me', { written: known(true), receivedOn: known('2026-11-10') }),
            ),
          }),
        ),
        {},
      ),
    steps: [OPEN],
  },
  { name: 'v-cannot', world: () => on(placeless()), steps: [OPEN] },
  {
    name: 'v-inbound',
    world: () => on(vera({ attempts: read(talked('2026-11-19', CARD)) })),
    steps: ['.inbound'],
  },
  {
    name: 'v-inbound-attorney',
    world: () => on(vera({ holds: read(hold('attorney', 'my lawyer is R. Marsh')) })),
    steps: ['.inbound'],
  },
  { name: 'v-countdown', world: () => at(NEAR_CLOSING, vera({ attempts: read(...ranOut(5, CARD)) })) },
  { name: 'v-open', world: () => on(seven()), steps: [OPEN] },
  { name: 'v-decide', world: () => governed(on(seven()), {}), steps: [OPEN, '.finding.block .chip'] },
  {
    name: 'v-in-error',
    world: () => governed(on(vera({ holds: read(hold('attorney', 'my lawyer is R. Marsh')) })), {}),
    steps: [OPEN, '.finding.block .chip'],
  },
  { name: 'v-rules', world: () => on(vera()), steps: [OPEN, '.why-foot .link'] },
  {
    name: 'v-rules-search',
    world: () => on(vera()),
    steps: [OPEN, '.why-foot .link', '.rules-head input=massachusetts'],
  },
  {
    name: 'v-hidden',
    world: () =>
      on(
        vera({
          notes: read(
            note('069000000000021AAA', 'She said her lawyer is handling this now.'),
            note('069000000000022AAA', 'Please call after 5 pm only.'),
          ),
        }),
      ),
  },
  {
    name: 'v-dismiss',
    world: () =>
      on(vera({ notes: read(note('069000000000021AAA', 'She said her lawyer is handling this now.')) })),
    steps: ['.hint .chip:last-child'],
  },
  { name: 'v-profile', world: () => on(unprofiled()) },
  {
    name: 'v-as-of',
    world: () => {
      const world = new World();
      world.answers['customer.load'] = () => {
        throw new CrmError({ code: 'offline', detail: '', retryable: true });
      };
      world.cache.set(VERA, {
        ...vera({ attempts: read(...ranOut(2, CARD)) }),
        readAt: '2026-11-23T17:02:00.000Z',
        contactFactsReadAt: '2026-11-23T17:02:00.000Z',
      });
      world.goTo(pageOf(vera()));
      return world;
    },
  },
  {
    name: 'v-mistakes',
    world: () =>
      governed(on(vera()), {
        mistakes: ['companyPolicy.hours.0.from: Expected a time of day as HH:MM, 00:00 to 24:00'],
      }),
    steps: [OPEN],
  },
  {
    name: 'v-stopped',
    world: () => at(CURFEW, vera()),
    steps: ['.phone.selected .btn'],
  },
  {
    name: 'v-colleague',
    world: () => {
      const world = on({ ...vera(), contactFactsReadAt: '2026-11-23T19:05:00.000Z' });
      world.answers['customer.reread'] = () =>
        factsAgain(
          vera({
            attempts: read(
              attempt('00T000000000090AAA', '2026-11-23T19:08:00.000Z', {
                number: MOBILE,
                by: 'Maria Cruz',
                debtIds: [CARD],
              }),
            ),
          }),
          world.now,
        );
      return world;
    },
    steps: ['.phone.selected .btn'],
  },
];
