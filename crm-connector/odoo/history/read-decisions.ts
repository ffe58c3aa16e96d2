import type { ComplianceDecision } from '../../../shared/domain/compliance-decision.ts';
import type { Profile } from '../../../shared/domain/debt.ts';
import { absent, type Known, known } from '../../../shared/domain/known.ts';
import type { WriteCommand } from '../../../shared/domain/write-command.ts';
import type { ReadRecord } from '../records/read-records.ts';
import { factOf, OBJECT } from './fact-of.ts';

const NOTHING = {
  reason: absent,
  subjectId: absent,
  quote: absent,
  hint: absent,
  ruleIds: absent,
  profile: absent,
  partyId: absent,
  debtIds: absent,
} as const;

type Said = Pick<ComplianceDecision, 'kind'> & Partial<ComplianceDecision>;

/** What a command decides; undefined: it decides nothing. */
function said(command: WriteCommand): Said | undefined {
  switch (command.kind) {
    case 'lift-hold': {
      const { reason, holdId, status } = command;
      return {
        ...{ kind: known('hold-lifted'), reason: known(reason) },
        ...{ subjectId: known(holdId), hint: known(status) },
      };
    }
    case 'dismiss-hint': {
      const { reason, subjectId, quote, hint } = command;
      return {
        ...{ kind: known('hint-dismissed'), reason: known(reason), subjectId: known(subjectId) },
        ...{ quote: known(quote), hint: known(hint) },
      };
    }
    case 'confirm-profile':
      return {
        kind: known('profile-confirmed'),
        reason: factOf(command.reason),
        profile: known(command.profile),
      };
    case 'override':
      return {
        ...{ kind: known('verdict-overridden'), reason: known(command.reason) },
        ...{ ruleIds: known(command.ruleIds), debtIds: known(command.debtIds) },
        partyId: factOf(command.partyId),
      };
    case 'draft-mail':
      return {
        kind: known('paper-drafted'),
        reason: known(command.subject),
        partyId: known(command.partyId),
      };
    default:
      return undefined;
  }
}

/** What people decided about the rules, newest first. @param records oldest first */
export const decisionsOf = (records: readonly ReadRecord[]): ComplianceDecision[] =>
  records
    .flatMap(({ command, at, by, key }): ComplianceDecision[] => {
      const decided = said(command);
      if (!decided) return [];
      return [{ ...NOTHING, ...decided, id: key, object: OBJECT, key, at, by: by?.name ?? null }];
    })
    .reverse();

/** The profile somebody confirmed last; absent: nobody has, and the settings decide. */
export function profileOf(records: readonly ReadRecord[]): Known<Profile> {
  const confirmed = records.flatMap(({ command }) =>
    command.kind === 'confirm-profile' ? [command.profile] : [],
  );
  return factOf(confirmed.at(-1));
}
