import type { CallSession } from '../../../shared/call-guide/session.ts';
import type { Disposition } from '../../../shared/wrap-up/disposition.ts';

/** What may be the result of this contact. A message reaches no machine and nobody hangs up on it. */
export const mayBeChosen = (
  { code, profiles, party }: Disposition,
  { profile, channel }: Pick<CallSession, 'profile' | 'channel'>,
): boolean =>
  profiles.includes(profile) &&
  (channel === 'call' || party === 'any' || (party === 'right' && code !== 'HU-V'));
