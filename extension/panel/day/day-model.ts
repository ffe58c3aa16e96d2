import { computed, createModel, signal } from '@preact/signals';
import type { Instant } from '../../../shared/calendar/instant.ts';
import type { ListViewRef } from '../../../shared/domain/my-day.ts';
import type { CompanyRules } from '../../settings/company-rules.ts';
import type { WorklistPolicySetting } from '../../settings/worklist-policy.ts';
import type { CallModel } from '../models/call-model.ts';
import type { ClockModel } from '../models/clock-model.ts';
import type { OutboxModel } from '../models/outbox-model.ts';
import { type SessionsModel, sessionFor } from '../models/sessions-model.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { marksAt } from './day-marks.ts';
import type { DayPorts } from './day-ports.ts';
import { type DayRow, inOrder } from './day-row.ts';
import { dayRows } from './day-rows.ts';
import { judgeDay, prepareDay } from './judge-day.ts';
import { MarksModel } from './marks-model.ts';
import { REFRESH_MS, ReadingModel } from './reading-model.ts';
import { worklistRound } from './worklist-round.ts';

export interface DayModels {
  readonly sessions: SessionsModel;
  readonly outbox: OutboxModel;
  readonly call: CallModel;
  readonly clock: ClockModel;
}

type Ports = Pick<PanelPorts, 'ask' | 'clock' | 'companyRules' | 'onCompanyRules'> &
  Pick<DayPorts, 'marks' | 'worklistPolicy'>;

/** Who is next, and why: everything that waits for the associate in one org, in the order of a transparent score. */
export const DayModel = createModel((ports: Ports, models: DayModels) => {
  const rules = rulesOf(ports);
  const marks = new MarksModel(ports);
  const reading = new ReadingModel(ports, models.sessions, {
    also: async (apiOrigin) => {
      const owner = sessionFor(models.sessions.sessions.peek(), apiOrigin)?.identity;
      return owner ? marks.customersOf(owner) : [];
    },
    ready: (day) => Promise.all([rules.ready, marks.readOf(day.org)]),
    lost: () => {
      marks.forget();
      round.begin();
    },
  });
  const { at, rows } = liveRows(ports, models, { reading, marks, rules });
  const round = worklistRound(reading, rows, () => ports.clock.now());

  return {
    ...reading,
    pin: marks.pin,
    snooze: marks.snooze,
    wake: marks.wake,
    marksFault: marks.fault,
    day: computed(() => reading.read.value?.day ?? null),
    /** In order; null while nothing has been read. */
    rows,
    at,
    mistakes: computed(() => rules.policy.value?.mistakes ?? []),
    /** To be called when the day is looked at: what is known is shown, and made anew when it is not fresh. */
    open: (apiOrigin: string) => {
      if (reading.ageOf(apiOrigin) > REFRESH_MS) reading.refresh(apiOrigin);
    },
    next: round.next,
    /** Shows the next customers of the worklist, or the first ones again. */
    turn: (apiOrigin: string, to: 'on' | 'first') => {
      round.leave();
      const turned = to === 'on' ? reading.turnOn(apiOrigin) : reading.turnBack(apiOrigin);
      // What is wrong is in `fault`.
      void turned.catch(() => undefined);
    },
    /** A list view of the CRM in place of the worklist; null gives the worklist back. */
    takeList: (apiOrigin: string, list: ListViewRef | null) => {
      round.leave();
      reading.take(list);
      reading.refresh(apiOrigin);
    },
  };
});
export type DayModel = InstanceType<typeof DayModel>;

/** What the company set: rules that judge, weights that order. */
function rulesOf(ports: Ports) {
  const rules = signal<CompanyRules | null>(null);
  const policy = signal<WorklistPolicySetting | null>(null);
  const readRules = async () => {
    rules.value = await ports.companyRules();
  };
  const readPolicy = async () => {
    policy.value = await ports.worklistPolicy();
  };
  ports.onCompanyRules(() => void readRules());
  return { rules, policy, ready: Promise.all([readRules(), readPolicy()]) };
}

function liveRows(
  ports: Ports,
  { outbox, call, clock }: DayModels,
  parts: {
    readonly reading: ReadingModel;
    readonly marks: MarksModel;
    readonly rules: ReturnType<typeof rulesOf>;
  },
) {
  const { read } = parts.reading;
  const { marks, notesLeft } = parts.marks;
  const { rules, policy } = parts.rules;
  const at = computed((): Instant => {
    // Asked anew with every fact: one just logged must not lie in the future.
    for (const tick of [clock.now, read, outbox.entries, rules, marks]) void tick.value;
    return ports.clock.now();
  });
  const prepared = computed(() =>
    read.value && outbox.status.value.is !== 'reading'
      ? prepareDay(read.value.day, outbox.entries.value ?? [], outbox.status.value.is === 'unreadable')
      : null,
  );
  const rows = computed((): readonly DayRow[] | null => {
    if (!read.value || !prepared.value || !rules.value || !policy.value) return null;
    const matter = {
      day: read.value.day,
      judged: judgeDay(prepared.value, rules.value, at.value),
      marks: marksAt(marks.value, at.value),
      entries: outbox.entries.value ?? [],
      running: call.running.value,
      notesLeft: notesLeft.value,
      policy: policy.value.policy,
      at: at.value,
    };
    return inOrder(dayRows(matter));
  });
  return { at, rows };
}
