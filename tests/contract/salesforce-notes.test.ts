import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import type { CustomerSnapshot } from '../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../shared/domain/part.ts';
import type { RecordRef } from '../../shared/domain/record-ref.ts';
import { codeOf } from './connector/commands.ts';
import { connectTo, lookInto, post, refTo, startSalesforce } from './salesforce-harness.ts';

let org: RunningOrg;
let customer: RecordRef;
beforeAll(async () => {
  org = await startSalesforce();
  customer = refTo(org, 'Account', "AccountNumber = 'LOS-4471'");
}, 60_000);
afterAll(() => org?.close());

const hide = (access: object) => post(org, '/__org/fls', { user: org.username, ...access });
const document = (id: string) => ({ object: 'ContentDocument', id });
const missing = document('0698M00000zzzzzQAA');

/** A note of the customer with this HTML. Answers its id. */
function written(html: string, title = 'Made up'): string {
  const content = Buffer.from(html).toString('base64');
  const [id = ''] = org.store.insertSeed([
    { object: 'ContentNote', fields: { Title: title, Content: content } },
  ]);
  const fields = { ContentDocumentId: id, LinkedEntityId: customer.id, ShareType: 'V' };
  org.store.insertSeed([{ object: 'ContentDocumentLink', fields }]);
  return id;
}

/** The requests `work` makes, as method and path. */
async function requestsOf(work: () => Promise<unknown>): Promise<string[]> {
  const before = org.calls().length;
  await work();
  return org
    .calls()
    .slice(before)
    .map(({ method, path }) => `${method} ${path}`);
}

async function connected() {
  const connector = connectTo(org).connect();
  await connector.capabilities();
  return connector;
}

