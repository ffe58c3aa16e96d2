import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { OneClickOutcome } from '../../../shared/domain/disposition.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type { WriteCommand } from '../../../shared/domain/write-command.ts';
import type { OutboxEntry, PanelPorts } from '../panel-ports.ts';
import { FindModel } from './find-model.ts';
import { LayersModel } from './layers-model.ts';
import { PartsModel } from './parts-model.ts';
import { type Screen, screenFor } from './screen.ts';

/** Said once to a screen reader. */
export type Said = { is: 'saved'; entry: OutboxEntry } | { is: 'undone' } | { is: 'undo-too-late' };

/** The view model of the whole panel: which screen, what lies over it, and what a person can do there. */
export const PanelModel = createModel((ports: PanelPorts) => {
  const parts = new PartsModel(ports);
  const { page, sessions, customer, outbox, target, choice, call, log, clock } = parts;
  const layers = new LayersModel();
  const finder = new FindModel(ports);
  const said = signal<Said | null>(null);

  const pick = (ref: RecordRef) => {
    target.pick(ref);
    layers.closeFind();
    finder.clear();
  };

  return {
    ...parts,
    layers,
    finder,
    said: said as ReadonlySignal<Said | null>,
    screen: computed(
      (): Screen =>
        screenFor({
          sight: page.sight.value,
          sessions: sessions.sessions.value,
          target: target.record.value,
          shown: customer.shown.value,
        }),
    ),
    start: () => {
      const refreshFailed = () => void (customer.shown.peek()?.fault && customer.refresh());
      const parts = [page, sessions, outbox, clock];
      const stops = [...parts.map((part) => part.start()), ports.onOnline(refreshFailed)];
      void call.restore();
      return () => {
        for (const stop of stops) stop();
      };
    },
    /** To be called inside the click: the browser asks for the org's hosts only then. */
    connect: (apiOrigin: string, clientId: string | null) =>
      sessions.connect(target.originsToGrant(apiOrigin), apiOrigin, clientId),
    pick,
    find: async (text: string, apiOrigin: string) => {
      const record = await finder.find(text, apiOrigin);
      if (record) pick(record);
    },
    backToCall: () => {
      const pinned = call.running.peek();
      if (pinned) pick(pinned.customer);
    },
    /** Esc: closes what lies on top, one layer a press; at last returns to the page's customer. */
    back: () => {
      if (!layers.closeTop()) target.backToPage();
    },
    toggleDebt: (debtId: string) => {
      choice.toggleDebt(debtId);
      call.talkAbout(choice.customer.peek(), choice.debtIds.peek());
    },
    logOutcome: async (outcome: OneClickOutcome) => {
      const entry = await log.log(outcome);
      if (entry) said.value = { is: 'saved', entry };
    },
    undo: async (id: string) => {
      said.value = { is: (await outbox.undo(id)) ? 'undone' : 'undo-too-late' };
    },
    saveFix: async (corrected: OutboxEntry, command: WriteCommand) => {
      const entry = await outbox.add(command);
      // A refused entry would hold its own correction back: it was not written, and now need not be.
      if (corrected.state === 'refused') await outbox.undo(corrected.id);
      layers.endFix();
      said.value = { is: 'saved', entry };
    },
  };
});
export type PanelModel = InstanceType<typeof PanelModel>;
