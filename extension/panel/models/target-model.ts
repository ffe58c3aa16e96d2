import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type { PageModel } from '../page/page-model.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { recordKey } from './same-record.ts';
import { contextToConnect } from './screen.ts';
import { apiOriginOf, type SessionsModel } from './sessions-model.ts';

/** Which record the panel is about: the page's, unless a person chose another (found, or the one on the line). */
export const TargetModel = createModel(
  (ports: Pick<PanelPorts, 'hostsToGrant'>, page: PageModel, sessions: SessionsModel) => {
    const picked = signal<RecordRef | null>(null);
    const onPage = computed((): RecordRef | null => {
      const sight = page.sight.value;
      return sight.is === 'crm' && sight.context.is === 'record' ? sight.context.ref : null;
    });

    /** How often the page moved to another record. */
    const moves = signal(0);
    let before: string | null | undefined;
    effect(() => {
      const now = onPage.value && recordKey(onPage.value);
      if (before !== undefined && now !== before && now !== null) {
        // A choice by hand gives way as soon as the page moves.
        picked.value = null;
        moves.value = moves.peek() + 1;
      }
      before = now;
    });

    return {
      onPage,
      moves: moves as ReadonlySignal<number>,
      record: computed((): RecordRef | null => {
        const mustConnect = contextToConnect(page.sight.value, sessions.sessions.value) !== null;
        return picked.value ?? (mustConnect ? null : onPage.value);
      }),
      isPicked: computed(() => picked.value !== null),
      pick: (ref: RecordRef) => {
        picked.value = ref;
      },
      backToPage: () => {
        picked.value = null;
      },
      /** Orgs that can be searched now, the page's own first. */
      searchableOrgs: computed((): string[] => {
        const sight = page.sight.value;
        const here = sight.is === 'crm' ? apiOriginOf(sight.context) : null;
        const origins = (sessions.sessions.value ?? [])
          .filter(({ state }) => state === 'signed-in')
          .map(({ apiOrigin }) => apiOrigin);
        return origins.sort((a, b) => Number(b === here) - Number(a === here));
      }),
      /** What the browser is asked for inside the click that connects an org. */
      originsToGrant: (apiOrigin: string): readonly string[] => {
        const sight = page.sight.peek();
        return sight.is === 'crm' && apiOriginOf(sight.context) === apiOrigin
          ? ports.hostsToGrant(sight.context)
          : [`${apiOrigin}/*`];
      },
    };
  },
);
export type TargetModel = InstanceType<typeof TargetModel>;
