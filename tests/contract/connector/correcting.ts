import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../shared/domain/part.ts';
import { attemptsWith, commandFor, correctionOf, deliver } from './commands.ts';
import type { Bench, ContractTraits } from './contract-harness.ts';

/** Correcting an attempt that was logged. */
export function correctingContract(bench: () => Bench, traits: ContractTraits): void {
  describe('correcting', () => {
    it('counts only the latest revision', async () => {
      const command = commandFor(bench().harness);
      await bench().connector.submit(command);
      const fix = correctionOf(command, { result: 'busy', disposition: 'BZ', note: 'Line was busy.' });
      expect(await bench().connector.submit(fix)).toMatchObject({ is: 'applied' });
      expect(await bench().connector.submit(fix)).toMatchObject({ is: 'already-applied' });
      expect(await bench().connector.reconcile(command)).toMatchObject({ is: 'already-applied' });
      expect(await attemptsWith(bench(), command.attempt.key)).toMatchObject([
        { revision: 2, result: 'busy', disposition: 'BZ' },
      ]);
      expect(await bench().harness.activities(command.attempt.key)).toHaveLength(
        traits.correctsInPlace ? 1 : 2,
      );
    });

    it('keeps what a colleague wrote in the meantime', async () => {
      const command = commandFor(bench().harness);
      await bench().connector.submit(command);
      const [activity] = await bench().harness.activities(command.attempt.key);
      await bench().harness.colleagueWrites(activity?.id ?? '', `${activity?.note}\nShe is back on Monday.`);
      await bench().connector.submit(
        correctionOf(command, { result: 'busy', disposition: 'BZ', note: 'Line was busy.' }),
      );
      const notes = (await bench().harness.activities(command.attempt.key))
        .map(({ note }) => note)
        .join('\n');
      expect(notes).toContain('She is back on Monday.');
      expect(notes).toContain('Line was busy.');
    });

    it.each(['lost-answer', 'drop-before', 'busy', 'locked'] as const)(
      '%s does not apply it twice',
      async (fault) => {
        const command = commandFor(bench().harness);
        await bench().connector.submit(command);
        await bench().harness.orderFault(fault);
        const fix = correctionOf(command, { result: 'busy', disposition: 'BZ' });
        expect(['applied', 'already-applied']).toContain((await deliver(bench().connector, fix)).is);
        expect(await attemptsWith(bench(), command.attempt.key)).toMatchObject([
          { revision: 2, result: 'busy' },
        ]);
      },
    );

    it('writes a correction whose first revision never arrived', async () => {
      const fix = correctionOf(commandFor(bench().harness), { result: 'busy', disposition: 'BZ' });
      expect(await bench().connector.submit(fix)).toMatchObject({ is: 'applied' });
      expect(await attemptsWith(bench(), fix.attempt.key)).toMatchObject([{ revision: 2, result: 'busy' }]);
    });

    it('revises the follow-up with it: opened once, moved, closed', async () => {
      const subject = `Call again ${randomUUID()}`;
      const command = { ...commandFor(bench().harness), followUp: { due: '2026-11-23', subject } };
      const applied = await bench().connector.submit(command);
      expect(applied.is === 'applied' && applied.records.length).toBeGreaterThan(1);
      expect(await bench().harness.openTasks(subject)).toBe(1);
      const moved = { ...correctionOf(command, {}), followUp: { due: '2026-11-24', subject } };
      await bench().connector.submit(moved);
      expect(await bench().harness.openTasks(subject)).toBe(1);
      await bench().connector.submit({ ...correctionOf(moved, {}), followUp: null });
      expect(await bench().harness.openTasks(subject)).toBe(0);
    });

    it('leaves a follow-up open until somebody was talked to', async () => {
      const subject = `Call again ${randomUUID()}`;
      const followUp = { due: '2026-11-20', subject };
      await bench().connector.submit({ ...commandFor(bench().harness), followUp });
      await bench().connector.submit(commandFor(bench().harness));
      expect(await bench().harness.openTasks(subject)).toBe(1);
      const talk = commandFor(bench().harness, { result: 'conversation', disposition: 'PTP' });
      await bench().harness.orderFault('lost-answer');
      expect(['applied', 'already-applied']).toContain((await deliver(bench().connector, talk)).is);
      expect(await bench().harness.openTasks(subject)).toBe(traits.marksFollowUpsDone ? 0 : 1);
      expect(await attemptsWith(bench(), talk.attempt.key)).toHaveLength(1);
    });

    if (!traits.keepsNumberMarks) return;
    it('revises the number’s mark with it', async () => {
      const statusOf = async () => {
        const snapshot = await bench().connector.loadCustomer(bench().harness.customer);
        return itemsOf(snapshot.phones).find((phone) => phone.number === bench().harness.number)?.status;
      };
      const startedAt = '2026-11-21T15:00:00.000Z';
      const mark = {
        result: 'not_in_service',
        disposition: 'NIS',
        numberStatus: 'not-in-service',
        startedAt,
      } as const;
      const command = commandFor(bench().harness, mark);
      await bench().connector.submit(command);
      expect(await statusOf()).toEqual({ is: 'known', value: 'not-in-service' });
      await bench().connector.submit(
        correctionOf(command, { result: 'no_answer', disposition: 'NA', numberStatus: null }),
      );
      expect(await statusOf()).not.toEqual({ is: 'known', value: 'not-in-service' });
    });
  });
}
