import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  ListView,
  PageFault,
  RecordView,
  TimelineView,
} from '../../../../../crm-connector/local-org/pages/page-data.ts';
import { type PageReply, servePage } from '../../../../../crm-connector/local-org/pages/pages-router.ts';
import { KNOWN } from '../../../../../crm-connector/local-org/seed/known-customers.ts';
import { ASSOCIATE } from '../../../../../crm-connector/local-org/server/standing-records.ts';
import { SEEDED_AT, type SeededOrg, seededOrg } from '../seeded-org.ts';

const LIGHTNING = 'parley-demo.lightning.force.com';
const CLASSIC = 'parley-demo.my.salesforce.com';

let org: SeededOrg;
let dana = '';
beforeAll(() => {
  org = seededOrg('small');
  dana = org.idOf('Account', KNOWN.dana);
});
afterAll(() => org.store.close());

function get(
  address: string,
  { host = LIGHTNING, sid = 'avery', method = 'GET' } = {},
): PageReply | undefined {
  const url = new URL(address, `https://${host}`);
  return servePage(
    { method, host, path: url.pathname, query: url.searchParams, cookies: { sid } },
    {
      store: org.store,
      clock: () => SEEDED_AT,
      userForSession: (session) => (session === 'avery' ? org.store.user(ASSOCIATE.id) : undefined),
    },
  );
}

function read<T>(address: string): T {
  return JSON.parse(get(address)?.body ?? 'null') as T;
}

const statusOf = (address: string) => get(address)?.status;

