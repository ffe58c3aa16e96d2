import { describe, expect, it } from 'vitest';
import { loadTable, type Table } from '../../../../../crm-connector/odoo/write/closed-list.ts';
import { FakeOdoo } from './fake-odoo.ts';

const tables: Record<string, { model: string; fields: string[]; rows: string[][] }> = {
  'an invoice': { model: 'account.move', fields: ['amount_total'], rows: [['1']] },
  'an activity on its own': { model: 'mail.activity', fields: ['summary'], rows: [['x']] },
  'a name of Object itself': { model: 'constructor', fields: ['name'], rows: [['x']] },
  'a partner’s name': { model: 'res.partner', fields: ['.id', 'name'], rows: [['9', 'x']] },
  'a partner’s credit limit': { model: 'res.partner', fields: ['.id', 'credit_limit'], rows: [['9', '1']] },
  'an invoice under a partner': {
    model: 'res.partner',
    fields: ['.id', 'invoice_ids/amount_total'],
    rows: [['9', '1']],
  },
  'a message’s author': { model: 'mail.message', fields: ['author_id/.id'], rows: [['1']] },
  'a note on a user': { model: 'mail.message', fields: ['model', 'res_id'], rows: [['res.users', '2']] },
  'a note on a user under a partner': {
    model: 'res.partner',
    fields: ['.id', 'message_ids/model'],
    rows: [['9', 'res.users']],
  },
  'a row that is not as wide as its head': { model: 'mail.message', fields: ['id', 'body'], rows: [['1']] },
};

describe('the closed list of what may be written', () => {
  it.each(Object.entries(tables))('does not let through %s, and sends nothing', async (_name, table) => {
    const odoo = new FakeOdoo();
    await expect(loadTable(odoo.client(), table as unknown as Table)).rejects.toThrow(TypeError);
    expect(odoo.calls).toEqual([]);
  });

  it('tells what Odoo did not take in its first words alone', async () => {
    const odoo = new FakeOdoo();
    const message =
      'You are not allowed to modify this.\n\nThis operation is allowed for the following groups:\n\t- A';
    odoo.order({
      on: 'load',
      answer: new Response(
        JSON.stringify({
          ids: false,
          messages: [
            { type: 'error', message },
            { type: 'warning', message: 'w' },
            { type: 'error', message },
          ],
        }),
      ),
    });
    const table: Table = { model: 'mail.message', fields: ['id'], rows: [['__parley__.x']] };
    expect(await loadTable(odoo.client(), table)).toEqual({
      is: 'refused',
      words: 'You are not allowed to modify this.',
    });
  });
});
