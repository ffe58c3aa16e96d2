import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import { addFact } from '../../../shared/call-guide/facts-of-session.ts';
import type { CallFact, CallSession } from '../../../shared/call-guide/session.ts';
import { chooseResult } from '../../../shared/wrap-up/choose-result.ts';
import type { ContactMade } from '../../../shared/wrap-up/contact-made.ts';
import { conversationCommand } from '../../../shared/wrap-up/conversation-command.ts';
import { withTrace } from '../after/write-commands.ts';
import type { GuideWalk } from '../guide/guide-walk.ts';
import type { PanelModel } from '../models/panel-model.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { claimDesk } from './claim-desk.ts';
import { type Desk, deskSight } from './desk-sight.ts';
import { type NotSaved, obstacle } from './not-saved.ts';
import { promiseDesk } from './promise-desk.ts';

type WrapUpPart = Partial<CallSession['wrapUp']>;

/** The wrap-up of the contact on the line: proposed anew with every change, and every change kept in its draft. */
export const WrapUpDesk = createModel(
  (model: PanelModel, walk: GuideWalk, ports: Pick<PanelPorts, 'clock' | 'planPolicy'>) => {
    const notSaved = signal<NotSaved | null>(null);
    const isSaving = signal(false);
    const now = deskSight(model, walk);
    const promise = promiseDesk(model, walk, ports, now);
    const claims = claimDesk(model, walk, ports, now);
    const change = (next: (before: CallSession) => CallSession) => {
      notSaved.value = null;
      walk.change(next);
    };
    const set = (part: WrapUpPart) =>
      change((before) => ({ ...before, wrapUp: { ...before.wrapUp, ...part } }));

    const store = async ({ session, contact, wrapUp }: Desk) => {
      const at = ports.clock.now();
      const ended: ContactMade = { ...contact, endedAt: session.channel === 'call' ? at : null };
      const command = conversationCommand(session, ended, wrapUp, at);
      const evidence = withTrace(command.evidence, {
        startedAtFrom: session.channel === 'call' ? 'call-button' : 'stated',
        corrects: null,
      });
      await model.writing.saveConversation({ ...command, evidence }, wrapUp.disposition?.label ?? null);
      model.call.end();
    };

    return {
      now: now as ReadonlySignal<Desk | null>,
      notSaved: notSaved as ReadonlySignal<NotSaved | null>,
      isSaving: isSaving as ReadonlySignal<boolean>,
      promise,
      change,
      set,
      /** A result by hand, with the form of what it says was heard; null: as proposed. */
      choose: (code: string | null) => change((before) => chooseResult(before, code, walk.moment())),
      /** Marks a fact, also a second of its kind, and answers its key. */
      addFact: (code: string): string => {
        const moment = walk.moment();
        const key = moment.newKey();
        change((before) => addFact(before, code, { ...moment, newKey: () => key }));
        return key;
      },
      fill: (key: string, filled: Partial<Pick<CallFact, 'words' | 'fields'>>) => {
        notSaved.value = null;
        walk.changeFact(key, filled);
      },
      /** One that was marked here and never filled has said nothing: it goes without a reason. */
      drop: (key: string) =>
        change((before) => ({ ...before, facts: before.facts.filter((fact) => fact.key !== key) })),
      /** The contact is on disk when this resolves to true. */
      save: async (): Promise<boolean> => {
        if (isSaving.peek()) return false;
        await Promise.all([promise.settled(), claims.settled()]);
        const desk = now.peek();
        if (!desk || isSaving.peek()) return false;
        notSaved.value = obstacle(desk, promise.typed.peek());
        if (notSaved.peek() !== null) return false;
        isSaving.value = true;
        try {
          await store(desk);
          return true;
        } catch {
          notSaved.value = model.outbox.heldBack.numbers.peek().length > 0 ? 'held-back' : 'not-stored';
          return false;
        } finally {
          isSaving.value = false;
        }
      },
    };
  },
);
export type WrapUpDesk = InstanceType<typeof WrapUpDesk>;
