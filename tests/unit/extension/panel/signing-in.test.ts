// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { CrmError, type CrmFault } from '../../../../crm-connector/crm-error.ts';
import type { CustomerSnapshot } from '../../../../shared/domain/customer-snapshot.ts';
import type { RecordRef } from '../../../../shared/domain/record-ref.ts';
import { FakeWorld } from './fake-world.ts';
import { identity } from './fixtures/build.ts';
import { northwind } from './fixtures/businesses.ts';
import { dana } from './fixtures/people.ts';
import { closePanel, openPanel, press } from './open-panel.ts';
import { on, pageOf } from './states.ts';

afterEach(closePanel);

const ERP = 'https://erp.example.com';
const ERP_PAGE = `${ERP}/odoo/contacts/8`;
const ref: RecordRef = { system: 'odoo', apiOrigin: ERP, object: 'res.partner', id: '8' };
const { isSandbox: _, ...withoutSandboxes } = identity;
const atErp: CustomerSnapshot = {
  ...northwind,
  customer: { ...northwind.customer, ref },
  opened: ref,
  org: { ...withoutSandboxes, orgId: 'erp.example.com/prod', userId: '5' },
};
const atErpSession = (state: 'signed-in' | 'signed-out') =>
  ({ system: 'odoo', apiOrigin: ERP, state, identity: atErp.org }) as const;
const refused = (fault: Partial<CrmFault>) =>
  new CrmError({ code: 'refused', detail: '', retryable: false, ...fault });

function besideErp(): FakeWorld {
  const world = new FakeWorld().knows(atErp);
  world.sessions = [];
  world.goTo(ERP_PAGE);
  return world;
}
const field = (name: string) => screen.findByLabelText<HTMLInputElement>(name);
const type = async (name: string, value: string) => fireEvent.input(await field(name), { target: { value } });
const wishes = (world: FakeWorld) =>
  world.asked.flatMap(({ channel, request }) =>
    channel === 'session.connect' ? [(request as { wish: unknown }).wish] : [],
  );
const submit = () => fireEvent.submit(document.querySelector('form') as HTMLFormElement);

describe('connecting an Odoo', () => {
  it('asks for its key, covered and never offered to be remembered, and says where to make one', async () => {
    const world = besideErp();
    world.answers['session.connect'] = () => {
      world.sessions = [atErpSession('signed-in')];
      return world.sessions[0];
    };
    await openPanel(world);
    const key = await field('API key');
    expect([key.type, key.autocomplete, key.required]).toEqual(['password', 'off', true]);
    await screen.findByText(/Make one in Odoo.*My Preferences, Security, Add API Key/);
    expect(screen.queryByLabelText('Client id')).toBeNull();
    await type('API key', 'the key');
    await type('Database', 'prod');
    submit();
    await screen.findByRole('heading', { name: 'Northwind Bakery Supply' });
    for (const kind of ['PROD', 'SANDBOX', 'ORG ?']) expect(screen.queryByText(kind)).toBeNull();
    expect(wishes(world)).toEqual([{ system: 'odoo', apiKey: 'the key', database: 'prod' }]);
    expect(document.documentElement.outerHTML).not.toContain('the key');
  });

  it.each([
    ['signed-out', 'Odoo did not take this key', /Make a new one in Odoo/],
    ['barred', 'This key is another user’s', /Make a key as the user you are signed in as/],
    ['bad-answer', 'No Odoo with such a database answers here', /Check the database under Advanced/],
    ['unsure-org', 'Parley cannot tell which database this is', /Sign in to Odoo on the page/],
    ['offline', 'No network', /Check the connection/],
  ] as const)('that fails with %s says what to do next', async (code, title, next) => {
    const world = besideErp();
    world.answers['session.connect'] = () => {
      throw refused({ code });
    };
    await openPanel(world);
    await type('API key', 'a key');
    submit();
    await screen.findByText(title);
    await screen.findByText(next);
  });

  it('asks for a new key when the old one has ended, over what was read before', async () => {
    const world = besideErp();
    world.sessions = [atErpSession('signed-out')];
    world.cache.set('8', atErp);
    await openPanel(world);
    await screen.findByText('Signed out. What you log is kept and sent after you sign in.');
    expect((await field('API key')).type).toBe('password');
  });

  it('asks for a key where nothing was read before, with the reasons a key may have ended', async () => {
    const world = besideErp();
    world.sessions = [atErpSession('signed-out')];
    await openPanel(world);
    await screen.findByText(/it expired, or was deleted in Odoo, or the browser was closed/);
    await field('API key');
  });
});

describe('finding in an Odoo', () => {
  it('promises to take an address, and no id: the same number is a contact and an invoice', async () => {
    const world = besideErp();
    world.sessions = [atErpSession('signed-in')];
    world.goTo(`${ERP}/odoo/discuss`);
    await openPanel(world);
    await screen.findByText('Or paste a record address.');
  });
});

