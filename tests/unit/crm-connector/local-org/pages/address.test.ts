import { describe, expect, it } from 'vitest';
import {
  listPath,
  placeOf,
  recordPath,
  relatedPath,
} from '../../../../../crm-connector/local-org/pages/client/address.ts';

const ACCOUNT = '0018M000000001TQAQ';
const CONTACT = '0038M000000001AQAQ';
const place = (address: string) => placeOf(new URL(address, 'https://parley-demo.lightning.force.com'));

describe('addresses of pages', () => {
  it.each([
    [
      `/lightning/r/Account/${ACCOUNT}/view`,
      { object: 'Account', id: ACCOUNT, related: null, workspace: null },
    ],
    [`/lightning/r/Account/${ACCOUNT.slice(0, 15)}/view`, { object: 'Account', id: ACCOUNT.slice(0, 15) }],
    [`/lightning/r/Account/${ACCOUNT}/edit`, { object: 'Account', id: ACCOUNT }],
    [`/lightning/r/Account/${ACCOUNT}/related/Invoices/view`, { related: 'Invoices' }],
    [`/lightning/r/${ACCOUNT}/view`, { object: null, id: ACCOUNT }],
    [
      `/lightning/r/Contact/${CONTACT}/view?ws=%2Flightning%2Fr%2FAccount%2F${ACCOUNT}%2Fview&uid=1`,
      { id: CONTACT, workspace: `/lightning/r/Account/${ACCOUNT}/view` },
    ],
  ])('%s shows a record', (address, expected) => {
    expect(place(address)).toMatchObject({ is: 'record', ...expected });
  });

  it('takes no word for an id: a list is no record', () => {
    expect(place('/lightning/o/Account/list?filterName=AllAccounts')).toEqual({
      is: 'list',
      object: 'Account',
      filter: 'AllAccounts',
    });
    expect(place('/lightning/r/Account/list')).toEqual({ is: 'unknown' });
    expect(place('/lightning/r/view')).toEqual({ is: 'unknown' });
  });

  it.each([
    ['/', 'home'],
    ['/lightning', 'home'],
    ['/lightning/page/home', 'home'],
    ['/home/home.jsp', 'home'],
    [`/one/one.app#/sObject/${ACCOUNT}/view`, 'moved'],
    [`/one/one.app#/alohaRedirect/${ACCOUNT}`, 'moved'],
    ['/one/one.app#/home', 'home'],
    [`/${ACCOUNT}`, 'classic'],
    [`/${ACCOUNT.slice(0, 15)}/e`, 'classic'],
    [`/apex/Statement?id=${ACCOUNT}`, 'classic'],
    [`/console#%2F${CONTACT}`, 'classic-console'],
    [`/lightning/setup/ObjectManager/page?address=%2F${ACCOUNT}%3Fsetupid%3DUsers`, 'setup'],
    ['/favicon.ico', 'unknown'],
    ['/apex/Statement', 'unknown'],
    ['/%E0%A4%A', 'unknown'],
  ])('%s is %s', (address, is) => {
    expect(place(address).is).toBe(is);
  });

  it('finds the record of the classic console in its hash', () => {
    expect(place(`/console#%2F${CONTACT}`)).toEqual({ is: 'classic-console', id: CONTACT });
    expect(place('/console')).toEqual({ is: 'classic-console', id: null });
  });

  it('writes addresses it understands', () => {
    expect(place(recordPath('Debt__c', ACCOUNT))).toMatchObject({
      is: 'record',
      object: 'Debt__c',
      id: ACCOUNT,
    });
    expect(place(relatedPath('Account', ACCOUNT, 'Debts__r'))).toMatchObject({ related: 'Debts__r' });
    expect(place(listPath('Case', 'All Open'))).toEqual({ is: 'list', object: 'Case', filter: 'All Open' });
    expect(listPath('Case', '')).toBe('/lightning/o/Case/list');
  });
});
