import { builtInGuide } from '../../../../shared/call-guide/built-in-guide.ts';
import { sampleValues } from '../../../../shared/call-guide/checks/sample-values.ts';
import type { CallCircumstances } from '../../../../shared/call-guide/circumstances.ts';
import type { Moment } from '../../../../shared/call-guide/facts-of-session.ts';
import { tickLine, verifyParty } from '../../../../shared/call-guide/gates.ts';
import type { GuideContext } from '../../../../shared/call-guide/lines-for.ts';
import type { CallSession } from '../../../../shared/call-guide/session.ts';
import { answer, type BeginningCall, beginSession, type Step } from '../../../../shared/call-guide/walk.ts';

/** A plain call: nothing to announce, the first communication, an ordinary debt. */
export const plain: CallCircumstances = {
  disclosure: 'initial_full',
  announceRecording: false,
  inValidationPeriod: false,
  timeBarred: false,
  mayAskLocation: true,
};

export const context = (changes: Partial<GuideContext> = {}): GuideContext => ({
  ...plain,
  values: sampleValues,
  ...changes,
});

let made = 0;

/** Every step a minute after the last, every key its own. */
export function moment(): Moment {
  const step = made++;
  return {
    at: new Date(Date.UTC(2026, 5, 15, 14, step)).toISOString(),
    newKey: () => `00000000-0000-4000-8000-${String(made++).padStart(12, '0')}`,
  };
}

export const begin = (changes: Partial<BeginningCall> = {}, now: CallCircumstances = plain): CallSession =>
  beginSession(
    builtInGuide,
    {
      ...{ profile: 'third-party', direction: 'out', channel: 'call', language: 'en' },
      ...{ dialled: true, overridden: false },
      ...changes,
    },
    now,
    moment().at,
  );

/** The session after a step that must be taken. */
export function stepped(step: Step): CallSession {
  if (step.is === 'refused') throw new Error(step.reason);
  return step.session;
}

/** Gives answers, ticks lines (`+C06.initial`) and identifiers (`verify`), one after the other. */
export function walked(
  session: CallSession,
  steps: readonly string[],
  now: GuideContext = context(),
): CallSession {
  return steps.reduce((reached, step) => {
    if (step === 'verify')
      return stepped(verifyParty(builtInGuide, reached, ['date-of-birth', 'zip'], moment()));
    if (step.startsWith('+')) return stepped(tickLine(builtInGuide, reached, step.slice(1), now, moment()));
    return stepped(answer(builtInGuide, reached, step, now, moment()));
  }, session);
}

/** Up to the debt, in the third-party profile. */
export const toDebt = [
  'C02.person',
  'C03.speaking-plain',
  'verify',
  'C05.verified',
  '+C06.initial',
  'C06.go-on',
];