describe('connecting a Salesforce', () => {
  function besideSalesforce(): FakeWorld {
    const world = on(dana);
    world.sessions = [];
    return world;
  }

  it('asks for no key', async () => {
    await openPanel(besideSalesforce());
    await field('Client id');
    expect(screen.queryByLabelText('API key')).toBeNull();
  });

  it('that is refused says so in the reason’s own words, and then in the org’s', async () => {
    const world = besideSalesforce();
    world.answers['session.connect'] = () => {
      throw refused({ code: 'barred', reason: 'ip', detail: 'ip restricted' });
    };
    await openPanel(world);
    await press('Connect');
    await screen.findByText('You may not sign in from this network');
    await screen.findByText('ip restricted');
  });

  it('stays signed in only when a person wants it', async () => {
    const world = besideSalesforce();
    world.answers['session.connect'] = () => {
      throw refused({ code: 'cancelled' });
    };
    await openPanel(world);
    const box = await field('Stay signed in on this computer');
    expect(box.checked).toBe(false);
    await press('Connect');
    fireEvent.click(box);
    await waitFor(() => expect(screen.queryByText('Waiting for the sign-in window…')).toBeNull());
    await press('Connect');
    await waitFor(() =>
      expect(wishes(world)).toEqual([{ system: 'salesforce' }, { system: 'salesforce', stay: true }]),
    );
  });

  it('again stays signed in as before, and the box says so', async () => {
    const world = besideSalesforce();
    world.answers['session.terms'] = () => ({ mayStay: true, stays: true });
    await openPanel(world);
    await waitFor(async () => expect((await field('Stay signed in on this computer')).checked).toBe(true));
    await press('Connect');
    await waitFor(() => expect(wishes(world)).toEqual([{ system: 'salesforce', stay: true }]));
  });

  it('offers nothing of the kind where IT forbids it', async () => {
    const world = besideSalesforce();
    world.answers['session.terms'] = () => ({ mayStay: false, stays: false });
    await openPanel(world);
    await screen.findByText(/has everybody sign in again/);
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('a page that is not the session’s', () => {
  it.each([
    ['wrong-org', 'This page belongs to another org'],
    ['wrong-user', 'This page shows another user'],
    ['unsure-org', 'Parley cannot tell whose page this is'],
  ] as const)(
    '%s: what was read before is off the screen, and nothing can be logged',
    async (code, title) => {
      const world = besideErp();
      world.sessions = [atErpSession('signed-in')];
      world.cache.set('8', atErp);
      world.answers['customer.load'] = () => {
        throw refused({ code });
      };
      await openPanel(world);
      await screen.findByRole('heading', { name: title });
      expect(screen.queryByText('Northwind Bakery Supply')).toBeNull();
      expect(screen.queryByRole('button', { name: 'No answer' })).toBeNull();
    },
  );

  it('is found out in another tab with the same address, which may be of another database', async () => {
    const world = besideErp();
    world.sessions = [atErpSession('signed-in')];
    await openPanel(world);
    await screen.findByRole('heading', { name: 'Northwind Bakery Supply' });
    world.answers['customer.load'] = () => {
      throw refused({ code: 'wrong-org' });
    };
    world.tab = { id: 2, url: ERP_PAGE };
    world.grantsChange();
    await screen.findByRole('heading', { name: 'This page belongs to another org' });
  });

  it('costs no read where an address is one org’s for ever', async () => {
    const world = on(dana);
    await openPanel(world);
    await screen.findByRole('heading', { name: 'Dana Reyes' });
    const loads = () => world.asked.filter(({ channel }) => channel === 'customer.load').length;
    expect(loads()).toBe(1);
    world.tab = { id: 2, url: pageOf(dana) };
    world.grantsChange();
    await Promise.resolve();
    world.goTo(pageOf(northwind));
    world.knows(northwind);
    await screen.findByRole('heading', { name: 'Northwind Bakery Supply' });
    expect(loads()).toBe(2);
  });
});

describe('signing out', () => {
  it('is asked once more, and says when the org goes on without knowing', async () => {
    const world = on(dana);
    world.goTo('https://example.org/');
    world.answers['session.disconnect'] = () => {
      world.sessions = world.sessions.map((one) => ({ ...one, state: 'signed-out' as const }));
      return { isEnded: false };
    };
    await openPanel(world);
    await screen.findByText(`Signed in as ${identity.userName} · ${identity.orgName}`);
    await press('Sign out');
    await screen.findByText(/unfinished calls and notes too/);
    expect(world.asked.some(({ channel }) => channel === 'session.disconnect')).toBe(false);
    await press('Sign out and delete');
    await screen.findByText(/end it there too/);
  });
});
