import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAttempts } from '../../../../../crm-connector/odoo/history/read-attempts.ts';
import { readHistory } from '../../../../../crm-connector/odoo/history/read-history.ts';
import { evidenceIn, evidenceOf } from '../../../../../crm-connector/odoo/records/evidence-block.ts';
import { type MessageRow, readRecords } from '../../../../../crm-connector/odoo/records/read-records.ts';
import { leanCommand } from '../../../../../crm-connector/odoo/records/record-block.ts';
import { recordBody } from '../../../../../crm-connector/odoo/records/record-body.ts';
import { markerFrom, markerOf, markerText } from '../../../../../crm-connector/odoo/records/record-marker.ts';
import { textSum } from '../../../../../crm-connector/odoo/records/text-sum.ts';
import type { WriteCommand } from '../../../../../shared/domain/write-command.ts';
import { agreement, attorneyDraft, disputeHold, nothing } from '../../../../contract/connector/talks.ts';
import { commands, KEY, made, noAnswer } from './commands.ts';

const ZONE = 'America/New_York';
const NOBODY = { people: new Map(), earlier: null };

const inRupiah = <T>(terms: T): T =>
  JSON.parse(JSON.stringify(terms).replaceAll(/"[A-Z]{3}"/g, '"IDR"')) as T;

/** The row as an earlier version wrote it: nothing says how its amounts are counted. */
function unmarked(row: MessageRow): MessageRow {
  const html = String(row.body);
  const [packed = ''] = /(?<=parley:v1:)[\w-]+/.exec(html) ?? [];
  const earlier = Buffer.from(packed, 'base64url').toString().replace(',"amounts":"iso-4217"', '');
  const text = Buffer.from(earlier).toString('base64url');
  expect(text).not.toBe(packed);
  const body = html.replace(packed, text).replace(/(?<=parley:v1:[\w-]+:)[0-9a-f]{8}/, textSum(text));
  return { ...row, body };
}

async function rowOf(command: WriteCommand, change: Partial<MessageRow> = {}): Promise<MessageRow> {
  return {
    id: 647,
    message_id: markerText(markerOf(command)),
    body: await recordBody(command, ZONE, NOBODY),
    date: '2026-11-20T15:30:40.000Z',
    create_uid: [5, 'Ada Agent'],
    message_type: 'comment',
    res_id: 9,
    ...change,
  };
}

/** What Odoo's editor makes of a note when its author saves it: its text without a tag, lines apart, and a mark. */
const retyped = (html: string): string =>
  `${html.replaceAll(/<br>/g, '\n').replaceAll(/<[^>]*>/g, '')}<span class="o-mail-Message-edited"></span>`;

