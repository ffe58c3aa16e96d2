import { cite } from '../citation.ts';
import { isExcludedFromCount } from '../person-role.ts';
import type { ContactRule } from '../rule.ts';

/**
 * An attorney, a bankruptcy or a demand to cease binds whoever knows of it or should. Where the CRM keeps no such records only
 * the notes can tell, and where the notes could not be read one may stand in them: a warning. Where there may be records that
 * this user was not shown nobody can tell. Trade debt outside the Act is only warned of: what binds there is the bankruptcy stay.
 */
export const stopsOnRecord: ContactRule = {
  id: 'stops-on-record',
  citation: cite('12 CFR 1006.6(b)(2), (c)(1); 11 USC 362(a)(6); our own care', 'P'),
  changesWithTime: false,
  check({ facts, role, coverage }, _t, report) {
    const { stopsOnRecord: state } = facts;
    if (state === undefined || state === 'complete' || isExcludedFromCount(role)) return;
    const values = { stopsOnRecord: state };
    if (state === 'not-kept' || state === 'notes-unread') {
      const effect = coverage.consumerDebt ? 'caution' : 'note';
      report.hit({ ruleId: this.id, effect, reason: warned[state], citation: this.citation, values });
    } else {
      const effect = coverage.consumerDebt ? 'cannot-tell' : 'caution';
      report.hit({ ruleId: this.id, effect, reason: unread[state], citation: this.citation, values });
    }
  },
};

const warned = {
  'not-kept': 'This CRM keeps no record of attorneys, bankruptcies and demands to cease: only the notes tell',
  'notes-unread': 'Notes could not be read: a stop may stand in them',
} as const;

const unread = {
  unreadable:
    'Recorded stops could not be read: an attorney, a bankruptcy or a demand to cease may be on file',
  'flag-hidden': 'The do-not-call flag is hidden from this user: a request not to be called may be on file',
  'debts-unread': 'The debts could not be read: one may be disputed, paid, or in an attorney’s hands',
} as const;
