import { computed, type ReadonlySignal } from '@preact/signals';
import type { Instant } from '../../../shared/calendar/instant.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Phone } from '../../../shared/domain/party.ts';
import { statusOfNumber } from '../during/status-of-number.ts';
import type { ChoiceModel } from '../models/choice-model.ts';
import type { AttemptEntry } from '../panel-ports.ts';
import type { LiveGrounds } from './grounds.ts';
import { type Asked, judgeCall } from './judge.ts';
import type { Standing } from './standing.ts';

/** Where every number and every debt of the customer on screen stands. */
export interface LiveStandings {
  readonly byPhone: ReadonlySignal<ReadonlyMap<string, Standing>>;
  /** Each debt by itself, for the chosen number. */
  readonly byDebt: ReadonlySignal<ReadonlyMap<string, Standing>>;
  /** For the number that is chosen, or for the customer who has none. */
  readonly current: ReadonlySignal<Standing | null>;
  /** Any contact at any moment, by what is known now; null while nothing can be judged. */
  standingAt(asked: Asked, at: Instant): Standing | null;
}

export function liveStandings(
  { judged, grounds, at }: LiveGrounds,
  choice: ChoiceModel,
  isInbound: ReadonlySignal<boolean>,
  logged: ReadonlySignal<readonly AttemptEntry[]>,
): LiveStandings {
  const judge = (asked: Asked): Standing | null => grounds.value && judgeCall(grounds.value, asked, at.value);
  const marked = (phone: Phone): Phone => ({ ...phone, status: statusOfNumber(phone, logged.value) });
  const standingsOf = <T extends { id: string }>(items: readonly T[], ask: (item: T) => Asked) =>
    new Map(
      items.flatMap((item) => {
        const standing = judge(ask(item));
        return standing ? [[item.id, standing] as const] : [];
      }),
    );

  const byPhone = computed(() =>
    standingsOf(itemsOf(judged.value?.phones ?? { is: 'absent' }), (phone) => ({
      phone: marked(phone),
      debtIds: choice.debtIds.value,
      isInbound: isInbound.value,
    })),
  );
  const byDebt = computed(() => {
    const phone = choice.phone.value;
    return standingsOf(itemsOf(judged.value?.debts ?? { is: 'absent' }), ({ id }) => ({
      phone: phone && marked(phone),
      debtIds: [id],
      isInbound: false,
    }));
  });
  const current = computed((): Standing | null => {
    const phone = choice.phone.value;
    return (
      (phone && byPhone.value.get(phone.id)) ??
      judge({ phone: null, debtIds: choice.debtIds.value, isInbound: isInbound.value })
    );
  });
  const standingAt = (asked: Asked, moment: Instant): Standing | null => {
    const known = grounds.peek();
    return known && judgeCall(known, { ...asked, phone: asked.phone && marked(asked.phone) }, moment);
  };
  return { byPhone, byDebt, current, standingAt };
}
