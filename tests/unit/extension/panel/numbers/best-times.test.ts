// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { afterEach, it } from 'vitest';
import type { ContactPreference } from '../../../../../shared/domain/contact-preference.ts';
import type { CustomerSnapshot } from '../../../../../shared/domain/customer-snapshot.ts';
import { absent, known } from '../../../../../shared/domain/known.ts';
import { attempt, NOW, read } from '../fixtures/build.ts';
import { beside, closePanel, press, pressKey } from '../open-panel.ts';
import { on } from '../states.ts';
import { vera } from '../verdict/customers.ts';

afterEach(closePanel);

const noMail: ContactPreference = {
  ...{ id: 'a05000000000001AAA', object: 'Contact_Preference__c', key: null },
  ...{ kind: known('inconvenient'), active: known(true), partyId: absent, days: absent },
  ...{ fromMinute: absent, toMinute: absent, place: absent, medium: known('email'), number: absent },
  ...{ words: known('no e-mails please'), oral: known(true), givenAt: known('2026-11-02T15:00:00.000Z') },
  ...{ givenTo: known('us'), inCompliantCommunication: absent, through: absent },
};
const mail = (id: string, direction: 'in' | 'out') =>
  attempt(id, '2026-10-20T15:00:00.000Z', { channel: 'email', direction, result: null });
const mails = [mail('1', 'out'), mail('2', 'out'), mail('3', 'out'), mail('4', 'in'), mail('5', 'in')];

async function customerNumbers(change: Partial<CustomerSnapshot>): Promise<void> {
  const world = on(vera({ attempts: read(...mails), ...change }));
  world.answers['payments.read'] = () => ({
    ...{ v: 1, readAt: NOW, applied: { is: 'absent' } },
    terms: { paymentTerms: absent, lateFee: absent, creditLimit: absent },
  });
  await beside(world);
  pressKey('t');
  await press('Customer', await screen.findByRole('region', { name: 'Numbers' }));
}

it('proposes the medium they answer on', async () => {
  await customerNumbers({});
  await screen.findByText('E-mail: reached 2 of 3 times');
});

it('never proposes a medium they asked us not to use', async () => {
  await customerNumbers({ preferences: read(noMail) });
  await screen.findByText('Best channel: none they answered is open to us');
});
