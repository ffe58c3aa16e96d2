import type { Moment } from '../../../shared/call-guide/facts-of-session.ts';
import type { Guide } from '../../../shared/call-guide/guide.ts';
import type { GuideContext } from '../../../shared/call-guide/lines-for.ts';
import type { CallSession } from '../../../shared/call-guide/session.ts';
import { answer, beginSession } from '../../../shared/call-guide/walk.ts';
import type { RunningCall } from '../during/running-call.ts';

/** A conversation as it begins: the call was placed, and somebody or something has answered. */
export function beginConversation(
  guide: Guide,
  context: GuideContext,
  begun: {
    readonly running: RunningCall;
    readonly profile: CallSession['profile'];
    readonly language: CallSession['language'];
    /** Null: nobody has said yet. */
    readonly answeredBy: 'person' | 'machine' | null;
    readonly moment: Moment;
  },
): CallSession {
  const { running, profile, language, answeredBy, moment } = begun;
  const { direction } = running;
  const call = { profile, direction, channel: 'call', language, dialled: true, overridden: false } as const;
  const session = beginSession(guide, call, context, running.startedAt);
  if (direction === 'in' || answeredBy === null) return session;
  const ways = answeredBy === 'machine' ? ['C02.machine'] : ['C02.person', 'C02.person-trade'];
  for (const way of ways) {
    const step = answer(guide, session, way, context, moment);
    if (step.is === 'taken') return step.session;
  }
  return session;
}
