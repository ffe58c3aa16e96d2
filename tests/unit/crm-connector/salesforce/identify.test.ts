import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostsToGrant, identify } from '../../../../crm-connector/identify.ts';
import { canonicalId } from '../../../../crm-connector/salesforce/record-id.ts';

const ACCOUNT15 = '001R0000005hDFY';
const ACCOUNT = '001R0000005hDFYIA2';
const CONTACT = canonicalId('003R0000005hDFY') ?? '';
const CUSTOM = canonicalId('a01R0000005hDFY') ?? '';
const PAGE = 'https://acme.lightning.force.com';
const API = 'https://acme.my.salesforce.com';

describe('record ids', () => {
  it.each([
    ['001R0000005hDFY', '001R0000005hDFYIA2'],
    ['00190000001pPvH', '00190000001pPvHAAU'],
    ['001000000000001', '001000000000001AAA'],
    ['001R0000005hDFYIA2', '001R0000005hDFYIA2'],
    ['001R0000005hDFYia2', '001R0000005hDFYIA2'],
  ])('%s is %s', (given, expected) => {
    expect(canonicalId(given)).toBe(expected);
  });

  it.each([
    '001R0000005hDFYIA3',
    '001R0000005hDFy' + 'IA2',
    '001R0000005hDF',
    '001R0000005hDFYIA',
    'OpportunityList',
    '',
  ])('refuses %s', (given) => {
    expect(canonicalId(given)).toBeUndefined();
  });

  it('gives every 15 characters exactly one 18-character form, which stands for itself', () => {
    const id15 = fc.stringMatching(/^[0-9][a-zA-Z0-9]{14}$/);
    fc.assert(
      fc.property(id15, (given) => {
        const id = canonicalId(given);
        expect(id).toHaveLength(18);
        expect(canonicalId(id ?? '')).toBe(id);
      }),
    );
  });

  it('notices a capital turned small in an 18-character id', () => {
    expect(canonicalId('001r0000005hDFYIA2')).toBeUndefined();
  });
});

describe('pages with a record', () => {
  it.each([
    [`/lightning/r/Account/${ACCOUNT}/view`, 'Account', ACCOUNT],
    [`/lightning/r/Account/${ACCOUNT15}/view`, 'Account', ACCOUNT],
    [`/lightning/r/Account/${ACCOUNT}/edit`, 'Account', ACCOUNT],
    [`/lightning/r/Account/${ACCOUNT}/related/Contacts/view`, 'Account', ACCOUNT],
    [`/lightning/r/${ACCOUNT}/view`, 'Account', ACCOUNT],
    [`/lightning/r/sObject/${ACCOUNT}/view`, 'Account', ACCOUNT],
    [`/lightning/r/Debt__c/${CUSTOM}/view`, 'Debt__c', CUSTOM],
    [`/lightning/r/${CUSTOM}/view`, null, CUSTOM],
    [`/lightning/app/c__Collections/r/Account/${ACCOUNT}/view`, 'Account', ACCOUNT],
    [`/lightning/r/Account/${ACCOUNT}/view?nooverride=1#tab`, 'Account', ACCOUNT],
    [`/one/one.app#/sObject/${ACCOUNT}/view`, 'Account', ACCOUNT],
    [`/one/one.app#/alohaRedirect/${ACCOUNT15}?nooverride=1`, 'Account', ACCOUNT],
  ])('%s', (path, object, id) => {
    expect(identify(PAGE + path)).toEqual({
      is: 'record',
      pageOrigin: PAGE,
      ref: { system: 'salesforce', apiOrigin: API, object, id },
      workspace: null,
    });
  });

  it.each([
    `/${ACCOUNT15}`,
    `/${ACCOUNT}/e`,
    `/${ACCOUNT15}?isdtp=vw`,
    `/console#%2F${ACCOUNT15}`,
    `/ui/support/servicedesk/ServiceDeskPage#%2F${ACCOUNT}%3Fisdtp%3Dvw`,
    `/apex/Statement?id=${ACCOUNT15}`,
  ])('Classic %s', (path) => {
    expect(identify(API + path)).toMatchObject({ is: 'record', ref: { object: 'Account', id: ACCOUNT } });
  });

  it('takes the parent tab of a console from ws', () => {
    const ws = encodeURIComponent(`/lightning/r/Account/${ACCOUNT}/view`);
    expect(identify(`${PAGE}/lightning/r/Contact/${CONTACT}/view?uid=16&ws=${ws}`)).toMatchObject({
      ref: { object: 'Contact', id: CONTACT },
      workspace: { system: 'salesforce', apiOrigin: API, object: 'Account', id: ACCOUNT },
    });
  });

  it('a console sub-tab without a record stands for its parent', () => {
    const ws = encodeURIComponent(`/lightning/r/Account/${ACCOUNT}/view`);
    expect(identify(`${PAGE}/lightning/cmp/c__plan?ws=${ws}`)).toMatchObject({
      is: 'record',
      ref: { id: ACCOUNT },
      workspace: null,
    });
  });

  it('Visualforce: the only checked id among the parameters', () => {
    const page = 'https://acme--pkg.vf.force.com/apex/Plan';
    expect(identify(`${page}?account=${ACCOUNT}&mode=view`)).toMatchObject({
      ref: { id: ACCOUNT, apiOrigin: API },
    });
    expect(identify(`${page}?account=${ACCOUNT}&who=${CONTACT}`)).toMatchObject({ is: 'no-record' });
    expect(identify(`${page}?account=${ACCOUNT15}`)).toMatchObject({ is: 'no-record' });
  });
});