describe('addresses', () => {
  it.each([
    () => '/lightning/page/home',
    () => '/',
    () => `/lightning/r/Account/${dana}/view`,
    () => `/lightning/r/Account/${dana}/edit`,
    () => `/lightning/r/Account/${dana}/related/Invoices/view`,
    () => `/lightning/r/${dana}/view`,
    () => '/lightning/o/Account/list?filterName=AllAccounts',
    () => `/lightning/r/Contact/${dana}/view?ws=%2Flightning%2Fr%2FAccount%2F${dana}%2Fview`,
    () => '/one/one.app',
    () => `/lightning/setup/ObjectManager?address=%2F${dana}`,
    () => '/console',
  ])('%s answers the one document, under a strict policy', (address) => {
    const reply = get(address());
    expect(reply?.status).toBe(200);
    expect(reply?.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(reply?.headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'/,
    );
    expect(reply?.body).not.toMatch(/<script(?! type="module" src="\/__page\/)/);
    expect(reply?.body).not.toMatch(/ style=| on\w+=/);
  });

  it('sends a bare id to the record’s page on the lightning host alone', () => {
    expect(get(`/${dana}`)).toMatchObject({
      status: 302,
      headers: { location: `/lightning/r/Account/${dana}/view` },
    });
    expect(get(`/${dana}`, { host: CLASSIC })?.status).toBe(200);
    expect(get(`/${dana.slice(0, 15)}`, { host: '127.0.0.1:8787' })?.status).toBe(200);
    expect(get(`/apex/Statement?id=${dana}`, { host: CLASSIC })?.status).toBe(200);
    expect(get('/zzz8M000000zzzzAAA')).toBeUndefined();
  });

  it('leaves everything else to the server', () => {
    expect(get('/favicon.ico')).toBeUndefined();
    expect(get('/lightning/r/Account/list')).toBeUndefined();
    expect(get('/lightning/page/home', { method: 'POST' })).toBeUndefined();
    expect(statusOf('/__page/nothing')).toBe(404);
  });

  it('knows nobody without a session', () => {
    expect(get(`/lightning/r/Account/${dana}/view?ws=x`, { sid: 'gone' })).toMatchObject({
      status: 302,
      headers: {
        location: `/login?startURL=${encodeURIComponent(`/lightning/r/Account/${dana}/view?ws=x`)}`,
      },
    });
    expect(get(`/__page/record/${dana}`, { sid: '' })?.status).toBe(401);
  });
});

describe('files of the pages', () => {
  it('are JavaScript without types, styles and an icon', () => {
    const script = get('/__page/app/app.ts', { sid: '' });
    expect(script?.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script?.body).not.toContain('import type');
    expect(get('/__page/app/record.css')?.headers['content-type']).toBe('text/css; charset=utf-8');
    expect(get('/__page/app/icon.svg')?.headers['content-type']).toBe('image/svg+xml');
  });

  it.each(['', '../pages-router.ts', '..%2Fpages-router.ts', 'none.ts', '%2e%2e/shell.ts'])(
    'are only those: %s is none',
    (name) => {
      const path = `/__page/app/${name}`;
      const request = { method: 'GET', host: LIGHTNING, path, query: new URLSearchParams(), cookies: {} };
      const deps = { store: org.store, clock: () => SEEDED_AT, userForSession: () => undefined };
      expect(servePage(request, deps)).toBeUndefined();
    },
  );
});

describe('a record', () => {
  it('is told with labels, references by name and every related list', () => {
    const record = read<RecordView>(`/__page/record/${dana}`);
    expect(record).toMatchObject({
      name: 'Dana Reyes',
      label: 'Account',
      link: { object: 'Account', id: dana },
    });
    const highlight = (name: string) => record.highlights.find((field) => field.name === name);
    expect(highlight('OwnerId')).toMatchObject({
      label: 'Owner',
      cell: { value: 'Avery Morgan', link: { object: 'User' } },
    });
    expect(highlight('Parley_Profile__c')?.cell.value).toBe('Third-party consumer');
    expect(record.related.map(({ title, total }) => [title, total])).toEqual([
      ['Open Invoices', 5],
      ['Debts', 2],
      ['Contacts', 0],
      ['Payment Plans', 0],
      ['Promises to Pay', 2],
      ['Contact Holds', 1],
      ['Plan Approvals', 0],
      ['Cases', 0],
      ['Payments', 1],
      ['Credit Memos', 1],
      ['Contact Attempts', 8],
      ['Invoice Notes', 0],
      ['Notes', 2],
    ]);
    const notes = record.related.find(({ title }) => title === 'Notes');
    expect(notes?.rows.map(({ cells }) => cells[0]?.value)).toContain('My lawyer said…');
  });

  it('shows the first rows of a long list, and all of it on its own page', () => {
    const id = org.idOf('Account', KNOWN.cooperative);
    const invoices = (record: RecordView) => record.related.find(({ name }) => name === 'Invoices');
    expect(invoices(read(`/__page/record/${id}`))).toMatchObject({ total: 400, rows: { length: 6 } });
    const whole = read<RecordView>(`/__page/record/${id}?related=Invoices`);
    expect(whole.related.map(({ name, rows }) => [name, rows.length])).toEqual([['Invoices', 400]]);
    expect(read<RecordView>(`/__page/record/${id}?related=Nothing`).related).toEqual([]);
  });

  it('keeps the currency of each amount', () => {
    const id = org.idOf('Account', KNOWN.kitagawa);
    const [invoices] = read<RecordView>(`/__page/record/${id}`).related;
    expect(invoices?.rows.flatMap(({ cells }) => cells)).toContainEqual({
      type: 'currency',
      value: 1_284_350_000,
      currency: 'JPY',
    });
  });

  it.each([
    'Contact',
    'Lead',
    'Case',
    'Invoice',
    'Task',
    'Event',
    'Debt__c',
    'Promise_To_Pay__c',
    'Contact_Attempt__c',
    'Payment',
    'User',
  ])('can be any %s', (object) => {
    const [row] = org.rows(`SELECT Id FROM ${object} LIMIT 1`);
    const record = read<RecordView>(`/__page/record/${String(row?.Id)}`);
    expect(record.link).toEqual({ object, id: row?.Id });
    expect(record.sections.flatMap(({ fields }) => fields).length).toBeGreaterThan(3);
  });

  it('that is not there is refused in the org’s words', () => {
    expect(statusOf('/__page/record/0018M000000zzzzQAA')).toBe(404);
    expect(statusOf('/__page/record/nonsense')).toBe(404);
    expect(statusOf("/__page/record/001' OR Name != '")).toBe(404);
    expect(read<PageFault>('/__page/record/nonsense').error.code).toBe('NOT_FOUND');
  });

  it('keeps back what security hides', () => {
    const before = org.store.user(ASSOCIATE.id);
    expect(before.hiddenFields.has('Account.PersonMobilePhone')).toBe(false);
    org.store.setUserAccess(ASSOCIATE.id, {
      hiddenFields: ['Account.PersonMobilePhone'],
      hiddenObjects: ['Debt__c'],
    });
    const record = read<RecordView>(`/__page/record/${dana}`);
    org.store.setUserAccess(ASSOCIATE.id, {});
    const names = record.sections.flatMap(({ fields }) => fields.map(({ name }) => name));
    expect(names).toContain('PersonHomePhone');
    expect(names).not.toContain('PersonMobilePhone');
    expect(record.related.map(({ title }) => title)).not.toContain('Debts');
  });
});

describe('the activity timeline', () => {
  it('lists what is to come first due first, and what was done latest first', () => {
    const { upcoming, past, more } = read<TimelineView>(`/__page/timeline/${dana}`);
    expect(upcoming.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['task', 'Ask whether the insurer has answered'],
      ['event', 'Call-back: Dana Reyes'],
      ['task', 'Second part of the promise due: 350.00'],
    ]);
    expect(past[0]).toMatchObject({
      kind: 'call',
      number: '(614) 555-0142',
      disposition: 'Left voicemail',
      seconds: 38,
      direction: 'Outbound',
      owner: 'Avery Morgan',
      who: { name: 'Dana Reyes', link: { object: 'Contact' } },
    });
    expect(past.map(({ kind }) => kind)).toContain('email');
    const moments = past.map(({ at }) => Date.parse(String(at)));
    expect(moments).toEqual(moments.toSorted((a, b) => b - a));
    expect(more).toBe(false);
  });

  it('has a call at once when it is logged, on the account and on the person', () => {
    const user = org.store.user(ASSOCIATE.id);
    const contact = org.rows(`SELECT PersonContactId FROM Account WHERE Id = '${dana}'`)[0]?.PersonContactId;
    const { id } = org.store.create(
      'Task',
      {
        Subject: 'Call – Busy',
        Status: 'Completed',
        TaskSubtype: 'Call',
        WhatId: dana,
        WhoId: contact,
        ActivityDate: '2026-11-22',
      },
      user,
    );
    for (const record of [dana, String(contact)]) {
      const { past } = read<TimelineView>(`/__page/timeline/${record}`);
      expect(past[0]).toMatchObject({ subject: 'Call – Busy', link: { object: 'Task', id } });
    }
    org.store.remove('Task', id, user);
  });

  it('marks what should have been done', () => {
    const user = org.store.user(ASSOCIATE.id);
    const make = (ActivityDate: string) =>
      org.store.create('Task', { Subject: ActivityDate, WhatId: dana, ActivityDate }, user).id;
    const ids = [make('2026-11-21'), make('2026-11-22')];
    const { upcoming } = read<TimelineView>(`/__page/timeline/${dana}`);
    expect(upcoming.slice(0, 2).map(({ day, overdue }) => [day, overdue])).toEqual([
      ['2026-11-21', true],
      ['2026-11-22', false],
    ]);
    for (const id of ids) org.store.remove('Task', id, user);
  });
});

describe('lists', () => {
  it('filter, count and page', () => {
    const all = read<ListView>('/__page/list/Invoice?filterName=AllInvoices');
    expect([all.total, all.rows.length]).toEqual([440, 50]);
    const next = read<ListView>('/__page/list/Invoice?filterName=AllInvoices&offset=400');
    expect(next.rows.length).toBe(40);
    const mine = read<ListView>('/__page/list/Account?filterName=Mine');
    expect(mine.total).toBeLessThan(read<ListView>('/__page/list/Account').total);
    expect(mine.filters.map(({ name }) => name)).toEqual(['AllAccounts', 'Mine']);
  });

  it('take the first filter for one they do not have, and no object for one without lists', () => {
    expect(read<ListView>('/__page/list/Case?filterName=Nonsense').filter).toBe('AllOpenCases');
    expect(statusOf('/__page/list/User')).toBe(404);
    expect(statusOf('/__page/list/Nonsense')).toBe(404);
  });
});
