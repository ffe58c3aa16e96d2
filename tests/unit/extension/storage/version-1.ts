import { openDB } from 'idb';

/** An entry as version 1 of Parley stored it, with a doubt that had begun. Never edited: it is what is on disks. */
export const entryOfVersion1 = {
  v: 1,
  id: '00000000-0000-4000-8000-000000000001:1',
  command: {
    v: 1,
    kind: 'log-attempt',
    attempt: {
      key: '00000000-0000-4000-8000-000000000001',
      revision: 1,
      direction: 'out',
      channel: 'call',
      number: '(614) 555-0142',
      phoneId: null,
      partyId: null,
      partyName: null,
      debtIds: [],
      result: 'no_answer',
      disposition: 'NA',
      numberStatus: null,
      startedAt: '2026-11-23T14:00:00.000Z',
      endedAt: null,
      language: 'en',
      ruleSet: null,
      note: 'Rang eight times.',
    },
    orgId: '00D000000000001EAA',
    userId: '005000000000001AAA',
    customer: {
      system: 'salesforce',
      apiOrigin: 'https://acme.my.salesforce.com',
      object: 'Account',
      id: '001000000000001AAA',
    },
    customerName: 'Northwind Bakery',
    followUp: null,
    evidence: null,
    madeAt: '2026-11-23T14:00:30.000Z',
  },
  state: 'unknown',
  tries: 1,
  sentAt: '2026-11-23T14:00:31.000Z',
  nextTryAt: '2026-11-23T14:03:31.000Z',
  untilCauseGone: false,
  code: 'absent',
  words: null,
  records: [],
  queuedAt: '2026-11-23T14:00:30.000Z',
  settledAt: null,
};

/** The database as version 1 of Parley made and filled it. */
export async function databaseOfVersion1(entries: readonly object[]): Promise<void> {
  const database = await openDB('parley', 1, {
    upgrade(made) {
      const outbox = made.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true });
      outbox.createIndex('by-id', 'id', { unique: true });
      outbox.createIndex('by-state', 'state');
      const snapshots = made.createObjectStore('snapshots');
      snapshots.createIndex('by-opened', 'openedIds', { multiEntry: true });
      snapshots.createIndex('by-age', 'storedAt');
      made.createObjectStore('describes');
      made.createObjectStore('drafts');
      made.createObjectStore('broken', { autoIncrement: true });
    },
  });
  for (const entry of entries) await database.add('outbox', entry);
  await database.put('drafts', { v: 1, text: 'Ring after five' }, ['00D', '005', 'note', 'a']);
  database.close();
}