describe('pages without one', () => {
  it.each([
    '/',
    '/lightning/page/home',
    '/lightning/o/Account/list?filterName=Recent',
    '/lightning/o/Account/list?filterName=00BR0000005hDFYIA2',
    '/lightning/setup/ObjectManager/home',
    `/lightning/setup/Users/page?address=%2F${ACCOUNT}%3Fnoredirect%3D1`,
    '/lightning/n/Collections',
    '/lightning/r/Account/001R0000005hDFYIA3/view',
    `/lightning/r/Account/${CONTACT}/view`,
    '/lightning/r/Account/view',
    '/one/one.app#/home',
    '/one/one.app#%E0%A4%A',
  ])('%s', (path) => {
    expect(identify(PAGE + path)).toEqual({
      is: 'no-record',
      pageOrigin: PAGE,
      system: 'salesforce',
      apiOrigin: API,
    });
  });

  it('never a record on the set-up host', () => {
    expect(identify(`https://acme.my.salesforce-setup.com/${ACCOUNT}`)).toMatchObject({
      is: 'no-record',
      apiOrigin: API,
    });
  });
});

describe('hosts', () => {
  it.each([
    ['acme.lightning.force.com', 'acme.my.salesforce.com'],
    ['acme--uat.sandbox.lightning.force.com', 'acme--uat.sandbox.my.salesforce.com'],
    ['x-dev-ed.develop.lightning.force.com', 'x-dev-ed.develop.my.salesforce.com'],
    ['x.scratch.lightning.force.com', 'x.scratch.my.salesforce.com'],
    ['x.trailblaze.lightning.force.com', 'x.trailblaze.my.salesforce.com'],
    ['x.demo.lightning.force.com', 'x.demo.my.salesforce.com'],
    ['x.patch.lightning.force.com', 'x.patch.my.salesforce.com'],
    ['x.free.lightning.force.com', 'x.free.my.salesforce.com'],
    ['x.lightning.pc-rnd.force.com', 'x.my.pc-rnd.salesforce.com'],
    ['acme.lightning.crmforce.mil', 'acme.my.salesforce.mil'],
    ['acme.lightning.sfcrmapps.cn', 'acme.my.sfcrmproducts.cn'],
    ['acme.my-lightning.com', 'acme.my-salesforce.com'],
    ['acme.lightning.force.com.mcas.ms', 'acme.my.salesforce.com'],
    ['acme.my.salesforce.com', 'acme.my.salesforce.com'],
    ['acme--uat.sandbox.my.salesforce.com', 'acme--uat.sandbox.my.salesforce.com'],
    ['acme.my.salesforce-setup.com', 'acme.my.salesforce.com'],
    ['acme.my.salesforce.mil', 'acme.my.salesforce.mil'],
    ['acme.my.sfcrmproducts.cn', 'acme.my.sfcrmproducts.cn'],
    ['acme.my-salesforce.com', 'acme.my-salesforce.com'],
    ['acme--pkg.vf.force.com', 'acme.my.salesforce.com'],
    ['acme--uat--c.sandbox.vf.force.com', 'acme--uat.sandbox.my.salesforce.com'],
    ['acme--c.na35.visual.force.com', 'acme.my.salesforce.com'],
  ])('%s answers on %s', (page, api) => {
    expect(identify(`https://${page}/`)).toMatchObject({ apiOrigin: `https://${api}` });
  });

  it.each([
    'https://acme.my.site.com/001R0000005hDFYIA2',
    'https://salesforce.com/',
    'https://lightning.force.com/',
    'https://acme.lightning.force.com.example.org/',
    'https://notlightning.force.com/',
    'http://acme.lightning.force.com/',
    'https://acme.lightning.force.com:8443/',
    'chrome://newtab/',
    'not an address',
  ])('not an org: %s', (address) => {
    expect(identify(address)).toBeUndefined();
  });

  it('asks for the page and the API, once when they are the same', () => {
    const hosts = (pageOrigin: string) =>
      hostsToGrant({ is: 'no-record', pageOrigin, system: 'salesforce', apiOrigin: API });
    expect(hosts(PAGE)).toEqual([`${PAGE}/*`, `${API}/*`]);
    expect(hosts(API)).toEqual([`${API}/*`]);
  });
});
