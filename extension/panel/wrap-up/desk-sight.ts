import { computed, type ReadonlySignal } from '@preact/signals';
import type { CallSession } from '../../../shared/call-guide/session.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { ContactMade } from '../../../shared/wrap-up/contact-made.ts';
import { proposeWrapUp, type WrapUp } from '../../../shared/wrap-up/wrap-up.ts';
import { wrapUpPolicyOf } from '../../../shared/wrap-up/wrap-up-choices.ts';
import type { WrapUpPolicy } from '../../../shared/wrap-up/wrap-up-policy.ts';
import type { GuideWalk } from '../guide/guide-walk.ts';
import type { PanelModel } from '../models/panel-model.ts';
import { contactOfCall } from './contact-of-call.ts';

/** All that a wrap-up is worked on with. */
export interface Desk {
  readonly session: CallSession;
  readonly contact: ContactMade;
  readonly snapshot: CustomerSnapshot;
  readonly wrapUp: WrapUp;
  /** The company's own, in the org of the customer. */
  readonly policy: WrapUpPolicy;
}

/** The wrap-up as it is proposed now; null: the customer on the line is not on screen. */
export const deskSight = (model: PanelModel, walk: GuideWalk): ReadonlySignal<Desk | null> =>
  computed(() => {
    const session = walk.session.value;
    const running = model.call.running.value;
    const snapshot = model.snapshot.value;
    if (!session || !running || !snapshot || model.guide.view.value === 'record') return null;
    const contact = contactOfCall(running);
    const policy = wrapUpPolicyOf(walk.wrapUpChoices.value, contact.customer.apiOrigin);
    const wrapUp = proposeWrapUp({
      session,
      snapshot,
      contact,
      guide: walk.guide.value,
      facts: model.verdict.current.value?.facts ?? null,
      policy,
      at: contact.startedAt,
    });
    return { session, contact, snapshot, wrapUp, policy };
  });
