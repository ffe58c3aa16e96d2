import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PanelPage } from '../../scripts/browser/panel-page.ts';
import { until } from '../../scripts/until.ts';
import { z } from '../../shared/schema.ts';
import { crashOdoo, odooSeed, tellBed } from '../real-erp/odoo-bed.ts';
import { OdooStage } from '../real-erp/odoo-stage.ts';
import { GuidedHands } from './fixtures/guided-hands.ts';
import { screenshotFile } from './fixtures/stage.ts';
import { CountedHands } from './fixtures/wrap-up.ts';

const seed = odooSeed();

const ACME = 'Acme Logistics & Sons, Inc.';
const JANE = '+1 415-555-0101';
const BERLIN = 'Spedition Nordlicht GmbH';
const NORDLICHT = '+49 30 55501 02';
const OTHER = 'Second Ledger Traders';

const noteSchema = z.looseObject({
  id: z.int(),
  body: z.string(),
  subtype_id: z.tuple([z.int(), z.string()]),
  author_id: z.tuple([z.int(), z.string()]),
});
const activitySchema = z.looseObject({
  id: z.int(),
  summary: z.string(),
  date_deadline: z.string(),
  user_id: z.union([z.tuple([z.int(), z.string()]), z.literal(false)]),
});

/** In order, on the pages of a real Odoo 19: an agent's morning, then others at the same browser. */
describe.skipIf(seed === null)('beside a real Odoo', () => {
  let stage: OdooStage;
  let panel: PanelPage;

  beforeAll(async () => {
    if (!seed) return;
    tellBed('reset');
    stage = await OdooStage.open({ seed });
    await stage.logIn(seed.users.agent);
  });
  afterAll(() => stage?.close());

  const id = (name: string) => seed?.ids[name] ?? 0;
  const users = () => {
    if (!seed) throw new Error('No Odoo');
    return seed.users;
  };
  const look = (name: string) =>
    panel.page.screenshot({ path: screenshotFile(`odoo-${name}`) as `${string}.png` });
  /** Odoo's own page, as a colleague sees it. */
  const lookAtPage = async (name: string) => {
    await stage.page.$eval('.o-mail-Chatter', (chatter) => chatter.scrollIntoView());
    await stage.page.screenshot({ path: screenshotFile(`odoo-page-${name}`) as `${string}.png` });
  };

  /** Notes on a customer, newest first, through Odoo's own API. */
  const notesOn = async (partner: number, call = stage.apiOf(users().agent)) =>
    z.array(noteSchema).parse(
      await call('mail.message', 'search_read', {
        domain: [
          ['model', '=', 'res.partner'],
          ['res_id', '=', partner],
          ['message_type', '=', 'comment'],
        ],
        fields: ['body', 'subtype_id', 'author_id'],
        order: 'id desc',
      }),
    );
  const activitiesOn = async (partner: number) =>
    z.array(activitySchema).parse(
      await stage.apiOf(users().agent)('mail.activity', 'search_read', {
        domain: [
          ['res_model', '=', 'res.partner'],
          ['res_id', '=', partner],
        ],
        fields: ['summary', 'date_deadline', 'user_id'],
        order: 'id desc',
      }),
    );
  /** The notes on a customer that were not there before. */
  const newNotes = async (partner: number, before: readonly { id: number }[]) =>
    (await notesOn(partner)).filter((note) => before.every((old) => old.id !== note.id));

  async function connect(apiKey: string): Promise<void> {
    await panel.fill('API key', apiKey);
    await panel.press('Connect');
  }

  it('a key that ran out is told so, with what to do; a good one opens the customer of the page', async () => {
    await stage.goTo(`contacts/${id('acme')}`, ACME);
    panel = await stage.openPanel();
    await panel.says('Connect this org');
    await connect(seed?.expiredKey ?? '');
    await panel.says('Odoo did not take this key');
    await panel.says('Make a new one in Odoo');
    await look('expired-key');
    await connect(users().agent.apiKey);
    await panel.shows('Customer', ACME);
    await panel.shows('Customer', 'San Francisco, CA');
    await panel.shows('Money', '1,800.75 USD');
    await panel.shows('Money', '195.40 USD not applied yet');
    await panel.shows('History', 'Jane is back <on> Monday & asks for a copy');
    await look('customer');
  });

  it('follows the page: a contact, an invoice and a nested invoice lead to their company', async () => {
    await stage.goTo(`contacts/${id('jane')}`, 'Jane Payable');
    await panel.shows('Customer', /Acme Logistics[\s\S]*Jane Payable|Jane Payable[\s\S]*Acme Logistics/);
    await stage.goTo(`contacts/${id('consumer')}`, 'Maria Quillfeather');
    await panel.shows('Customer', 'Maria Quillfeather');
    await stage.goTo(`contacts/${id('acme')}/invoicing/${id('partial')}`, 'PO-2');
    await panel.shows('Customer', ACME);
  });

  it('judges a call once somebody said which rules apply, and Odoo keeps who said it', async () => {
    const before = await notesOn(id('acme'));
    await stage.goTo(`contacts/${id('acme')}`, ACME);
    await panel.shows('Verdict', 'Cannot tell');
    await panel.press('Business');
    await panel.shows('Verdict', /OK to call|Caution/);
    await panel.outboxSays('All saved');
    const [note] = await until('the note of the decision', async () => {
      const made = await newNotes(id('acme'), before);
      return made.length > 0 && made;
    });
    expect(note).toMatchObject({ subtype_id: [expect.any(Number), 'Note'] });
    expect(note?.author_id[1]).toContain('Ada Agent');
  });

  it('a plan agreed by the guide is a note and an activity that anybody reads in Odoo, and nobody is mailed', async () => {
    const before = await notesOn(id('acme'));
    const activitiesBefore = await activitiesOn(id('acme'));
    const hands = new GuidedHands(panel);
    await panel.call(JANE);
    await panel.says('Answered');
    await hands.key('a');
    await hands.at('Reach accounts payable');
    await hands.key('d');
    await panel.shows('Call', /read \d/);
    await hands.answer('Accounts payable', 'Purpose');
    await panel.shows('Call', 'INV/2026/00002');
    await hands.answer('Knows them', 'Where is it?');
    await hands.answer('Gives a date', 'Commitment');
    await panel.shows('Offers', 'To agree on');
    await hands.key('o');
    await panel.page.keyboard.type('600 weekly fri');
    await hands.key('Enter');
    await panel.shows('Offers', /As wished fits/);
    await hands.tabTo('Use these terms');
    await hands.key('Enter');
    await panel.shows('Offers', /three\) payments every week/);
    for (const part of ['1', '2', '3', '4'] as const) await hands.key(part);
    await hands.tabTo('Agreed');
    await hands.key('Enter');
    await panel.shows('Offers', 'Agreed in this call');
    await look('agreed');
    await hands.key('w');
    await panel.says('PTP-M');
    await hands.save();
    const [note, ...others] = await until('the note of the call', async () => {
      const made = await newNotes(id('acme'), before);
      return made.length > 0 && made;
    });
    expect(others).toEqual([]);
    expect(note?.subtype_id[1]).toBe('Note');
    expect(note?.body).toMatch(/600\.00/);
    const made = (await activitiesOn(id('acme'))).filter(({ id }) =>
      activitiesBefore.every((old) => old.id !== id),
    );
    expect(made).toMatchObject([{ user_id: [users().agent.uid, 'Ada Agent'] }]);
    const mails = await stage.apiOf(users().admin)('mail.mail', 'search_count', { domain: [] });
    expect(mails).toBe(0);
    await panel.page.keyboard.press('r');
    await panel.shows('Money', /Plan of 1,605\.35 USD/);
    await stage.goTo(`contacts/${id('acme')}`, ACME);
    await stage.pageShows('600.00');
    await stage.pageShows(made[0]?.summary ?? 'an activity');
    await lookAtPage('plan');
  });

  it('a promise in euros is read back in euros', async () => {
    const before = await notesOn(id('berlin'));
    await stage.goTo(`contacts/${id('berlin')}`, BERLIN);
    await panel.shows('Customer', BERLIN);
    await panel.shows('Money', '99.99 EUR');
    await panel.press('Business');
    await panel.shows('Verdict', /OK to call|Caution/);
    const hands = new CountedHands(panel);
    await hands.call(NORDLICHT);
    await hands.key('w');
    await hands.fill('Amount', '50.00');
    await hands.fill('By', Temporal.Now.plainDateISO('UTC').add({ days: 5 }).toString());
    await look('promise');
    await hands.save();
    await panel.outboxSays('All saved');
    const [note] = await until('the note of the promise', async () => {
      const made = (await newNotes(id('berlin'), before)).filter(({ body }) => body.includes('50.00'));
      return made.length > 0 && made;
    });
    expect(note?.body).toMatch(/50\.00 EUR/);
    await panel.shows('Money', /50\.00 EUR by/);
  });

  it('an Odoo that crashes in the middle of a write has it once', async () => {
    await stage.goTo(`contacts/${id('quiet')}`, 'Quiet Harbor');
    await panel.shows('Customer', 'Quiet Harbor');
    await panel.press('Business');
    const before = await until('the note of the decision', async () => {
      const notes = await notesOn(id('quiet'));
      return notes.length > 0 && notes;
    });
    let hasCrashed = false;
    const during = async () => {
      await crashOdoo();
      hasCrashed = true;
    };
    stage.front.order({ during }, (method) => method.endsWith('/load'));
    await panel.choose('+1 206-555-0180');
    await panel.press('No answer');
    await until('Odoo to be back', async () => hasCrashed, 60_000);
    await panel.outboxSays('All saved', 60_000);
    const made = await newNotes(id('quiet'), before);
    expect(made.map(({ body }) => body.includes('Number: +1 206-555-0180'))).toEqual([true]);
  });

  it('another database on the same host is another company, the same number another customer', async () => {
    if (!seed) return;
    const { database, users: others, customer } = seed.second;
    expect(customer).toBe(id('acme'));
    await stage.logIn(others.agent, database);
    await stage.goTo(`contacts/${customer}`, OTHER);
    await panel.says('This page belongs to another org');
    expect(await panel.text()).not.toContain(ACME);
    await look('other-database');
    await connect(others.agent.apiKey);
    await panel.shows('Customer', OTHER);
    await panel.shows('Money', '64.20 USD');
    await panel.press('Business');
    await panel.outboxSays('All saved');
    const inOther = stage.apiOf(others.agent, database);
    const made = await until('the note in the other database', async () => {
      const notes = await notesOn(customer, inOther);
      return notes.length > 0 && notes;
    });
    expect(made).toHaveLength(1);
    expect((await notesOn(id('acme'))).map(({ body }) => body).join()).not.toContain(OTHER);
  });

  it('who may not see invoices is told so, and sees no amount and no empty list', async () => {
    await stage.logIn(users().viewer);
    await stage.goTo(`contacts/${id('acme')}`, ACME);
    await panel.says('API key');
    expect(await panel.text()).not.toContain('64.20');
    await look('another-user');
    await connect(users().viewer.apiKey);
    await panel.shows('Customer', ACME);
    await panel.shows('Money', 'No access: open invoices, totals, payments and credits');
    await panel.shows('Money', 'could not be read');
    const shown = await panel.text();
    expect(await panel.landmarkText('Money')).not.toContain('1,800.75');
    expect(shown).not.toContain('Nothing open');
    expect(shown).toContain('Left word with Jane');
    await look('viewer');
  });
});
