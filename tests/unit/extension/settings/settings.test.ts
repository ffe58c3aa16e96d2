import '../fake-browser.ts';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import schema from '../../../../extension/public/managed-schema.json' with { type: 'json' };
import { clientIdFor } from '../../../../extension/settings/client-id.ts';
import { managedPolicy, mayStaySignedIn } from '../../../../extension/settings/managed-policy.ts';
import { settings } from '../../../../extension/settings/settings.ts';
import { storedItem } from '../../../../extension/settings/stored-item.ts';
import { listBroken } from '../../../../extension/storage/broken.ts';
import { closeParleyDatabase } from '../../../../extension/storage/database.ts';
import { z } from '../../../../shared/schema.ts';
import { resetBrowser, state } from '../fake-browser.ts';
import { freshDatabase } from '../fresh-database.ts';
import { API_ORIGIN, AT } from '../samples.ts';

beforeEach(async () => {
  resetBrowser();
  await freshDatabase();
});

describe('a stored setting', () => {
  const item = storedItem('size', 2, z.int(), { now: () => AT });

  it('is stored with its version and read back', async () => {
    expect(await item.read()).toBeUndefined();
    await item.write(7);
    expect(state.area.local.data.get('size')).toEqual({ v: 2, data: 7 });
    expect(await item.read()).toBe(7);
  });

  it('of a newer Parley is refused with words, and left as it is', async () => {
    await closeParleyDatabase();
    (await openDB('parley', 99)).close();
    state.area.local.data.set('size', { v: 3, data: 7 });
    await expect(item.read()).rejects.toMatchObject({
      code: 'newer',
      message: expect.stringContaining('Update Parley'),
    });
    expect(state.area.local.data.get('size')).toEqual({ v: 3, data: 7 });
  });

  it.each([7, 'x', null, { v: 1, data: 7 }, { v: 2, data: 'seven' }, { v: 2 }])(
    'is set aside when it is %j, and never silently replaced',
    async (value) => {
      state.area.local.data.set('size', value);
      expect(await item.read()).toBeUndefined();
      expect(await listBroken()).toMatchObject([{ store: 'settings', key: 'size', value, at: AT }]);
      expect(state.area.local.data.has('size')).toBe(false);
    },
  );

  it('never holds a person or a token', async () => {
    await settings.connectedOrgs.write({
      [API_ORIGIN]: { system: 'salesforce', clientId: 'abc', database: null },
    });
    expect([...state.area.local.data]).toEqual([
      [
        'connectedOrgs',
        { v: 1, data: { [API_ORIGIN]: { system: 'salesforce', clientId: 'abc', database: null } } },
      ],
    ]);
  });
});

describe('managedPolicy', () => {
  it.each([
    [{}, {}],
    [{ clientIds: { 'acme.my.salesforce.com': 'abc' } }, { clientIds: { 'acme.my.salesforce.com': 'abc' } }],
    [{ clientIds: 'abc' }, {}],
  ])('reads %j as %j', async (stored, policy) => {
    await state.area.managed.set(stored);
    expect(await managedPolicy()).toEqual(policy);
  });

  it('is empty where the browser knows no policy', async () => {
    state.area.managed.get = () => Promise.reject(new Error('Managed storage manifest not found'));
    expect(await managedPolicy()).toEqual({});
  });

  it('is described to the browser', () => {
    expect(schema.properties.clientIds.additionalProperties).toEqual({ type: 'string' });
  });
});

describe('clientIdFor', () => {
  const policy = { clientIds: { 'acme.my.salesforce.com': 'of policy' } };
  const stored = { [API_ORIGIN]: { clientId: 'of settings', system: 'salesforce', database: null } } as const;

  it.each([
    ['policy first', API_ORIGIN, { policy, typed: 'typed', stored }, 'of policy'],
    ['then what was just typed', API_ORIGIN, { policy: {}, typed: ' typed ', stored }, 'typed'],
    ['then what worked before', API_ORIGIN, { policy: {}, typed: null, stored }, 'of settings'],
    ['an empty box is nothing typed', API_ORIGIN, { policy: {}, typed: '  ', stored }, 'of settings'],
    ['then nothing', API_ORIGIN, { policy: {}, typed: null, stored: undefined }, null],
    [
      'the demo org alone has a default',
      'https://parley-demo.my.salesforce.com',
      { policy: {}, typed: null, stored: undefined },
      'parley-local',
    ],
    [
      'a name that only ends like it has not',
      'https://x-parley-demo.my.salesforce.com',
      { policy: {}, typed: null, stored: undefined },
      null,
    ],
  ])('%s', (_rule, origin, from, clientId) => {
    expect(clientIdFor(origin, from)).toBe(clientId);
  });
});

describe('whether people may stay signed in', () => {
  const reading = (get: () => Promise<Record<string, unknown>>) => {
    state.area.managed.get = get;
    return mayStaySignedIn();
  };

  it.each([
    ['nothing is set', {}, true],
    ['it is said not to be forbidden', { forbidStaySignedIn: false }, true],
    ['it is forbidden', { forbidStaySignedIn: true }, false],
    ['it is set to what means nothing', { forbidStaySignedIn: 'no' }, false],
  ])('is what IT says: %s', async (_what, policy, may) => {
    expect(await reading(async () => policy)).toBe(may);
  });

  it('is up to them where Firefox has no policy installed', async () => {
    const none = new Error('Managed storage manifest not found');
    expect(await reading(() => Promise.reject(none))).toBe(true);
  });

  it.each([new Error('An unexpected error occurred'), new Error('')])(
    'is not to be told when the policy cannot be read: %s',
    async (error) => {
      await expect(reading(() => Promise.reject(error))).rejects.toBe(error);
    },
  );
});
