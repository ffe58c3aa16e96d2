import { batch, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Instant, localDate, millisecondsBetween } from '../../../shared/calendar/instant.ts';
import type { ListViewRef, MyDay } from '../../../shared/domain/my-day.ts';
import type { OrgSession } from '../../messaging/channels.ts';
import { faultOf, type PanelFault } from '../models/panel-fault.ts';
import { type SessionsModel, sessionFor } from '../models/sessions-model.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { worklistPlace } from './worklist-place.ts';

/** A day older than this is read again before anybody is led by it; one older than the second, behind their back. */
export const TOO_OLD_MS = 10 * 60_000;
export const REFRESH_MS = 60_000;

export interface ReadDay {
  readonly apiOrigin: string;
  readonly day: MyDay;
}

/** The day of one org as it was last read, and the list view that stands in for its worklist. */
export const ReadingModel = createModel(
  (
    ports: Pick<PanelPorts, 'ask' | 'clock'>,
    sessions: SessionsModel,
    /** What has to be there before a day can be shown, and what goes with it. */
    beside: {
      /** Ids of customers to read though the worklist may not name them. */
      readonly also: (apiOrigin: string) => Promise<string[]>;
      readonly ready: (day: MyDay) => Promise<unknown>;
      readonly lost: () => void;
    },
  ) => {
    const read = signal<ReadDay | null>(null);
    const isReading = signal(false);
    const fault = signal<PanelFault | null>(null);
    const view = signal<ListViewRef | null>(null);
    const place = worklistPlace(read, (apiOrigin) => readAnew(apiOrigin));
    let turns = 0;
    let running: { readonly of: string; readonly done: Promise<void> } | null = null;

    // Another person's day is nobody's to see.
    effect(() => {
      const known = sessions.sessions.value;
      if (!read.value || known === null || isOwn(read.value, known)) return;
      batch(() => {
        read.value = null;
        view.value = null;
        place.reset();
        beside.lost();
      });
    });

    const ask = async (apiOrigin: string, turn: number) => {
      batch(() => {
        isReading.value = true;
        fault.value = null;
      });
      try {
        const page = { ...place.now(), also: await beside.also(apiOrigin) };
        const day = await ports.ask('day.read', { apiOrigin, view: view.peek(), page });
        if (turn === turns) await beside.ready(day);
        if (turn === turns) read.value = { apiOrigin, day };
      } catch (error) {
        if (turn === turns) fault.value = faultOf(error);
        throw error;
      } finally {
        if (turn === turns) isReading.value = false;
      }
    };
    /** One reading at a time of one thing, however many ask. @throws when it could not be read */
    const readAnew = (apiOrigin: string): Promise<void> => {
      if (isOver(read.peek(), ports.clock.now())) place.reset();
      const of = JSON.stringify([apiOrigin, view.peek(), place.now()]);
      if (running?.of === of) return running.done;
      turns += 1;
      const started = {
        of,
        done: ask(apiOrigin, turns).finally(() => {
          if (running === started) running = null;
        }),
      };
      running = started;
      return started.done;
    };
    return {
      read: read as ReadonlySignal<ReadDay | null>,
      isReading: isReading as ReadonlySignal<boolean>,
      fault: fault as ReadonlySignal<PanelFault | null>,
      view: view as ReadonlySignal<ListViewRef | null>,
      readAnew,
      /** What is wrong is in `fault`. */
      refresh: (apiOrigin: string) => void readAnew(apiOrigin).catch(() => undefined),
      take: (list: ListViewRef | null) => {
        view.value = list;
        place.reset();
      },
      turnOn: place.turnOn,
      turnBack: place.turnBack,
      ageOf: (apiOrigin: string): number => {
        const known = read.peek();
        if (known?.apiOrigin !== apiOrigin) return Number.POSITIVE_INFINITY;
        return millisecondsBetween(known.day.readAt, ports.clock.now());
      },
    };
  },
);
export type ReadingModel = InstanceType<typeof ReadingModel>;

/** A new day begins with the first of the worklist, which may be another. */
const isOver = (read: ReadDay | null, now: Instant): boolean =>
  read !== null && localDate(read.day.readAt, read.day.org.zone) !== localDate(now, read.day.org.zone);

function isOwn({ apiOrigin, day }: ReadDay, sessions: readonly OrgSession[]): boolean {
  const session = sessionFor(sessions, apiOrigin);
  if (session?.state !== 'signed-in') return false;
  return session.identity?.orgId === day.org.orgId && session.identity.userId === day.org.userId;
}
