// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { absent, forbidden, known } from '../../../../../shared/domain/known.ts';
import { dana } from '../fixtures/people.ts';
import { beside, closePanel, openPanel, region } from '../open-panel.ts';
import { on } from '../states.ts';

afterEach(closePanel);

const withCustomer = (change: Partial<(typeof dana)['customer']>) => ({
  ...dana,
  customer: { ...dana.customer, ...change },
});

describe('what is on record of the account, before a call', () => {
  it('asks first where a colleague said so, and says where the account stands', async () => {
    await beside(on(withCustomer({ sensitive: known(true), accountStatus: known('hardship') })));
    await screen.findByText('Sensitive: ask first before contacting');
    await screen.findByText('Account: Hardship');
  });

  it('in Spanish, and by the org’s own name where it has one', async () => {
    const world = on(withCustomer({ sensitive: known(true), accountStatus: known('Tracer hold') }));
    await openPanel(world, ['es-US']);
    await screen.findByText('Delicada: preguntar antes de contactar');
    await screen.findByText('Cuenta: Tracer hold');
  });

  it('is never read as "no" where it cannot be read', async () => {
    await beside(on(withCustomer({ sensitive: forbidden, accountStatus: absent })));
    await screen.findByText('Whether to ask first cannot be read: ask.');
  });

  it('says nothing where there is nothing', async () => {
    await beside(on(withCustomer({ sensitive: known(false), accountStatus: absent })));
    await waitFor(async () => expect((await region('Money')).textContent).not.toBe(''));
    expect(screen.queryByText(/ask first|Account:/)).toBeNull();
  });
});
