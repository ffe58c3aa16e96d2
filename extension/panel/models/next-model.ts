import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { NamedRecord } from '../../../crm-connector/contract.ts';
import { localDate } from '../../../shared/calendar/instant.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { isAttempt } from '../../outbox/entry.ts';
import type { PageModel, PageOfCrm } from '../page/page-model.ts';
import type { PanelPorts } from '../panel-ports.ts';
import type { OutboxModel } from './outbox-model.ts';
import { faultOf, type PanelFault } from './panel-fault.ts';
import { recordKey } from './same-record.ts';
import { apiOriginOf, type SessionsModel, sessionFor } from './sessions-model.ts';
import type { TargetModel } from './target-model.ts';

export type Seeking =
  | { is: 'idle' }
  | { is: 'seeking' }
  /** Everybody who owes was contacted today. */
  | { is: 'nobody' }
  | { is: 'failed'; fault: PanelFault };

interface Models {
  readonly page: PageModel;
  readonly sessions: SessionsModel;
  readonly target: TargetModel;
  readonly outbox: OutboxModel;
  readonly snapshot: ReadonlySignal<CustomerSnapshot | null>;
}

/** Leads through the associate's own customers who owe, in the tab that is looked at. */
export const NextModel = createModel(
  (ports: Pick<PanelPorts, 'ask' | 'clock' | 'customerPage' | 'pages'>, models: Models) => {
    const { page, sessions, target, outbox, snapshot } = models;
    const seeking = signal<Seeking>({ is: 'idle' });
    /** Where the round was, while no customer is on screen. */
    let last: NamedRecord | null = null;

    /** The page of an org this person is signed in to; null: there is nobody to ask. */
    const here = computed(() => {
      const sight = page.sight.value;
      if (sight.is !== 'crm' || !sight.granted) return null;
      const session = sessionFor(sessions.sessions.value ?? [], apiOriginOf(sight.context));
      return session?.state === 'signed-in' && session.identity
        ? { sight, identity: session.identity }
        : null;
    });

    // What was said beside one page says nothing beside another.
    effect(() => {
      if (page.sight.value) seeking.value = { is: 'idle' };
    });

    /** Customers contacted today from this browser: their attempts may still be on the way. */
    const contacted = (apiOrigin: string, zone: string): string[] => {
      const today = localDate(ports.clock.now(), zone);
      const ids = (outbox.entries.peek() ?? [])
        .filter(isAttempt)
        .filter(({ state, command }) => state !== 'undone' && command.customer.apiOrigin === apiOrigin)
        .filter(({ command }) => localDate(command.attempt.startedAt, zone) === today)
        .map(({ command }) => command.customer.id);
      return [...new Set(ids)];
    };

    const after = (apiOrigin: string): NamedRecord | null => {
      const shown = snapshot.peek()?.customer ?? last;
      return shown?.ref.apiOrigin === apiOrigin ? { ref: shown.ref, name: shown.name } : null;
    };

    const lead = async (to: NamedRecord, sight: PageOfCrm) => {
      last = to;
      const onPage = target.onPage.peek();
      if (onPage && recordKey(onPage) === recordKey(to.ref)) target.backToPage();
      else await ports.pages.open(sight.tabId, ports.customerPage(sight.context.pageOrigin, to.ref));
    };

    return {
      seeking: seeking as ReadonlySignal<Seeking>,
      isOffered: computed(() => here.value !== null),
      /** Opens the next customer in place of the page; what a person opened meanwhile stays. */
      goOn: async () => {
        const place = here.peek();
        if (!place || seeking.peek().is === 'seeking') return;
        const { sight, identity } = place;
        const apiOrigin = apiOriginOf(sight.context);
        seeking.value = { is: 'seeking' };
        try {
          const question = {
            apiOrigin,
            after: after(apiOrigin),
            contacted: contacted(apiOrigin, identity.zone),
          };
          const next = await ports.ask('customer.next', question);
          if (page.sight.peek() !== sight) return;
          seeking.value = { is: next ? 'idle' : 'nobody' };
          if (next) await lead(next, sight);
        } catch (error) {
          if (page.sight.peek() === sight) seeking.value = { is: 'failed', fault: faultOf(error) };
        }
      },
    };
  },
);
export type NextModel = InstanceType<typeof NextModel>;
