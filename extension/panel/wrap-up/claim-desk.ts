import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { AgreementDraft } from '../../../shared/domain/agreement.ts';
import type { ClaimHeard } from '../../../shared/wrap-up/claims-of-facts.ts';
import type { GuideWalk } from '../guide/guide-walk.ts';
import type { PanelModel } from '../models/panel-model.ts';
import { livePolicy } from '../models/policy-in-force.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { type ClaimGround, claimOfFact } from './claim-of-fact.ts';
import type { Desk } from './desk-sight.ts';

/** What the facts tell of payments made: each stands among the agreements for as long as its fact does. */
export function claimDesk(
  model: PanelModel,
  walk: GuideWalk,
  ports: Pick<PanelPorts, 'planPolicy'>,
  now: ReadonlySignal<Desk | null>,
): { settled(): Promise<void> } {
  let settling: Promise<void> = Promise.resolve();
  /** Keys of agreements that were a fact's: theirs to take out. */
  const made = new Set<string>();
  const policy = livePolicy(ports);
  // As text: the desk is drawn anew with every key, and what was claimed seldom changes.
  const heard = computed(() => JSON.stringify(now.value?.wrapUp.claims ?? []));

  const put = async (text: string, ground: ClaimGround) => {
    const claims = JSON.parse(text) as readonly ClaimHeard[];
    const drafts = (await Promise.all(claims.map((claim) => claimOfFact(claim, ground)))).filter(
      (draft) => draft !== null,
    );
    // Typed on meanwhile: the later text has its own turn.
    if (!now.peek() || heard.peek() !== text) return;
    for (const { key } of drafts) made.add(key);
    const before = now.peek()?.session.agreements.filter(({ key }) => made.has(key)) ?? [];
    if (named(before) === named(drafts)) return;
    walk.change((session) => ({
      ...session,
      agreements: [...session.agreements.filter(({ key }) => !made.has(key)), ...drafts],
    }));
  };
  effect(() => {
    const text = heard.value;
    const snapshot = model.verdict.judged.value;
    const contact = model.call.running.value;
    if (!snapshot || !contact) return;
    const { startedAt: at, debtIds } = contact;
    settling = put(text, { snapshot, at, policy: policy.value, debtIds });
  });
  return { settled: () => settling };
}

/** Which agreements they are, to the cent and the day. */
const named = (agreements: readonly AgreementDraft[]): string =>
  agreements.map(({ key, fingerprint, reference }) => [key, fingerprint, reference].join(' ')).join('\n');
