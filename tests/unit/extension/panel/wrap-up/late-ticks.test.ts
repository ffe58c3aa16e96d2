import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../../../extension/panel/wrap-up/late-ticks.ts';
import { builtInGuide } from '../../../../../shared/call-guide/built-in-guide.ts';
import { addFact } from '../../../../../shared/call-guide/facts-of-session.ts';
import { begin, context, moment } from '../../../shared/call-guide/made-up-call.ts';

describe('The disclosure ticked at the end', () => {
  const shown = (session: ReturnType<typeof begin>) =>
    lineOf(builtInGuide, session, context(), 'initial_full')?.id;

  it('is the text of the guide, walked or not', () => {
    expect(shown(begin())).toBe('C06.initial');
    expect(shown({ ...begin(), node: null })).toBe('C06.initial');
  });

  it('is there after a stop too: it was read before', () => {
    expect(shown(addFact(begin(), 'ATT', moment()))).toBe('C06.initial');
  });
});
