import '../fake-browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { idbDrafts } from '../../../../extension/panel/during/draft-store.ts';
import { keepBlockedPress } from '../../../../extension/panel/numbers/blocked-presses.ts';
import { parleyDatabase } from '../../../../extension/storage/database.ts';
import { forgetOldDrafts } from '../../../../extension/storage/old-drafts.ts';
import { readPaymentRun, writePaymentRun } from '../../../../extension/storage/payment-runs.ts';
import { plusMilliseconds } from '../../../../shared/calendar/instant.ts';
import { freshDatabase } from '../fresh-database.ts';
import { AT, identity } from '../samples.ts';
import { run } from './payment-run-sample.ts';

const DAY = 24 * 60 * 60 * 1000;
const later = (days: number, ms = 0) => plusMilliseconds(AT, days * DAY + ms);
const kinds = async () => (await (await parleyDatabase()).getAllKeys('drafts')).map((key) => key[2]);

beforeEach(freshDatabase);

describe('drafts that nobody touches', () => {
  it('live 30 days from when they were first seen so, to the millisecond, and read as they were until then', async () => {
    await idbDrafts.keepNote(identity, 'acme', 'asks for a copy');
    await forgetOldDrafts(AT);
    await forgetOldDrafts(later(30));
    expect(await idbDrafts.note(identity, 'acme')).toBe('asks for a copy');
    await forgetOldDrafts(later(30, 1));
    expect(await kinds()).toEqual([]);
  });

  it('live on when somebody goes on with them', async () => {
    await idbDrafts.keepNote(identity, 'acme', 'asks');
    await forgetOldDrafts(AT);
    await idbDrafts.keepNote(identity, 'acme', 'asks for a copy');
    await forgetOldDrafts(later(40));
    await forgetOldDrafts(later(70));
    expect(await idbDrafts.note(identity, 'acme')).toBe('asks for a copy');
    await forgetOldDrafts(later(70, 1));
    expect(await idbDrafts.note(identity, 'acme')).toBe('');
  });

  it('that say when a customer pays its bills live half a year', async () => {
    await writePaymentRun(identity, 'acme', run);
    await forgetOldDrafts(AT);
    await forgetOldDrafts(later(180));
    expect(await readPaymentRun(identity, 'acme')).toEqual(run);
    await forgetOldDrafts(later(180, 1));
    expect(await readPaymentRun(identity, 'acme')).toBeNull();
  });

  it('that are counts of a month live as long as they count', async () => {
    await keepBlockedPress(identity, { at: AT, ruleId: 'hours' });
    await forgetOldDrafts(AT);
    await forgetOldDrafts(later(62));
    expect(await kinds()).toEqual(['blocked-press']);
    await forgetOldDrafts(later(62, 1));
    expect(await kinds()).toEqual([]);
  });
});