describe('notes', () => {
  it('come with their beginning, in the one request a customer takes', async () => {
    const short = written('<p>Pays on &quot;Fridays&quot;.</p>');
    const whole = written('x'.repeat(255));
    const long = written('x'.repeat(256));
    const empty = written('');
    const [classic] = org.store.insertSeed([
      { object: 'Note', fields: { ParentId: customer.id, Title: 'Old', Body: 'Said <b> & left' } },
      { object: 'Note', fields: { ParentId: customer.id, Title: 'Old and empty' } },
    ]);
    const connector = await connected();
    let notes = { is: 'absent' } as CustomerSnapshot['notes'];
    const requests = await requestsOf(async () => {
      ({ notes } = await connector.loadCustomer(customer));
    });
    expect(requests).toEqual(['POST /services/data/v68.0/composite']);
    const found = (id: string | undefined) => itemsOf(notes).find((note) => note.id === id);
    expect(found(short)).toMatchObject({ body: null, preview: 'Pays on "Fridays".' });
    expect(found(whole)).toMatchObject({ body: null, preview: `${'x'.repeat(255)}…` });
    expect(found(long)).toMatchObject({ body: null, preview: `${'x'.repeat(255)}…` });
    expect(found(empty)).toMatchObject({ body: null, preview: null });
    expect(found(classic)).toMatchObject({ body: 'Said <b> & left', preview: null });
    expect(itemsOf(notes).find(({ title }) => title === 'Old and empty')).toMatchObject({ body: '' });
    await hide({ hidden: ['ContentVersion.TextPreview', 'Note.Body'] });
    const unseen = await (await connected()).loadCustomer(customer);
    expect(itemsOf(unseen.notes).length).toBe(itemsOf(notes).length);
    expect(itemsOf(unseen.notes).every(({ body, preview }) => body === null && preview === null)).toBe(true);
    await hide({});
  });

  it('bring their whole text as plain text, in one request', async () => {
    const html = `<p>${'long '.repeat(100)}</p><ul><li>Wife&#39;s lawyer: <b>Ogden &amp; Co</b></li></ul>`;
    const id = written(html);
    const connector = await connected();
    let text = '';
    const requests = await requestsOf(async () => {
      text = await connector.loadNoteBody(document(id));
    });
    expect(requests).toEqual([`GET /services/data/v68.0/sobjects/ContentNote/${id}/Content`]);
    expect(text).toBe(`${'long '.repeat(100).trim()}\n\nWife's lawyer: Ogden & Co`);
    org.store.update(
      'ContentNote',
      id,
      { Content: Buffer.from('Second').toString('base64') },
      org.store.user(org.userId),
    );
    expect(await connector.loadNoteBody(document(id))).toBe('Second');
    const [classic = ''] = org.store.insertSeed([
      { object: 'Note', fields: { ParentId: customer.id, Title: 'Old', Body: 'Said <b> & left' } },
    ]);
    expect(await connector.loadNoteBody({ object: 'Note', id: classic })).toBe('Said <b> & left');
  });

  it('every note of the small seed can be read whole, and begins with its preview', async () => {
    const connector = await connected();
    const links = lookInto(
      org,
      "SELECT ContentDocumentId FROM ContentDocumentLink WHERE LinkedEntityId IN (SELECT Id FROM Account) AND ContentDocument.FileType = 'SNOTE'",
    );
    expect(links.length).toBeGreaterThan(3);
    const onOneLine = (text: string) => text.replace(/\s+/g, ' ');
    for (const { Id } of lookInto(org, 'SELECT Id FROM Account')) {
      const { notes } = await connector.loadCustomer(refTo(org, 'Account', `Id = '${Id}'`));
      for (const { object, id, preview } of itemsOf(notes)) {
        if (object !== 'ContentDocument' || preview === null) continue;
        const text = onOneLine(await connector.loadNoteBody({ object, id }));
        expect(text.startsWith(preview.replace(/…$/, ''))).toBe(true);
      }
    }
  }, 20_000);

  it('that cannot be read are a fault, never an empty text', async () => {
    const connector = await connected();
    const id = written('Text');
    expect(await codeOf(connector.loadNoteBody(missing))).toBe('not-found');
    expect(await codeOf(connector.loadNoteBody(document('not an id')))).toBe('not-found');
    expect(await codeOf(connector.loadNoteBody({ object: 'Contract', id }))).toBe('not-found');
    await hide({ hiddenObjects: ['ContentNote'] });
    expect(await codeOf(connector.loadNoteBody(document(id)))).toBe('not-found');
    await hide({ hidden: ['ContentNote.Content', 'Note.Body'] });
    expect(await codeOf(connector.loadNoteBody(document(id)))).toBe('refused');
    const classic = { object: 'Note', id: '0028M00000zzzzzQAA' };
    expect(await codeOf((await connected()).loadNoteBody(classic))).toBe('forbidden');
    await hide({});
    await post(org, '/__org/faults', { match: { path: 'ContentNote' }, fault: '503' });
    expect(await codeOf(connector.loadNoteBody(document(id)))).toBe('unavailable');
    const offline = connectTo(org, { online: () => false }).connect();
    expect(await codeOf(offline.loadNoteBody(document(id)))).toBe('offline');
  });

  it('of which a proxy answers something else are a fault', async () => {
    const id = written('Text');
    const answering = (body: string, status: number) => {
      const fetch: typeof globalThis.fetch = async (input, init) =>
        String(input).includes('/ContentNote/')
          ? new Response(body, { status })
          : globalThis.fetch(input, init);
      return connectTo(org, { fetch }).connect().loadNoteBody(document(id));
    };
    expect(await codeOf(answering('\n<!DOCTYPE html><title>Maintenance</title>', 200))).toBe('bad-answer');
    expect(await codeOf(answering('<html>', 200))).toBe('bad-answer');
    const refused = JSON.stringify([{ errorCode: 'INSUFFICIENT_ACCESS', message: 'no' }]);
    expect(await codeOf(answering(refused, 403))).toBe('forbidden');
    expect(await answering('<htmlish>', 200)).toBe('');
  });
});