describe('the form of a record in Odoo', () => {
  it('is read back exactly, whatever was said, and its words are known for unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (command) => {
        const row = await rowOf(command);
        const { records, unreadable, others } = readRecords([row]);
        expect(unreadable).toEqual([]);
        expect(others).toEqual([]);
        expect(records).toMatchObject([{ ...markerOf(command), isEdited: false }]);
        expect(records[0]?.command).toEqual(leanCommand(command));
        const evidence = evidenceOf(command);
        const isKept = evidence.evidence !== null || evidence.way !== null;
        expect(await evidenceIn(String(row.body))).toEqual(isKept ? evidence : undefined);
      }),
      { numRuns: 150 },
    );
  });

  it('in a currency that earlier versions counted in whole units is read only with the mark of this one', async () => {
    const asked = {
      ...made,
      ...{
        kind: 'request-approval',
        key: KEY,
        fingerprint: 'f',
        beyond: ['long'],
        reason: 'r',
        partyId: null,
      },
      terms: inRupiah(agreement(2).terms),
    } as WriteCommand;
    const row = await rowOf(asked);
    expect(readRecords([row]).records[0]?.command).toMatchObject({ terms: { total: { currency: 'IDR' } } });
    expect(readRecords([unmarked(row)])).toMatchObject({ records: [], unreadable: [{ key: KEY }] });
  });

  it('without the mark still tells the contact and its stops: only what was agreed is not known', async () => {
    const talk = {
      ...nothing,
      holds: [{ key: KEY, hold: attorneyDraft }, inRupiah(disputeHold())],
      agreements: [inRupiah(agreement(2)), agreement(1)],
    };
    const called = noAnswer();
    const row = unmarked(await rowOf({ ...called, conversation: talk }));
    const read = readRecords([row]);
    expect(read.unreadable).toEqual([]);
    const chatter = { ...read, foreign: [], complete: true, contactsComplete: true };
    expect(readAttempts(chatter, new Map(), { attempts: [], complete: true })).toMatchObject({
      items: [{ key: called.attempt.key, result: 'no_answer' }],
      complete: true,
    });
    const history = readHistory(chatter, ZONE);
    expect(history.holds).toMatchObject({
      items: [
        { kind: { value: 'dispute' }, disputedAmount: { is: 'unknown' } },
        { kind: { value: 'attorney' } },
      ],
      complete: true,
    });
    expect(history.promises).toMatchObject({
      items: [{ amount: { currency: 'USD' } }],
      complete: false,
      total: null,
    });
    expect(history.plans).toMatchObject({ items: [], complete: false });
    expect(history.approvals).toMatchObject({ complete: false });
  });

  it('without the mark keeps a stop that was recorded alone, and not its amount', async () => {
    const { hold } = inRupiah(disputeHold());
    const row = unmarked(await rowOf({ ...made, kind: 'record-hold', key: KEY, hold }));
    expect(readRecords([row]).records).toMatchObject([
      { command: { hold: { kind: 'dispute', disputedAmount: null } }, lacksAmounts: true },
    ]);
  });

  it('holds no tag, reference or character of its texts that is not as text', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (command) => {
        const body = await recordBody(command, ZONE, NOBODY);
        const rest = body.replaceAll(/<\/?p>|<br>|<p style="display:none">/g, '');
        expect(rest).not.toMatch(/[<>"]/);
        expect(rest).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
        expect(body).not.toMatch(/(?!\n|\t)\p{Cc}|\p{Cs}/u);
      }),
      { numRuns: 80 },
    );
  });

  it('survives being saved again in Odoo’s own editor', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (command) => {
        const row = await rowOf(command);
        const { records } = readRecords([{ ...row, body: retyped(String(row.body)) }]);
        expect(records[0]?.command).toEqual(leanCommand(command));
      }),
      { numRuns: 40 },
    );
  });

  it('is called unreadable, never dropped, when any one character of it is changed or lost', async () => {
    const row = await rowOf(noAnswer());
    const body = String(row.body);
    const from = body.indexOf('parley:v1:');
    // Behind the second check sum stand only words' own sum and the evidence, which change no fact.
    const until = body.indexOf('parley:e1:') - 10;
    for (let at = from; at < until; at++) {
      for (const cut of ['', body[at] === 'A' ? 'B' : 'A']) {
        const changed = `${body.slice(0, at)}${cut}${body.slice(at + 1)}`;
        const { records, unreadable } = readRecords([{ ...row, body: changed }]);
        expect(records, `${at}`).toEqual([]);
        expect(unreadable).toMatchObject([{ key: KEY, revision: 1, kind: 'log-attempt', id: '647' }]);
      }
    }
  });

  it('is called unreadable when all of it was replaced, and says what stands there now', async () => {
    const row = await rowOf(noAnswer(), { body: '<p>Spoke to reception as well.</p>' });
    expect(readRecords([row]).unreadable).toMatchObject([{ words: 'Spoke to reception as well.' }]);
    expect(readRecords([{ ...row, body: false }]).unreadable).toMatchObject([{ words: '' }]);
  });

  it('is not taken from another message’s block, nor from two', async () => {
    const other = await rowOf(noAnswer({ key: '6e0c4a55-6f0b-4f4e-8d2f-2f9d3a3e0b11' }));
    const row = await rowOf(noAnswer());
    expect(readRecords([{ ...row, body: other.body }]).records).toEqual([]);
    expect(readRecords([{ ...row, body: `${row.body}${other.body}` }]).records).toEqual([]);
    const revised = await rowOf(noAnswer({ revision: 2 }));
    expect(readRecords([{ ...row, body: revised.body }]).unreadable).toHaveLength(1);
  });

  it('keeps a colleague’s words apart from the record they stand in', async () => {
    const row = await rowOf(noAnswer());
    const body = String(row.body).replace('Rang eight times.', 'Rang eight times. She is back on Monday.');
    const [record] = readRecords([{ ...row, body }]).records;
    expect(record).toMatchObject({ isEdited: true });
    expect(record?.words).toContain('She is back on Monday.');
    expect(record?.command.kind === 'log-attempt' && record.command.attempt.note).toBe('Rang eight times.');
  });

  it('is no record when it came by e-mail, or under another Message-Id', async () => {
    const row = await rowOf(noAnswer());
    for (const change of [
      { message_type: 'email' },
      { message_type: 'notification' },
      { message_id: false as const },
      { message_id: '<parley.v1.log-attempt.1@example.com>' },
      { message_id: `<parley.v1.drop-table.${KEY}.1@parley.invalid>` },
    ]) {
      expect(readRecords([{ ...row, ...change }])).toMatchObject({ records: [], unreadable: [] });
      expect(readRecords([{ ...row, ...change }]).others).toHaveLength(1);
    }
  });

  it('counts once where somebody copied it, oldest first', async () => {
    const first = await rowOf(noAnswer());
    const copy = { ...first, id: 900 };
    const second = await rowOf(noAnswer({ revision: 2 }), { id: 650 });
    const { records } = readRecords([copy, second, first]);
    expect(records.map(({ id, revision }) => [id, revision])).toEqual([
      ['647', 1],
      ['650', 2],
    ]);
  });

  it('is written in words and amounts that need no Parley', async () => {
    const body = await recordBody(noAnswer(), ZONE, NOBODY);
    expect(body.split('<p style')[0]).toBe(
      '<p>Call made<br>Person: Jane Payable<br>Number: +1 415-555-0100<br>' +
        'Began: 2026-11-20 10:30 America/New_York<br>Ended: 2026-11-20 10:30 America/New_York<br>' +
        'Result: no answer (NA)</p><p>Rang eight times.</p>',
    );
  });

  it('tells once what the note of a guided call tells', async () => {
    const note =
      'Call out: Jane Payable, +1 415-555-0100, 2026-11-20 10:30–10:30 America/New_York\nResult: No answer (NA)';
    const command = { ...noAnswer({ note }), followUp: { due: '2026-11-23', subject: 'Ring again' } };
    const [words] = (await recordBody(command, ZONE, NOBODY)).split('<p style');
    expect(words).toBe(
      '<p>Call made<br>Began: 2026-11-20 10:30 America/New_York<br>Ended: 2026-11-20 10:30 America/New_York<br>' +
        `Follow-up: 2026-11-23 Ring again</p><p>${note.replace('\n', '<br>')}</p>`,
    );
    const own = await recordBody(noAnswer({ note: 'Rang +1 415-555-0100 for Jane.' }), ZONE, NOBODY);
    expect(own.split('<p style')[0]).toContain('Person: Jane Payable<br>Began');
    expect(own.split('<p style')[0]).toContain('Result: no answer (NA)');
  });

  it('shows no id or key to a person, in whatever it records', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (command) => {
        const [words] = (await recordBody(command, ZONE, NOBODY)).split('<p style');
        expect(words).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the marker', () => {
  it('is told from what only looks like one', () => {
    const marker = { kind: 'record-hold', key: KEY, revision: 3 } as const;
    expect(markerFrom(markerText(marker))).toEqual(marker);
    for (const text of ['', markerText(marker).slice(1), `${markerText(marker)} `, '<parley.v1.x@y>']) {
      expect(markerFrom(text)).toBeUndefined();
    }
  });
});
