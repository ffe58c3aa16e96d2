import { describe, expect, it, vi } from 'vitest';
import { type WriteOutcome, writeOutcomeSchema } from '../../../shared/domain/write-command.ts';
import { attemptsWith, commandFor, correctionOf, deliver } from './commands.ts';
import type { Bench, ContractTraits, WriteFault } from './contract-harness.ts';

/** What outcome a fault must have: nothing may be called written, or not written, that is not known to be. */
const OUTCOME_OF_FAULT: Readonly<Record<Exclude<WriteFault, 'expired'>, WriteOutcome['is']>> = {
  'lost-answer': 'unknown',
  'late-commit': 'unknown',
  'half-answer': 'unknown',
  'drop-before': 'unknown',
  hang: 'unknown',
  busy: 'unknown',
  locked: 'not-written',
  'too-many': 'not-written',
};

/** Logging an attempt exactly once. */
export function writingContract(bench: () => Bench, { requests, renewsSignIn }: ContractTraits): void {
  describe('writing', () => {
    it('logs an attempt in the fewest requests, and reads it back as it was', async () => {
      const command = commandFor(bench().harness);
      const before = bench().harness.requests();
      const outcome = await bench().connector.submit(command);
      expect(bench().harness.requests() - before).toBe(requests.log);
      expect(writeOutcomeSchema.parse(outcome)).toMatchObject({ is: 'applied' });
      const { key, number, result, disposition, startedAt, note } = command.attempt;
      expect(await attemptsWith(bench(), key)).toMatchObject([
        {
          key,
          number,
          result,
          disposition,
          startedAt,
          startedAtExact: true,
          note,
          revision: 1,
          direction: 'out',
        },
      ]);
      expect(await bench().harness.activities(key)).toHaveLength(1);
    });

    it('knows an attempt that is there, and one that is not', async () => {
      const command = commandFor(bench().harness);
      expect(await bench().connector.reconcile(command)).toMatchObject({
        is: 'not-written',
        code: 'not-there',
      });
      const outcome = await bench().connector.submit(command);
      const records = outcome.is === 'applied' ? outcome.records.map((record) => record.id) : [];
      const found = await bench().connector.reconcile(command);
      expect(found.is === 'already-applied' && found.records.map((record) => record.id).toSorted()).toEqual(
        records.toSorted(),
      );
      expect(await bench().connector.reconcile(correctionOf(command, {}))).toMatchObject({
        is: 'not-written',
      });
    });

    // A sign-in that is renewed is renewed within the one submit.
    const outcomes = { ...OUTCOME_OF_FAULT, expired: renewsSignIn ? 'applied' : 'not-written' };
    it.each(Object.entries(outcomes))(
      '%s: no more is said than is known, and one activity comes of it',
      async (fault, expected) => {
        const command = commandFor(bench().harness);
        await bench().harness.orderFault(fault as WriteFault);
        const first = await bench().connector.submit(command);
        expect(first.is).toBe(expected);
        if (fault === 'late-commit') {
          await vi.waitFor(async () =>
            expect(await bench().harness.activities(command.attempt.key)).toHaveLength(1),
          );
        }
        const asked = first.is === 'unknown' ? await bench().harness.connect().reconcile(command) : first;
        const last = asked.is === 'not-written' ? await deliver(bench().connector, command) : asked;
        expect(['applied', 'already-applied']).toContain(last.is);
        expect(await bench().harness.activities(command.attempt.key)).toHaveLength(1);
      },
    );

    it('asked in vain says that it does not know', async () => {
      const command = commandFor(bench().harness);
      await bench().harness.orderFault('drop-before', 'any');
      expect(await bench().connector.reconcile(command)).toMatchObject({ is: 'unknown' });
    });

    it('leaves a colleague’s words when the answer was lost', async () => {
      const command = commandFor(bench().harness);
      await bench().harness.orderFault('lost-answer');
      expect(await bench().connector.submit(command)).toMatchObject({ is: 'unknown' });
      const [activity] = await bench().harness.activities(command.attempt.key);
      await bench().harness.colleagueWrites(activity?.id ?? '', 'Spoke to reception as well.');
      const settled = await bench().connector.reconcile(command);
      expect(settled.is).toBe('already-applied');
      expect(await bench().harness.activities(command.attempt.key)).toMatchObject([
        { note: 'Spoke to reception as well.' },
      ]);
    });

    it('refuses to write under another person’s name, or in another org', async () => {
      const before = bench().harness.requests();
      const command = commandFor(bench().harness);
      expect(await bench().connector.submit({ ...command, userId: 'somebody' })).toMatchObject({
        is: 'refused',
        code: 'wrong-user',
      });
      expect(await bench().connector.submit({ ...command, orgId: 'elsewhere' })).toMatchObject({
        is: 'refused',
        code: 'wrong-org',
      });
      expect(bench().harness.requests()).toBe(before);
    });

    it('refuses a note that the CRM would cut, before sending', async () => {
      const before = bench().harness.requests();
      const outcome = await bench().connector.submit(
        commandFor(bench().harness, { note: 'x'.repeat(32_001) }),
      );
      expect(outcome).toMatchObject({ is: 'refused', code: 'note-too-long' });
      expect(bench().harness.requests()).toBe(before);
    });
  });
}
