import { describe, expect, it } from 'vitest';
import { salesforceSettings } from '../../../../crm-connector/salesforce/company-settings.ts';
import { mistakesIn } from '../../../../shared/company/managed-settings.ts';

const mistakesOf = (clientIds: unknown) => mistakesIn('clientIds', salesforceSettings.clientIds, clientIds);

describe('client ids', () => {
  it.each([
    'acme.my.salesforce.com',
    'acme--uat.sandbox.my.salesforce.com',
    'x.my.pc-rnd.salesforce.com',
    'acme.my.salesforce.mil',
    'acme.my.sfcrmproducts.cn',
    'acme.my-salesforce.com',
  ])('may be set for %s', (host) => {
    expect(mistakesOf({ [host]: '3MVG9x' })).toEqual([]);
  });

  it.each([
    'acme.lightning.force.com',
    'https://acme.my.salesforce.com',
    'acme.my.salesforce.com/',
    'acme.my.salesforce.com:8443',
    'Acme.my.salesforce.com',
    'acme.my.salesforce.com.example.com',
    'odoo.acme.example',
    'not a host',
  ])('would be looked up by nobody for %j, which is told', (host) => {
    expect(mistakesOf({ [host]: '3MVG9x' })).toEqual([
      `clientIds.${host}: Expected the host of an org, as in acme.my.salesforce.com`,
    ]);
  });

  it('are text that says something', () => {
    expect(mistakesOf({ 'acme.my.salesforce.com': '' })).toHaveLength(1);
  });
});
