import { type Instant, millisecondsBetween, type Zone } from '../../../shared/calendar/instant.ts';
import { itemsOf, type Part } from '../../../shared/domain/part.ts';
import type { Phone } from '../../../shared/domain/party.ts';
import { debtsStoppedAlone } from '../verdict/debts-stopped-alone.ts';
import { type Grounds, judgeCall } from '../verdict/judge.ts';
import { mayCall, type Standing } from '../verdict/standing.ts';

/** Whether somebody may be called, by whichever of their numbers is open first. */
export type RowStanding =
  /** `until`: when the open hours end, where hours bind. */
  | { readonly is: 'now'; readonly until: Instant | null }
  | { readonly is: 'later'; readonly at: Instant }
  | { readonly is: 'closed' }
  | { readonly is: 'cannot-tell' }
  | { readonly is: 'no-number' };

/** A customer judged: whether they may be called, and the zones they may be in. */
export interface RowJudgement {
  readonly standing: RowStanding;
  readonly zones: readonly Zone[];
}

const isDead = ({ status }: Phone): boolean =>
  status.is === 'known' && (status.value === 'not-in-service' || status.value === 'wrong-number');

const isUnread = ({ is }: Part<unknown>): boolean => is === 'failed' || is === 'forbidden';

/** Judges a call to every number of one customer, as the record would be judged when it is opened. */
export function judgeRow(grounds: Grounds, phones: readonly Phone[], at: Instant): RowJudgement {
  const { snapshot } = grounds;
  const usable = phones.filter((phone) => !isDead(phone));
  const standings = usable.map((phone) => standingOfNumber(grounds, phone, at));
  const zones = zonesOf(
    standings[0] ?? judgeCall(grounds, { phone: null, debtIds: [], isInbound: false }, at),
  );
  // Numbers that were not read may be the open one, and contacts that were not read may be of today.
  if (snapshot.phones.is !== 'read' || isUnread(snapshot.attempts))
    return { standing: { is: 'cannot-tell' }, zones };
  return { standing: usable.length === 0 ? { is: 'no-number' } : best(standings, at), zones };
}

/** The zone the person is known to be in, else all that address and numbers point to. */
function zonesOf(standing: Standing | null): readonly Zone[] {
  const consumer = standing?.facts.consumer;
  return consumer?.knownZone ? [consumer.knownZone] : (consumer?.possibleZones ?? []);
}

/** About all debts; where one of them alone is stopped, about the others, as the record begins. */
function standingOfNumber(grounds: Grounds, phone: Phone, at: Instant): Standing | null {
  const judge = (debtIds: readonly string[]) => judgeCall(grounds, { phone, debtIds, isInbound: false }, at);
  const whole = judge([]);
  if (!whole || mayCall(whole)) return whole;
  const debts = itemsOf(grounds.snapshot.debts);
  if (debts.length < 2) return whole;
  const byDebt = new Map(
    debts.flatMap(({ id }) => {
      const standing = judge([id]);
      return standing ? [[id, standing] as const] : [];
    }),
  );
  const alone = debtsStoppedAlone(byDebt);
  const others = debts.map(({ id }) => id).filter((id) => !alone.has(id));
  return alone.size === 0 || others.length === 0 ? whole : judge(others);
}

function best(standings: readonly (Standing | null)[], at: Instant): RowStanding {
  const known = standings.filter((standing) => standing !== null);
  const open = known.filter(mayCall);
  if (open.length > 0) {
    const ends = open.map(({ verdict }) => verdict.openUntil);
    return { is: 'now', until: ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null) };
  }
  // What nobody can tell may be open by now: a later time of another number does not make it closed.
  if (known.length < standings.length || known.some(({ outcome }) => outcome === 'cannot-tell'))
    return { is: 'cannot-tell' };
  const moments = known
    .map(({ verdict }) => verdict.nextAllowedAt)
    .filter((moment): moment is Instant => moment !== null && millisecondsBetween(at, moment) > 0)
    .toSorted();
  return moments[0] === undefined ? { is: 'closed' } : { is: 'later', at: moments[0] };
}
