import { describe, expect, it } from 'vitest';
import { wrapUpChoicesSchema, wrapUpPolicyOf } from '../../../../shared/wrap-up/wrap-up-choices.ts';
import { carefulWrapUp } from '../../../../shared/wrap-up/wrap-up-policy.ts';
import { contact, fact, session, wrapUp } from './made-up-contact.ts';

const ona = { userId: '005000000000009AAA', name: 'Ona Reyes' };
const choices = wrapUpChoicesSchema.parse({
  desks: { 'acme.my.salesforce.com': { compliance: ona } },
  followUps: { NEG: 3, RTP: null },
  unverifiedIsConversation: [],
  forbearanceDays: 14,
});
const inAcme = wrapUpPolicyOf(choices, 'https://acme.my.salesforce.com');

describe('what a company chose of the wrap-up', () => {
  it('hands over to whom it named, in the org it named them for and in no other', () => {
    const servicemember = fact('MIL');
    const to = (apiOrigin: string) =>
      wrapUp({ facts: [servicemember] }, { policy: wrapUpPolicyOf(choices, apiOrigin) }).tasks.find(
        ({ sort }) => sort === 'hand-over',
      )?.to;
    expect(to('https://acme.my.salesforce.com')).toEqual(ona);
    expect(to('https://acme--uat.sandbox.my.salesforce.com')).toBe('self');
  });

  it('sets days to the next step, or none', () => {
    const due = (disposition: string) =>
      wrapUp({ profile: 'first-party', wrapUp: { ...session().wrapUp, disposition } }, { policy: inAcme })
        .followUp;
    // Monday the 23rd; Thursday the 26th is Thanksgiving.
    expect(due('NEG')?.due).toBe('2026-11-27');
    expect(due('RTP')).toBeNull();
  });

  it('follow-ups wait for a day on which the associate works too', () => {
    // Friday the 27th; Monday the 30th is Bonifacio Day in the Philippines alone.
    const friday = { startedAt: '2026-11-27T15:00:00.000Z', endedAt: null };
    const due = (zone: string, change = {}) =>
      wrapUp(
        { profile: 'first-party', wrapUp: { ...session().wrapUp, disposition: 'NEG' } },
        {
          policy: wrapUpPolicyOf({ followUps: { NEG: 1 }, ...change }, 'https://acme.my.salesforce.com'),
          contact: contact({ ...friday, zone }),
        },
      ).followUp?.due;
    expect(due('America/New_York')).toBe('2026-11-30');
    expect(due('Asia/Manila')).toBe('2026-12-01');
    expect(due('America/New_York', { calendar: 'agent' })).toBe('2026-12-01');
    expect(due('Asia/Manila', { calendar: 'us-bank' })).toBe('2026-11-30');
  });

  it('says what counts as a conversation, and how long hardship pauses', () => {
    const hungUp = { verified: null, said: [], facts: [fact('CMP')] };
    const result = (policy: typeof inAcme) =>
      wrapUp({ ...hungUp, facts: [], wrapUp: { ...session().wrapUp, disposition: 'UNV' } }, { policy }).flags
        .conversation;
    expect([result(inAcme), inAcme.unverifiedIsConversation]).toEqual([false, []]);
    expect(wrapUp({ facts: [fact('HARD')] }, { policy: inAcme }).holds[0]?.hold.effectiveTo).toBe(
      '2026-12-07',
    );
  });

  it('left out stays careful', () => {
    expect(wrapUpPolicyOf(undefined, 'https://acme.my.salesforce.com')).toEqual(carefulWrapUp);
  });

  it.each([
    { desks: { 'acme.my.salesforce.com': { nobody: ona } } },
    { desks: { 'acme.my.salesforce.com': { legal: { userId: '', name: 'Ona' } } } },
    { followUps: { XYZ: 1 } },
    { followUps: { NEG: -1 } },
    { followUps: { NEG: 66 } },
    { calendar: 'none' },
    { forbearanceDays: 0 },
    { forbearanceDays: 181 },
    { other: true },
  ])('with a mistake is refused: %j', (mistaken) => {
    expect(wrapUpChoicesSchema.safeParse(mistaken).success).toBe(false);
  });
});
