import '../fake-browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OrgMapping } from '../../../../crm-connector/salesforce/schema/org-mapping.ts';
import {
  keepOwnMapping,
  orgMapping,
  orgMappingFrom,
  orgMappingSetting,
} from '../../../../extension/background/org-mapping.ts';
import { resetBrowser, state } from '../fake-browser.ts';
import { freshDatabase } from '../fresh-database.ts';

const host = 'acme.my.salesforce.com';
const origin = `https://${host}`;
const mapping = { v: 1, invoices: { name: 'Bills', object: 'Sales_Bill__c', account: ['Buyer__c'] } };
const own: OrgMapping = { v: 1, calls: { subject: 'Dunning {result}', dispositions: {}, fields: {} } };

beforeEach(async () => {
  resetBrowser();
  await freshDatabase();
});

describe('the mapping of an org that IT set', () => {
  it('is the one of its host, with what was left out as not there', () => {
    const stored = JSON.stringify({ [host]: mapping, 'other.my.salesforce.com': { v: 1 } });
    expect(orgMappingFrom(stored, host)).toMatchObject({
      mapping: { invoices: { object: 'Sales_Bill__c', open: [], line: null } },
      from: 'company',
      mistakes: [],
    });
    expect(orgMappingFrom(stored, 'third.my.salesforce.com')).toEqual({
      mapping: null,
      from: null,
      mistakes: [],
    });
  });

  it.each([
    ['{', 'orgMappings: not JSON'],
    [JSON.stringify({ [host]: { ...mapping, v: 2 } }), `orgMappings.${host}.v: Expected one of 1`],
    [
      JSON.stringify({ [host]: { v: 1, invoices: { ...mapping.invoices, object: "X' OR Id != '" } } }),
      `orgMappings.${host}.invoices.object: not an API name`,
    ],
    [
      JSON.stringify({
        [host]: { v: 1, invoices: { ...mapping.invoices, open: ['Balance__c, (SELECT Id FROM Users)'] } },
      }),
      `orgMappings.${host}.invoices.open.0: not an API name`,
    ],
    [
      JSON.stringify({ [host]: { v: 1, calls: { fields: { Parley_Key__c: 'x' } } } }),
      `orgMappings.${host}.calls.fields.Parley_Key__c: `,
    ],
    [
      JSON.stringify({ [host]: { v: 1, calls: { dispositionField: 'Description' } } }),
      `orgMappings.${host}.calls.dispositionField: Parley fills this field in itself`,
    ],
  ])('is none where it has a mistake or would say more than names, and says where: %s', (stored, mistake) => {
    const { mapping: read, from, mistakes } = orgMappingFrom(stored, host);
    expect({ read, from }).toEqual({ read: null, from: null });
    expect(mistakes).toEqual([expect.stringContaining(mistake)]);
  });
});

describe('the mapping a person kept in this browser', () => {
  it('holds where IT has said nothing of that org, and is forgotten again', async () => {
    await keepOwnMapping(origin, own);
    expect(await orgMappingSetting(origin)).toEqual({ mapping: own, from: 'own', mistakes: [] });
    expect(await orgMapping('https://other.my.salesforce.com')).toBeNull();
    await keepOwnMapping(origin, null);
    expect(await orgMappingSetting(origin)).toEqual({ mapping: null, from: null, mistakes: [] });
  });

  it('gives way to IT for that org, not for others', async () => {
    await keepOwnMapping(origin, own);
    const ofIt = (name: string) =>
      state.area.managed.set({ orgMappings: JSON.stringify({ [name]: mapping }) });
    await ofIt(host);
    expect(await orgMappingSetting(origin)).toMatchObject({ from: 'company' });
    await ofIt('other.my.salesforce.com');
    expect(await orgMapping(origin)).toEqual(own);
  });

  it('holds beside a mistake of IT, which is told', async () => {
    await keepOwnMapping(origin, own);
    await state.area.managed.set({ orgMappings: '{' });
    expect(await orgMappingSetting(origin)).toEqual({
      mapping: own,
      from: 'own',
      mistakes: ['orgMappings: not JSON'],
    });
  });

  it('is nothing where it no longer is a mapping', async () => {
    await state.area.local.set({ orgMappings: { v: 1, data: { [host]: { v: 7 } } } });
    expect(await orgMapping(origin)).toBeNull();
  });
});
