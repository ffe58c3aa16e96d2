import type { Profile } from '../../domain/debt.ts';
import type { Answer, Bilingual, GuideLine } from '../guide.ts';

/** Short hands for the data of this folder. */
export const everybody: readonly Profile[] = ['third-party', 'first-party', 'b2b'];
export const consumers: readonly Profile[] = ['third-party', 'first-party'];
export const collectors: readonly Profile[] = ['third-party'];
export const creditors: readonly Profile[] = ['first-party'];
export const trade: readonly Profile[] = ['b2b'];

export const both = (en: string, es: string): Bilingual => ({ en, es });

export function line(
  id: string,
  sort: GuideLine['sort'],
  en: string,
  es: string,
  more: Pick<GuideLine, 'when' | 'discloses'> = {},
): GuideLine {
  return { id, sort, text: { en, es }, ...more };
}

/** To whoever is on the line and has not heard it: the state wiretap acts ask for the consent of everybody there. */
export const recordingNotice = (nodeId: string): GuideLine =>
  line(
    `${nodeId}.recording`,
    'disclosure',
    'Please know that this call is being recorded.',
    'Le informo que esta llamada se está grabando.',
    { when: { announceRecording: true }, discloses: 'recording' },
  );

/** An answer, or an outcome one taps: where it leads, what it is called, why it is taken. */
export function edge(
  id: string,
  to: string,
  en: string,
  es: string,
  reason: string,
  more: Omit<Answer, 'id' | 'to' | 'label' | 'reason'> = {},
): Answer {
  return { id, to, label: { en, es }, reason, ...more };
}

/** An answer that leads to asking for money: of a time-barred debt the notice is read first. */
export const noticeFirst = (answer: Answer): Answer[] => [
  { ...answer, when: { ...answer.when, timeBarred: false } },
  {
    ...answer,
    id: `${answer.id}-notice`,
    to: 'TB',
    reason: `${answer.reason}; time-barred: the notice comes first`,
    when: { ...answer.when, timeBarred: true },
  },
];
