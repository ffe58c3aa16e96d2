import { useEffect, useState } from 'preact/hooks';
import type { Activity, ActivityRange } from '../../../shared/domain/activity.ts';
import type { Identity } from '../../../shared/domain/customer-snapshot.ts';
import { aroundShift, monthAt, type ShiftRule, weekAt } from '../../../shared/numbers/shift.ts';
import type { BlockedPress } from '../../../shared/numbers/work.ts';
import { type NumbersPanel, usePanelWithNumbers } from './numbers-context.ts';

export type Period = 'shift' | 'week' | 'month';

/** What the counts are made of. */
export interface Counted {
  readonly activity: Activity;
  readonly blocked: readonly BlockedPress[];
  readonly rule: ShiftRule;
  readonly isCompanyRule: boolean;
}

export type Counting =
  | { readonly is: 'reading' }
  | { readonly is: 'failed' }
  | ({ readonly is: 'read' } & Counted);

/** Whose numbers are shown: the signed-in user of the customer's org, else of the first one. */
export interface Whose {
  readonly apiOrigin: string;
  readonly identity: Identity;
}

export function useWhose(): Whose | null {
  const { model } = usePanelWithNumbers();
  const origin = model.snapshot.value?.customer.ref.apiOrigin;
  const sessions = (model.sessions.sessions.value ?? []).filter(({ state }) => state === 'signed-in');
  const session = sessions.find(({ apiOrigin }) => apiOrigin === origin) ?? sessions[0];
  const { apiOrigin, identity } = session ?? {};
  return apiOrigin !== undefined && identity ? { apiOrigin, identity } : null;
}

/** 7 is Sunday; Monday where the browser does not say. */
function firstDayOfWeek(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } };
  return known.getWeekInfo?.().firstDay ?? 1;
}

function rangeToRead(period: Period, zone: string, { ports, formats }: NumbersPanel): ActivityRange {
  const now = ports.clock.now();
  switch (period) {
    case 'shift':
      return aroundShift(now);
    case 'week':
      return weekAt(now, zone, firstDayOfWeek(formats.locale));
    case 'month':
      return monthAt(now, zone);
  }
}

/** Reads the CRM once for each period that is opened, and again when asked to. */
export function useActivity(whose: Whose | null, period: Period): { counting: Counting; again: () => void } {
  const panel = usePanelWithNumbers();
  const [turn, setTurn] = useState(0);
  const [counting, setCounting] = useState<Counting>({ is: 'reading' });
  const key = whose && `${whose.apiOrigin} ${whose.identity.userId} ${period} ${turn}`;
  useEffect(() => {
    if (!whose) return;
    let isGone = false;
    setCounting({ is: 'reading' });
    read(whose, period, panel).then(
      (counted) => !isGone && setCounting({ is: 'read', ...counted }),
      () => !isGone && setCounting({ is: 'failed' }),
    );
    return () => {
      isGone = true;
    };
  }, [key]);
  return { counting, again: () => setTurn(turn + 1) };
}

async function read({ apiOrigin, identity }: Whose, period: Period, panel: NumbersPanel): Promise<Counted> {
  const { ports } = panel;
  const range = rangeToRead(period, identity.zone, panel);
  const [activity, blocked, { rule, isCompany }] = await Promise.all([
    ports.ask('numbers.read', { apiOrigin, range }),
    ports.numbers.blockedPresses(identity),
    ports.numbers.shiftRule(),
  ]);
  return { activity, blocked, rule, isCompanyRule: isCompany };
}
