// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { CustomerSnapshot } from '../../../../../shared/domain/customer-snapshot.ts';
import { known } from '../../../../../shared/domain/known.ts';
import { sampleSender } from '../../../../../shared/papers/checks/sample-matter.ts';
import type { FakeWorld } from '../fake-world.ts';
import { attempt, debt, invoice, party, read, snapshotOf, usd } from '../fixtures/build.ts';
import { CARD, dana } from '../fixtures/people.ts';
import { beside, callsIn, closePanel, press, pressKey } from '../open-panel.ts';
import { on } from '../states.ts';
import { hold } from '../verdict/customers.ts';

afterEach(closePanel);

const SHOP = '001000000000077AAA';
const place = { street: '4 Mill Rd', city: 'Columbus', state: 'OH', postalCode: '43215', country: null };
/** A business with one overdue invoice and no mailing address. */
const shop: CustomerSnapshot = snapshotOf(
  {
    id: SHOP,
    name: 'Mill Road Bakery',
    kind: 'business',
    profile: known('b2b'),
    zones: ['America/New_York'],
  },
  {
    parties: read(party('003000000000077AAA', 'Kim Vale', { email: known('kim@example.org') })),
    debts: read(),
    invoices: read(
      invoice('a03000000000077AAA', 'INV-77', '2026-11-01', 250),
      invoice('a03000000000078AAA', 'INV-78', '2026-08-01', 99.5),
    ),
  },
);

/** A consumer in Ohio about whose one clinic bill a notice can be written. */
const clinic: CustomerSnapshot = {
  ...dana,
  customer: { ...dana.customer, language: known('en') },
  debts: read(
    debt(CARD, 'Clinic bill', 312.4, {
      ...{ creditor: known('Lakeside Clinic'), accountEnding: known('118'), kind: known('Medical') },
      itemisation: {
        ...{ asOf: known('2026-03-31'), principal: known(usd(300)), interest: known(usd(12.4)) },
        ...{ fees: known(usd(0)), payments: known(usd(0)), credits: known(usd(0)) },
      },
    }),
  ),
};

async function papersOf(world: FakeWorld): Promise<HTMLElement> {
  world.paperSettings = { ...world.paperSettings, sender: sampleSender, senderFrom: 'company' };
  await beside(world);
  pressKey('l');
  const dialog = await screen.findByRole('dialog', { name: 'Mail and papers' });
  await waitFor(() => within(dialog).getByText('Others'));
  return dialog;
}

function open(dialog: HTMLElement, id: string): void {
  const found = dialog.querySelector<HTMLElement>(`[data-paper="${id}"]`);
  if (!found) throw new Error(`no paper ${id}: ${dialog.textContent}`);
  fireEvent.click(found);
}

const fillAddress = async (dialog: HTMLElement) => {
  const field = await within(dialog).findByLabelText(/^Mailing address/);
  fireEvent.input(field, { target: { value: '4 Mill Rd, Columbus, OH 43215' } });
  fireEvent.change(field);
};

