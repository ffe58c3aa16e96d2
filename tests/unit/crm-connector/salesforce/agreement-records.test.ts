import { describe, expect, it } from 'vitest';
import { agreementRecords } from '../../../../crm-connector/salesforce/write/agreement-records.ts';
import { approvalLookup, approvalsUsed } from '../../../../crm-connector/salesforce/write/approval-lookup.ts';
import { agreementInWords } from '../../../../crm-connector/salesforce/write/in-words.ts';
import type { Conversation } from '../../../../shared/domain/conversation.ts';
import type { LogAttempt } from '../../../../shared/domain/write-command.ts';
import { agreement, terms } from '../../shared/wrap-up/made-up-contact.ts';
import { schemaOf } from './schema-of.ts';

const command = {
  attempt: { startedAt: '2026-11-23T17:00:00.000Z', partyId: null },
  customer: { id: '001000000000000AAA', object: 'Account' },
} as unknown as LogAttempt;
const settlement = (expiresAt: string | null) =>
  agreement({ terms: terms({ kind: 'settlement', expiresAt }) });
const objects = (expiresAt: string | null) =>
  agreementRecords(schemaOf({}), command, settlement(expiresAt), 0, {}).map(({ object }) => object);

describe('the records of an agreement', () => {
  it('are the plan and a promise a payment; of an offer left open nobody promised a payment', () => {
    expect(objects(null)).toEqual(['Payment_Plan__c', 'Promise_To_Pay__c']);
    expect(objects('2026-12-03T22:00:00.000Z')).toEqual(['Payment_Plan__c']);
  });

  it('say in the note whether it is one', () => {
    expect(agreementInWords(settlement(null))).toMatch(/^Agreement, settlement:/);
    const offer = agreementInWords(settlement('2026-12-03T22:00:00.000Z'));
    expect(offer).toMatch(/^Offer left open, settlement:.*open until 2026-12-03T22:00:00\.000Z/);
  });

  it('stand on an approval only when they were agreed', () => {
    const asks = (expiresAt: string | null) => {
      const agreements = [{ ...settlement(expiresAt), approvalId: 'a0A000000000000AAA' }];
      const conversation = { agreements } as unknown as Conversation;
      return [approvalLookup(conversation).length, approvalsUsed(conversation).length];
    };
    expect(asks(null)).toEqual([1, 1]);
    expect(asks('2026-12-03T22:00:00.000Z')).toEqual([0, 0]);
  });
});
