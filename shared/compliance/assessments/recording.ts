import { stateCode } from '../../calendar/zones-of-state.ts';
import { type Assessment, assessmentOf } from '../assessment.ts';
import { cite } from '../citation.ts';
import type { DatedParameter } from '../dated-parameter.ts';

/**
 * States in which everybody on the call must agree to its recording. Surveys disagree on DE, MI, NV and OR, and CT, MI and OR
 * are mixed: they stand here because the careful answer is to announce.
 */
export const allPartyStates: DatedParameter<readonly string[]> = {
  id: 'recording.all-party-states',
  title: 'States treated as needing everybody’s consent to a recording',
  lines: [
    {
      from: '2021-11-30',
      value: ['CA', 'DE', 'FL', 'IL', 'MD', 'MA', 'MT', 'NV', 'NH', 'PA', 'WA', 'CT', 'MI', 'OR'],
      citation: cite('State wiretap acts (CA Penal Code 632, 632.7 and others)', 'S'),
      confidence: 'M',
      confirmedOn: '2026-11-22',
    },
  ],
};

/**
 * A recorded call is announced when either end is in an all-party state, or where an end is not known. A limited-content
 * message leaves no room for the announcement.
 */
export function recordingAnnouncement(call: {
  readonly agentState: string | null;
  readonly consumerState: string | null;
}): Assessment<{ announce: boolean }> {
  const states = [call.agentState, call.consumerState].map((state) =>
    state === null ? null : stateCode(state),
  );
  const unknown = states.includes(null);
  const strict = states.filter(
    (state) => state !== null && allPartyStates.lines.some(({ value }) => value.includes(state)),
  );
  const announce = unknown || strict.length > 0;
  if (!announce) return assessmentOf([], { announce });
  const reason = unknown
    ? 'Where one end of the call is, is not known: announce the recording at the start'
    : `${strict.join(' and ')}: announce the recording at the start`;
  const citation = cite('State wiretap acts (CA Penal Code 632, 632.7 and others)', 'S');
  return assessmentOf([{ ruleId: 'recording', effect: 'require', reason, citation, values: { ...call } }], {
    announce,
  });
}