describe('mail and papers', { timeout: 20_000 }, () => {
  it('filled in by hand and printed: nothing is logged by that, and once when it was mailed', async () => {
    const world = on(shop);
    const dialog = await papersOf(world);
    open(dialog, 'reminder-1');
    expect(within(dialog).queryByRole('button', { name: 'Open and print' })).toBeNull();
    await fillAddress(dialog);
    await press('Open and print', dialog);
    await within(dialog).findByText('Opened for printing. Nothing is logged yet.');
    const [paper] = world.papersOpened;
    expect(paper?.text).toContain('4 Mill Rd, Columbus, OH 43215');
    expect(callsIn(world)).toHaveLength(0);
    const log = within(dialog).getByRole('button', { name: 'Mailed: log it' });
    fireEvent.click(log);
    fireEvent.click(log);
    await waitFor(() => expect(callsIn(world)).toHaveLength(1));
    await waitFor(() => expect(within(dialog).queryByRole('button', { name: 'Mailed: log it' })).toBeNull());
    const [command] = callsIn(world);
    expect(command?.attempt).toMatchObject({
      ...{ channel: 'letter', direction: 'out', result: 'recorded_message', disposition: 'INFO' },
      ...{ number: null, partyName: 'Kim Vale' },
    });
    expect(command?.attempt.note).toContain('Payment reminder, first');
    expect(command?.conversation?.said).toEqual([
      expect.objectContaining({
        textId: `paper reminder-1 ${paper?.version}`,
        language: 'en',
        text: paper?.text,
      }),
    ]);
    expect(JSON.parse(command?.evidence ?? '')).toMatchObject({
      startedAtFrom: 'stated',
      paper: { templateId: 'reminder-1', version: paper?.version, language: 'en', medium: 'letter' },
      verdict: { outcome: expect.any(String) },
    });
    expect(JSON.stringify(command)).not.toContain('"changes":[{');
  });

  it('an e-mail opens in the mail program, to the one address on file', async () => {
    const world = on(shop);
    world.answers['org.capabilities'] = () => ({ mailDrafts: ['Account'] });
    const dialog = await papersOf(world);
    await press('E-mail', dialog);
    open(dialog, 'reminder-1');
    await press('Open in mail program', dialog);
    await waitFor(() => expect(world.mailed).toHaveLength(1));
    expect(world.mailed[0]).toMatch(/^mailto:kim@example\.org\?subject=/);
    await press('Draft in the CRM', dialog);
    await press('Draft in the CRM', dialog);
    await within(dialog).findByText(/^On its way to the CRM as a draft/);
    const drafts = world.outbox.flatMap(({ command }) => (command.kind === 'draft-mail' ? [command] : []));
    expect(drafts).toMatchObject([{ to: 'kim@example.org', partyId: '003000000000077AAA' }]);
    expect(callsIn(world)).toHaveLength(0);
    await press('Sent: log it', dialog);
    await waitFor(() => expect(callsIn(world)[0]?.attempt.channel).toBe('email'));
  });

  it.each([
    ['none at all', []],
    ['none for this kind of customer', ['Lead']],
  ])('offers no draft where the CRM keeps %s, and says so', async (_what, mailDrafts) => {
    const world = on(shop);
    world.answers['org.capabilities'] = () => ({ mailDrafts });
    const dialog = await papersOf(world);
    await press('E-mail', dialog);
    open(dialog, 'reminder-1');
    await within(dialog).findByText(/Your CRM keeps no drafts for this customer/);
    expect(within(dialog).queryByRole('button', { name: 'Draft in the CRM' })).toBeNull();
  });

  it('is judged anew at the press: what was recorded meanwhile keeps it here', async () => {
    const world = on({
      ...shop,
      parties: read(party('003000000000077AAA', 'Kim Vale', { address: known(place) })),
    });
    const dialog = await papersOf(world);
    open(dialog, 'reminder-1');
    const print = await within(dialog).findByRole('button', { name: 'Open and print' });
    world.answers['customer.reread'] = () => {
      throw new Error('offline');
    };
    world.now = '2026-11-23T19:20:00.000Z';
    fireEvent.click(print);
    await within(dialog).findByText(/the facts could not be read again/);
    expect(world.papersOpened).toHaveLength(0);
    expect(within(dialog).queryByRole('button', { name: 'Mailed: log it' })).toBeNull();
  });

  it('a notice that lacks something names it with its paragraph, and cannot be printed', async () => {
    const world = on({ ...dana, customer: { ...dana.customer, language: known('en') } });
    const dialog = await papersOf(world);
    open(dialog, 'validation-notice');
    await within(dialog).findByText('What is missing');
    expect(dialog.textContent).toMatch(/12 CFR 1006\.34/);
    expect(within(dialog).queryByRole('button', { name: 'Open and print' })).toBeNull();
  });

  it.each([
    // Printed where it is the 24th already, the day before in Ohio: counted from the 24th.
    ['is logged while its period still ends on the day it names', '2026-11-24T06:00:00.000Z', 1],
    ['is not logged once the period would end later: it is made anew', '2026-11-24T19:12:00.000Z', 0],
  ])('a notice %s', async (_what, later, count) => {
    const world = on(clinic);
    const dialog = await papersOf(world);
    open(dialog, 'validation-notice');
    await press('Open and print', dialog);
    await within(dialog).findByText('Opened for printing. Nothing is logged yet.');
    world.now = later;
    await press('Mailed: log it', dialog);
    if (count === 0) await within(dialog).findByText(/Make it anew above, send that one/);
    await waitFor(() => expect(callsIn(world)).toHaveLength(count));
    expect(callsIn(world).map(({ conversation }) => conversation?.changes)).toEqual(
      Array.from({ length: count }, () => [
        expect.objectContaining({ is: 'validation-sent', on: '2026-11-24' }),
      ]),
    );
  });

  it('a notice goes by e-mail only on a consent whose day and words are said, and they are kept with it', async () => {
    const mailed = party('001000000000001AAA', 'Dana Reyes', { email: known('dana@example.org') });
    const world = on({ ...clinic, parties: read(mailed) });
    const dialog = await papersOf(world);
    await press('E-mail', dialog);
    open(dialog, 'validation-notice');
    const day = await within(dialog).findByLabelText('Given on');
    const says = within(dialog).getByLabelText('In what words, and where it is kept');
    const mayGo = () => within(dialog).queryByRole('button', { name: /^(Open in mail|Copy text and open)/ });
    fireEvent.input(says, { target: { value: '“Yes, e-mail is fine”, portal' } });
    expect(mayGo()).toBeNull();
    // The 24th where the associate is; a day to come is none.
    fireEvent.input(day, { target: { value: '2026-11-25' } });
    expect(mayGo()).toBeNull();
    fireEvent.input(day, { target: { value: '2026-11-24' } });
    await waitFor(() => expect(mayGo()).not.toBeNull());
    fireEvent.input(says, { target: { value: ' ' } });
    await waitFor(() => expect(mayGo()).toBeNull());
    fireEvent.input(says, { target: { value: '“Yes, e-mail is fine”, portal' } });
    await waitFor(() => expect(mayGo()).not.toBeNull());
    const go = mayGo();
    if (go) fireEvent.click(go);
    await press('Sent: log it', dialog);
    await waitFor(() => expect(callsIn(world)).toHaveLength(1));
    expect(JSON.parse(callsIn(world)[0]?.evidence ?? '')).toMatchObject({
      paper: { medium: 'email', esign: { on: '2026-11-24', words: '“Yes, e-mail is fine”, portal' } },
    });
  });

  it('the answer to a consumer’s dispute reminds inside of the bureau’s code, and no paper says it', async () => {
    const disputed = (snapshot: CustomerSnapshot): CustomerSnapshot => ({
      ...snapshot,
      holds: read(hold('dispute', 'not my debt')),
    });
    const dialog = await papersOf(
      on(disputed({ ...dana, customer: { ...dana.customer, language: known('en') } })),
    );
    open(dialog, 'dispute-acknowledgement');
    const note = await within(dialog).findByRole('note');
    expect(note.textContent).toMatch(/^Inside, not on the paper:/);
    expect(note.textContent).toMatch(/XB .*XH .*Never tell the customer/);
    expect(note.textContent).toMatch(/15 USC 1681s-2\(a\)\(3\) \(M: from memory/);
    for (const sheet of dialog.querySelectorAll('.paper-preview'))
      expect(sheet.textContent).not.toMatch(/Metro 2|XB|bureau/);

    const business = await papersOf(on(disputed(shop)));
    open(business, 'dispute-acknowledgement');
    await within(business).findByRole('heading', { name: 'Dispute acknowledgement' });
    expect(within(business).queryByRole('note')).toBeNull();
  });

  it('what IT set wrong is told; nobody’s settings open a form, and it is kept', async () => {
    const world = on(shop);
    world.paperSettings = { ...world.paperSettings, mistakes: ['paperSender: not JSON'] };
    await beside(world);
    pressKey('l');
    const dialog = await screen.findByRole('dialog', { name: 'Mail and papers' });
    await within(dialog).findByText('paperSender: not JSON');
    fireEvent.input(within(dialog).getByLabelText('Payment page'), {
      target: { value: 'http://plain.example.com' },
    });
    fireEvent.input(within(dialog).getByLabelText('Name of the company'), { target: { value: 'Northline' } });
    await press('Save', dialog);
    await within(dialog).findByText('An address that begins with https://');
    expect(world.paperSettings.senderFrom).toBeNull();
    fireEvent.input(within(dialog).getByLabelText(/^Payment page/), {
      target: { value: 'https://pay.example.com' },
    });
    await press('Save', dialog);
    await waitFor(() =>
      expect(world.paperSettings.sender).toMatchObject({
        companyName: 'Northline',
        paymentLink: 'https://pay.example.com',
      }),
    );
  });

  it('is about the invoices that are ticked: one without a file keeps back no copy of another', async () => {
    const world = on({
      ...shop,
      parties: read(party('003000000000077AAA', 'Kim Vale', { address: known(place) })),
    });
    world.answers['invoice.files'] = () =>
      read({ invoiceId: 'a03000000000077AAA', name: 'INV-77.pdf', link: 'https://files.example.com/77.pdf' });
    const dialog = await papersOf(world);
    open(dialog, 'statement');
    await within(dialog).findByText('Preview');
    expect(within(dialog).queryByRole('group', { name: 'About which invoices' })).toBeNull();
    await press('‹ All papers', dialog);
    open(dialog, 'invoice-copies');
    const choice = within(await within(dialog).findByRole('group', { name: 'About which invoices' }));
    expect(choice.getByText('None ticked: all of them.')).toBeTruthy();
    await choice.findByText('no file');
    expect(within(dialog).queryByText('Preview')).toBeNull();
    fireEvent.click(choice.getByRole('checkbox', { name: /^INV-77/ }));
    await within(dialog).findByText('Preview');
    expect(dialog.querySelector('.paper-preview')?.textContent).toContain('INV-77');
    expect(dialog.querySelector('.paper-preview')?.textContent).not.toContain('INV-78');
    // Kept while another paper is looked at.
    await press('‹ All papers', dialog);
    open(dialog, 'invoice-copies');
    expect(dialog.textContent).toContain('1 invoice ticked.');
    fireEvent.click(within(dialog).getByRole('checkbox', { name: /^INV-78/ }));
    await waitFor(() => expect(within(dialog).queryByText('Preview')).toBeNull());
  });

  it('what a packet lacks is filled in beside its meter, until nothing is missing', async () => {
    const world = on({
      ...shop,
      customer: { ...shop.customer, accountNumber: known('77') },
      parties: read(party('003000000000077AAA', 'Kim Vale', { address: known(place) })),
      attempts: read(attempt('00T000000000077AAA', '2026-11-20T15:02:00.000Z')),
    });
    const dialog = await papersOf(world);
    open(dialog, 'write-off');
    await within(dialog).findByText(/^60 % of what the receiver needs/);
    for (const name of [/^Reason/, /^Summary/]) {
      const field = within(dialog).getByLabelText(name);
      fireEvent.input(field, { target: { value: 'Closed for good' } });
      fireEvent.change(field);
    }
    await within(dialog).findByText(/^100 % of what the receiver needs/);
    // Opened again, the fields still hold what stands on the paper.
    await press('‹ All papers', dialog);
    open(dialog, 'write-off');
    const again = await within(dialog).findByLabelText<HTMLInputElement>(/^Reason/);
    expect(again.value).toBe('Closed for good');
    fireEvent.input(again, { target: { value: '' } });
    fireEvent.change(again);
    await within(dialog).findByText(/^75 % of what the receiver needs/);
  });

  it('a pack with a fault is refused, said, and ours are used', async () => {
    const world = on(shop);
    world.paperSettings = { ...world.paperSettings, pack: { v: 1, name: '', version: '1', templates: [] } };
    const dialog = await papersOf(world);
    expect(dialog.textContent).toContain('paperPack: name: Give the papers a name');
    open(dialog, 'reminder-1');
    await within(dialog).findByText('What is missing');
  });
});
