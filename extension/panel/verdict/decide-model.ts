import { createModel, type ReadonlySignal, signal } from '@preact/signals';
import { evidenceOf } from '../../../shared/compliance/evidence.ts';
import type { Finding } from '../../../shared/compliance/finding.ts';
import { type Override, refusalOf } from '../../../shared/compliance/override.ts';
import type { Profile } from '../../../shared/domain/debt.ts';
import type { OutboxModel } from '../models/outbox-model.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { debtsAskedAbout } from './decisions.ts';
import { everyOverrideRight } from './standing.ts';
import type { VerdictModel } from './verdict-model.ts';
import { type Decided, decisionCommand } from './write-commands.ts';

/** Why a decision was not stored. */
export type NotDecided = 'short-reason' | 'no-right' | 'not-stored';

/** What a person decides about the rules: each decision is a command in the outbox, and counts from then on. */
export const DecideModel = createModel(
  (ports: Pick<PanelPorts, 'clock' | 'newKey'>, verdict: VerdictModel, outbox: OutboxModel) => {
    const notDecided = signal<NotDecided | null>(null);

    const store = async (...decisions: readonly Decided[]): Promise<boolean> => {
      const snapshot = verdict.judged.peek();
      notDecided.value = null;
      if (!snapshot) return false;
      try {
        for (const decided of decisions) {
          const made = { key: ports.newKey(), at: ports.clock.now() };
          await outbox.add(decisionCommand(snapshot, decided, made));
        }
        return true;
      } catch {
        notDecided.value = 'not-stored';
        return false;
      }
    };

    return {
      notDecided: notDecided as ReadonlySignal<NotDecided | null>,
      forget: () => {
        notDecided.value = null;
      },
      store,
      confirmProfile: (profile: Profile) => store({ kind: 'confirm-profile', profile, reason: null }),
      /** Goes on in spite of a finding. False: it may not be, and why is in `notDecided`. */
      override: async (finding: Finding, reason: string): Promise<boolean> => {
        const standing = verdict.current.peek();
        const snapshot = verdict.judged.peek();
        if (!standing || !snapshot) return false;
        const at = ports.clock.now();
        const decision: Override = { ruleId: finding.ruleId, by: snapshot.org.login, reason, at };
        const refusal = refusalOf(
          standing.verdict,
          decision,
          everyOverrideRight.filter((right) => verdict.rights.peek().has(right)),
        );
        if (refusal) {
          notDecided.value = refusal.is === 'no-reason' ? 'short-reason' : 'no-right';
          return false;
        }
        const { facts, question, policy, verdict: judged, overrides } = standing;
        return store({
          kind: 'override',
          partyId: question.personId,
          debtIds: debtsAskedAbout(facts, question),
          number: null,
          attemptKey: null,
          ruleIds: [finding.ruleId],
          reason: reason.trim(),
          evidence: JSON.stringify(evidenceOf(facts, question, judged, policy, [...overrides, decision])),
        });
      },
      /** Marks a hold as never having been so. */
      markInError: async (holdId: string, reason: string): Promise<boolean> => {
        if (!verdict.rights.peek().has('recorded-in-error')) {
          notDecided.value = 'no-right';
          return false;
        }
        if (reason.trim().length < SHORTEST_REASON) {
          notDecided.value = 'short-reason';
          return false;
        }
        return store({ kind: 'lift-hold', holdId, status: 'recorded-in-error', reason: reason.trim() });
      },
    };
  },
);
export type DecideModel = InstanceType<typeof DecideModel>;

const SHORTEST_REASON = 10;
