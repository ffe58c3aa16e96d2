import type { PlainDate } from '../calendar/plain-date.ts';
import { lookUp } from '../compliance/dated-parameter.ts';
import { daysAfterConversation } from '../compliance/parameters/call-frequency.ts';
import { daysOfTalk } from './days-of-talk.ts';
import type { Disposition } from './disposition.ts';
import { isConversation } from './primary-result.ts';
import type { WrapUpMatter } from './wrap-up-matter.ts';

/** Results whose next step is to call the person again; of the others it is work at the desk, or a look at what came in. */
const callsAgain: ReadonlySet<string> = new Set([
  ...['RPC-CB', 'RPC-PP', 'UTP', 'RTP', 'HU-V', 'NEG', 'LANG'],
  ...['UNV', 'HU-P', 'VM-F'],
]);

/**
 * The first day on which this contact's own wait lets a collector call again: talked on D, closed to D+6
 * (12 CFR 1006.14(b)(2)(i)(B)). Null: the next step is no call, or no wait begins.
 */
export function nextCallDay(disposition: Disposition, matter: WrapUpMatter): PlainDate | null {
  const { session } = matter;
  if (session.profile !== 'third-party' || session.channel !== 'call') return null;
  if (!callsAgain.has(disposition.code) || !isConversation(disposition, matter)) return null;
  const day = daysOfTalk(matter).last;
  const closed = lookUp(daysAfterConversation, day);
  if (closed === undefined) return null;
  return Temporal.PlainDate.from(day).add({ days: closed }).toString();
}
