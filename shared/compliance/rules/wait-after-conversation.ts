import { dateFromDay } from '../../calendar/epoch-day.ts';
import { localDay, momentOf } from '../../calendar/zone-clock.ts';
import { cite } from '../citation.ts';
import { valueOn } from '../dated-parameter.ts';
import type { ContactEvent } from '../facts.ts';
import {
  concerns,
  consentCovers,
  consentsTo,
  dateAt,
  isCall,
  isConversation,
  isCountedContact,
  isFirstResponse,
  isOurs,
  isWith,
  lately,
  type Matter,
  nextConsentDay,
} from '../matter.ts';
import { daysAfterConversation } from '../parameters/call-frequency.ts';
import type { ContactRule } from '../rule.ts';
import { consentPermit, particularDebts } from './call-frequency.ts';

/**
 * 12 CFR 1006.14(b)(2)(i)(B): no call within seven consecutive days after a telephone conversation with the person about the
 * debt. The day of the conversation is the first: talked on D, closed D to D+6, open D+7. Who dialled does not matter
 * (cmt 14(b)(2)(i)-1.ii), and a conversation that touched several debts closes each of them, whoever raised them
 * (cmt 14(b)(4)-1). Direct consent opens days here as it does for the count.
 */
export const waitAfterConversation: ContactRule = {
  id: 'wait-after-conversation',
  citation: cite('12 CFR 1006.14(b)(2)(i)(B)', 'V'),
  changesWithTime: true,
  check(matter, t, report) {
    if (matter.coverage.regF === false || !isCountedContact(matter)) return;
    const found = valueOn(daysAfterConversation, dateAt(matter, t));
    if (found.is === 'not-known') {
      report.hit({
        ruleId: this.id,
        effect: 'cannot-tell',
        reason: found.why,
        citation: this.citation,
        values: {},
      });
      return;
    }
    for (const group of particularDebts(matter)) {
      const wait = latestWait(matter, t, group, found.line.value);
      if (!wait) continue;
      const values = {
        debt: group[0] ?? null,
        conversationOn: dateFromDay(wait.day),
        daysClosed: found.line.value,
      };
      if (wait.consented) report.hit({ ...consentPermit, ruleId: this.id, values });
      else if (wait.certain) {
        report.hit({
          ruleId: this.id,
          effect: 'block',
          reason: `A telephone conversation about this debt on ${dateFromDay(wait.day)} closes calls for ${found.line.value} days, its own counted`,
          citation: found.line.citation,
          values,
          presumption: true,
          until: wait.until,
        });
      } else {
        report.hit({
          ruleId: this.id,
          effect: 'caution',
          reason: `A call on ${dateFromDay(wait.day)} may have been a conversation: the record does not say what came of it`,
          citation: found.line.citation,
          values,
        });
      }
    }
  },
};

interface Wait {
  readonly day: number;
  readonly until: number;
  readonly consented: boolean;
  /** False: it is not on record whether the call was a conversation. */
  readonly certain: boolean;
}

/** The wait that ends last, over all zones; a certain one before one that only may be. */
function latestWait(matter: Matter, t: number, group: readonly string[], closedDays: number): Wait | null {
  let latest: Wait | null = null;
  for (const zone of matter.dayZones) {
    for (const wait of waitsIn(matter, t, group, closedDays, zone)) {
      if (!latest || isStronger(wait, latest)) latest = wait;
    }
  }
  return latest;
}

const isStronger = (wait: Wait, than: Wait): boolean =>
  wait.certain === than.certain ? wait.until > than.until : wait.certain;

function waitsIn(
  matter: Matter,
  t: number,
  group: readonly string[],
  closedDays: number,
  zone: string,
): Wait[] {
  const today = localDay(t, zone);
  const talks = lately(matter, t, closedDays).filter(({ event }) => isTalkAbout(event, matter, group));
  if (talks.length === 0) return [];
  const consents = consentsTo(matter, group, zone);
  const agreed = nextConsentDay(consents, today) ?? Number.POSITIVE_INFINITY;
  const consented = consents.some((span) => consentCovers(span, t, today));
  return talks
    .map(({ event, ms }) => ({ day: localDay(ms, zone), certain: isConversation(event) }))
    .filter(({ day }) => today < day + closedDays)
    .map(({ day, certain }) => ({
      day,
      certain,
      consented,
      until: momentOf(Math.min(day + closedDays, agreed), 0, zone),
    }));
}

/** The consumer's own call that is being answered is this contact, not one before it. */
function isTalkAbout(event: ContactEvent, matter: Matter, group: readonly string[]): boolean {
  const { question } = matter;
  if (isFirstResponse(matter) && event.id === question.inResponseTo) return false;
  if (!isConversation(event) && !mayBeConversation(event)) return false;
  return isWith(event, question.personId) && (group.length === 0 || concerns(event, group));
}

const mayBeConversation = (event: ContactEvent): boolean =>
  isCall(event) && isOurs(event) && event.result === null && event.channel === 'call';
