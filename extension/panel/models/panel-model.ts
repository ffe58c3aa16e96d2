import { computed, createModel, effect } from '@preact/signals';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type { SignInWish } from '../../messaging/channels.ts';
import type { PanelPorts } from '../panel-ports.ts';
import type { Language } from '../words/words.ts';
import { FindModel } from './find-model.ts';
import { GuideModel } from './guide-model.ts';
import { KeysModel } from './keys-model.ts';
import { LayersModel } from './layers-model.ts';
import { NextModel } from './next-model.ts';
import { PartsModel } from './parts-model.ts';
import { type Screen, screenFor } from './screen.ts';
import type { TargetModel } from './target-model.ts';
import { WritingModel } from './writing-model.ts';

/** The view model of the whole panel: which screen, what lies over it, and what a person can do there. */
export const PanelModel = createModel((ports: PanelPorts, language: Language) => {
  const parts = new PartsModel(ports);
  const { page, sessions, customer, outbox, target, choice, call, log, clock, verdict } = parts;
  const layers = new LayersModel();
  const finder = new FindModel(ports);
  const next = new NextModel(ports, parts);

  closeFind(target, layers, finder);

  const pick = (ref: RecordRef) => {
    target.pick(ref);
    layers.closeFind();
    finder.clear();
  };

  const keys = new KeysModel(ports);
  const guide: GuideModel = new GuideModel({ ...parts, ports, layers, keys, language, pick });
  const writing = new WritingModel({ log, outbox, layers, guide });

  return {
    ...parts,
    layers,
    keys,
    guide,
    finder,
    next,
    writing,
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
      const parts = [page, sessions, outbox, clock, verdict];
      const stops = [...parts.map((part) => part.start()), ports.onOnline(refreshFailed)];
      return () => stopAll(stops);
    },
    /** To be called inside the click: the browser asks for the org's hosts only then. */
    connect: (apiOrigin: string, wish: SignInWish = {}) =>
      sessions.connect(target.originsToGrant(apiOrigin), apiOrigin, wish),
    pick,
    find: async (text: string, apiOrigin: string) => {
      const record = await finder.find(text, apiOrigin);
      if (record) pick(record);
    },
    /** False while no org is connected: there is nothing to search. */
    openFind: (): boolean => {
      if (target.searchableOrgs.peek().length === 0) return false;
      layers.openFind();
      return true;
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
  };
});
export type PanelModel = InstanceType<typeof PanelModel>;

/** Find gives way to another record, and with its field goes what was found: it must not stand under another, empty field. */
function closeFind(target: TargetModel, layers: LayersModel, finder: FindModel): void {
  effect(() => {
    if (target.moves.value > 0) layers.closeFind();
  });
  effect(() => {
    if (!layers.isFinding.value) finder.clear();
  });
}

function stopAll(stops: readonly (() => void)[]): void {
  for (const stop of stops) stop();
}
