import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifyOdoo } from '../../../../crm-connector/odoo/identify.ts';
import { recordPage } from '../../../../crm-connector/odoo/page-address.ts';
import { identifySalesforce } from '../../../../crm-connector/salesforce/identify.ts';

const HOST = 'https://erp.acme.example.com';
const PARTNER = 'res.partner';
const INVOICE = 'account.move';
const LEAD = 'crm.lead';

const recordOn = (address: string) => {
  const context = identifyOdoo(address);
  if (context?.is !== 'record') return context?.is;
  const { ref, workspace } = context;
  return [ref.object, ref.id, ...(workspace ? [workspace.object, workspace.id] : [])];
};

describe('what an address of Odoo means', () => {
  it.each([
    ['/odoo/contacts/8', [PARTNER, '8']],
    ['/odoo/customers/8', [PARTNER, '8']],
    ['/odoo/res.partner/8', [PARTNER, '8']],
    ['/odoo/contacts/8?debug=1', [PARTNER, '8']],
    ['/odoo/contacts/8/', [PARTNER, '8']],
    ['/odoo/customer-invoices/2', [INVOICE, '2']],
    ['/odoo/account.move/2', [INVOICE, '2']],
    ['/odoo/customer-credit-notes/5', [INVOICE, '5']],
    ['/odoo/credit-notes/5', [INVOICE, '5']],
    ['/odoo/crm/4', [LEAD, '4']],
    ['/odoo/crm.lead/4', [LEAD, '4']],
    ['/odoo/action-contacts.action_contacts/8', [PARTNER, '8']],
    // Nested: the last pair is shown, the customer stands before it.
    ['/odoo/contacts/8/invoicing/3', [INVOICE, '3', PARTNER, '8']],
    ['/odoo/contacts/8/contacts/11', [PARTNER, '11', PARTNER, '8']],
    ['/odoo/crm/4/res.partner/8/account.move/3', [INVOICE, '3', PARTNER, '8']],
    ['/odoo/contacts/8/invoicing', [PARTNER, '8']],
    ['/odoo/contacts/8/action-117/3', [PARTNER, '8']],
    ['/odoo/action-117/3/res.partner/8', [PARTNER, '8']],
    ['/odoo/contacts/8/invoicing/new', [PARTNER, '8']],
    // Up to Odoo 17, and the links of its mails.
    ['/web#id=8&model=res.partner&view_type=form', [PARTNER, '8']],
    ['/web#id=2&cids=1&menu_id=120&action=231&model=account.move&view_type=form', [INVOICE, '2']],
    ['/web/#model=res.partner&id=8', [PARTNER, '8']],
    ['/web?debug=1#id=8&model=res.partner', [PARTNER, '8']],
    ['/mail/view?model=res.partner&res_id=8', [PARTNER, '8']],
    ['/mail/view?model=account.move&res_id=2&access_token=x', [INVOICE, '2']],
  ])('%s is a record', (path, expected) => {
    expect(recordOn(HOST + path)).toEqual(expected);
  });

  it.each([
    '/odoo/contacts',
    '/odoo/contacts?view_type=list',
    '/odoo/contacts/new',
    '/odoo/contacts/0',
    '/odoo/contacts/08',
    '/odoo/contacts/8x',
    '/odoo/contacts/12345678901',
    '/odoo/customer-invoices',
    '/odoo/customer-credit-notes',
    '/odoo/bills/6',
    '/odoo/entries/7',
    '/odoo/action-117',
    '/odoo/action-117/3',
    '/odoo/project.task/3',
    '/odoo/discuss',
    '/odoo/settings',
    '/web#action=231&model=res.partner&view_type=list&cids=1&menu_id=120',
    '/web#menu_id=120',
    '/web#id=3&model=project.task',
    '/mail/view?model=project.task&res_id=3',
  ])('%s is a page of Odoo without a customer', (path) => {
    expect(identifyOdoo(HOST + path)).toEqual({
      is: 'no-record',
      pageOrigin: HOST,
      system: 'odoo',
      apiOrigin: HOST,
    });
  });

  it.each([
    `${HOST}/`,
    `${HOST}/odoo`,
    `${HOST}/odoo/`,
    `${HOST}/odoo/blog/5`,
    `${HOST}/blog/odoo/contacts/8`,
    `${HOST}/web`,
    `${HOST}/web/login#top`,
    `${HOST}/website#id=8&model=res.partner`,
    `${HOST}/mail/view?id=8`,
    `${HOST}/mail/viewer?model=res.partner&res_id=8`,
    `${HOST}/contacts/8`,
    'http://erp.acme.example.com/odoo/contacts/8',
    'http://127.0.0.1.example.com/odoo/contacts/8',
    'ftp://erp.acme.example.com/odoo/contacts/8',
    'chrome://odoo/contacts/8',
    'https://acme.lightning.force.com/lightning/r/Account/001R0000005hDFYIA2/view',
    'not an address',
    '',
  ])('%s is no page of Odoo', (address) => {
    expect(identifyOdoo(address)).toBeUndefined();
  });

  it('goes without TLS on a machine of one’s own alone', () => {
    expect(recordOn('http://127.0.0.1:58069/odoo/contacts/8')).toEqual([PARTNER, '8']);
    expect(recordOn('http://localhost:8069/odoo/contacts/8')).toEqual([PARTNER, '8']);
  });

  it('answers where the page is', () => {
    const context = identifyOdoo('https://erp.acme.example.com:8443/odoo/contacts/8');
    expect(context).toMatchObject({ pageOrigin: 'https://erp.acme.example.com:8443' });
    expect(context).toMatchObject({
      ref: { apiOrigin: 'https://erp.acme.example.com:8443', system: 'odoo' },
    });
  });

  it('knows the address it gives a record', () => {
    expect(recordOn(recordPage(HOST, '8'))).toEqual([PARTNER, '8']);
    expect(recordOn(recordPage(HOST, '2', INVOICE))).toEqual([INVOICE, '2']);
  });

  it('takes no address that Salesforce knows, and never throws', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const both = [identifyOdoo(address), identifySalesforce(address)].filter(Boolean);
        expect(both.length).toBeLessThan(2);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (path) => {
        expect(() => identifyOdoo(`${HOST}/odoo/${path}`)).not.toThrow();
      }),
    );
  });
});
