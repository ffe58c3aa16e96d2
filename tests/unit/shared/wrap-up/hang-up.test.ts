import { describe, expect, it } from 'vitest';
import { STARTED, session, wrapUp } from './made-up-contact.ts';

const unheard = { verified: null, said: [] };
const walked = (...answers: string[]) => ({
  path: answers.map((answer) => ({
    node: answer.split('.')[0] ?? '',
    answer,
    at: STARTED,
    reason: 'x',
  })),
  wrapUp: { ...session().wrapUp, disposition: 'HU-P' },
});

describe('a hang-up before anybody is verified', () => {
  it('is no talk where the first thing they did was to hang up, whoever called', () => {
    expect(wrapUp({ ...unheard, ...walked('C03.hung-up', 'HU.before') }).result).toBe(
      'answered_then_dropped',
    );
    const incoming = { direction: 'in' as const, ...walked('GREET_IN.hung-up', 'HU.before') };
    expect(wrapUp({ ...unheard, ...incoming }).result).toBe('answered_then_dropped');
  });

  it('is one, to be careful, where they had answered something before', () => {
    const spoken = walked('C03.speaking', 'C04.hung-up', 'HU.before');
    expect(wrapUp({ ...unheard, ...spoken }).result).toBe('conversation');
  });
});
