import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInGuide } from '../../../../shared/call-guide/built-in-guide.ts';
import { mayShowDebt } from '../../../../shared/call-guide/curtain.ts';
import { addFact } from '../../../../shared/call-guide/facts-of-session.ts';
import { tickLine, verifyParty } from '../../../../shared/call-guide/gates.ts';
import type { GuideNode } from '../../../../shared/call-guide/guide.ts';
import { type GuideContext, linesFor } from '../../../../shared/call-guide/lines-for.ts';
import { type CallSession, callSessionSchema } from '../../../../shared/call-guide/session.ts';
import { takeStepBack, takeStopBack } from '../../../../shared/call-guide/take-back.ts';
import { answer, backToScript, jumpTo, pressStop, type Step } from '../../../../shared/call-guide/walk.ts';
import { factCodes } from '../../../../shared/wrap-up/fact-codes.ts';
import { begin, context, moment } from './made-up-call.ts';

const ids = [...builtInGuide.nodes.keys()];
/** Values that stand in no line of the guide. */
const secrets = ['$1,240.50', 'Harbor Bank', 'INV-1001', 'May 3, 2026', '$620.25'];

const press = fc.record({ what: fc.nat(10), which: fc.nat(99) });

function step(
  session: CallSession,
  { what, which }: { what: number; which: number },
  now: GuideContext,
): Step {
  const node = builtInGuide.nodes.get(session.node ?? '') as GuideNode;
  const pick = <T>(all: readonly T[]): T | undefined => all[which % Math.max(1, all.length)];
  if (what < 5) return answer(builtInGuide, session, pick(node.answers)?.id ?? '', now, moment());
  if (what === 5) return tickLine(builtInGuide, session, pick(node.lines)?.id ?? '', now, moment());
  if (what === 6)
    return verifyParty(builtInGuide, session, ['date-of-birth', 'zip'].slice(which % 3), moment());
  if (what === 7) return jumpTo(builtInGuide, session, pick(ids) ?? '', now, moment());
  if (what === 8)
    return which % 2
      ? backToScript(builtInGuide, session, now, moment())
      : takeStepBack(builtInGuide, session, moment());
  return hear(session, { what, which });
}

function hear(session: CallSession, { what, which }: { what: number; which: number }): Step {
  // The same as a chip of the wrap-up.
  if (what === 10)
    return {
      is: 'taken',
      session: addFact(session, factCodes[which % factCodes.length]?.code ?? '', moment()),
    };
  return which % 2
    ? pressStop(builtInGuide, session, ['ATT', 'VUL'][which % 4 === 1 ? 0 : 1] ?? '', moment())
    : takeStopBack(builtInGuide, session, 'Misheard', moment());
}

/** Judged by what was done, not by the guide's own gates. */
const isOpen = ({ verified, profile, said }: CallSession, { disclosure }: GuideContext): boolean =>
  verified !== null &&
  (profile !== 'third-party' ||
    said.some((one) => one.disclosure === 'initial_full' || one.disclosure === disclosure));

function expectCovered(session: CallSession, now: GuideContext): void {
  if (isOpen(session, now)) return;
  const node = builtInGuide.nodes.get(session.node ?? '') as GuideNode;
  const spoken = linesFor(builtInGuide, node, session, now)
    .map(({ text }) => text)
    .join(' ');
  expect(node.stage).not.toBe('open');
  expect(secrets.filter((secret) => spoken.includes(secret))).toEqual([]);
  if (node.stage !== 'before' && node.stage !== 'ended')
    expect(mayShowDebt(builtInGuide, session, now)).toBe(false);
}

/** The stops of the row, by the trade's own list of facts. */
const stops = new Set(factCodes.flatMap(({ code, stop }) => (stop ? [code] : [])));

function expectNothingAsked(session: CallSession, now: GuideContext): void {
  if (!session.facts.some(({ code, takenBack }) => takenBack === null && stops.has(code))) return;
  const node = builtInGuide.nodes.get(session.node ?? '') as GuideNode;
  if (node.stage !== 'stopped' && node.stage !== 'ended')
    expect(linesFor(builtInGuide, node, session, now)).toEqual([]);
}

describe('Whatever is pressed in a call', () => {
  it('tells nothing of the debt before the gate, asks for nothing after a stop, and loses nothing', () => {
    const call = fc.record({
      profile: fc.constantFrom('third-party' as const, 'first-party' as const, 'b2b' as const),
      direction: fc.constantFrom('out' as const, 'in' as const),
      language: fc.constantFrom('en' as const, 'es' as const),
      disclosure: fc.constantFrom('initial_full' as const, 'from_debt_collector' as const, null),
      announceRecording: fc.boolean(),
      timeBarred: fc.boolean(),
      presses: fc.array(press, { maxLength: 40 }),
    });
    fc.assert(
      fc.property(call, ({ profile, direction, language, presses, ...circumstances }) => {
        const now = context(circumstances);
        let session = begin({ profile, direction, language }, now);
        for (const one of presses) {
          const made = step(session, one, now);
          if (made.is === 'refused') continue;
          // What is heard beside the script, or after its end, is no step of it.
          if (one.what !== 10 && session.node !== 'WRAP')
            expect(made.session.path.length).toBeGreaterThan(session.path.length);
          expect(made.session.path.at(-1)?.reason).not.toBe('');
          session = made.session;
          expectCovered(session, now);
          expectNothingAsked(session, now);
        }
        expect(callSessionSchema.parse(JSON.parse(JSON.stringify(session)))).toEqual(session);
      }),
      { numRuns: 300 },
    );
  });
});
