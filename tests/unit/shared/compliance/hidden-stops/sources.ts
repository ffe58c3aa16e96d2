import type { DetectorInput } from '../../../../../shared/compliance/hidden-stops/find-hidden-stops.ts';
import type { Recorded } from '../../../../../shared/compliance/hidden-stops/recorded.ts';
import type { PastAttempt } from '../../../../../shared/domain/contact-attempt.ts';
import type { Hold } from '../../../../../shared/domain/hold.ts';
import { absent, known } from '../../../../../shared/domain/known.ts';

export const nothingRecorded: Recorded = { holds: [], preferences: [], languages: [] };

/** Notes `n0`, `n1` … with these bodies, written on 4 March 2026, 23:30 in Chicago. */
export function detectorInput(bodies: readonly string[], attempts: PastAttempt[] = []): DetectorInput {
  return {
    readAt: '2026-03-10T15:00:00.000Z',
    zone: 'America/Chicago',
    notes: {
      is: 'read',
      complete: true,
      total: bodies.length,
      items: bodies.map((body, at) => ({
        id: `n${at}`,
        object: 'ContentNote',
        title: '',
        body,
        preview: null,
        at: '2026-03-05T05:30:00.000Z',
        by: null,
      })),
    },
    attempts: { is: 'read', complete: true, total: attempts.length, items: attempts },
    warnings: { is: 'absent' },
  };
}

export const anAttempt: PastAttempt = {
  id: 't1',
  object: 'Task',
  key: null,
  revision: null,
  direction: 'out',
  channel: 'call',
  number: '(312) 555-0142',
  partyId: 'p1',
  partyName: 'Ana Ruiz',
  debtIds: null,
  result: null,
  disposition: null,
  numberStatus: null,
  startedAt: '2026-03-05T18:00:00.000Z',
  startedAtExact: true,
  endedAt: null,
  by: null,
  subject: null,
  note: null,
  twinOf: null,
};

/** An active hold that says no more than its kind. */
export const aHold = (kind: Hold['kind'], changes: Partial<Hold> = {}): Hold => ({
  id: 'h1',
  object: 'Contact_Hold__c',
  key: null,
  kind,
  status: known('active'),
  partyId: absent,
  debtId: absent,
  medium: absent,
  number: absent,
  words: absent,
  written: absent,
  receivedOn: absent,
  effectiveFrom: absent,
  effectiveTo: absent,
  disputedAmount: absent,
  answeredOn: absent,
  invoiceId: absent,
  invoiceNumber: absent,
  reason: absent,
  attorney: {
    name: absent,
    phone: absent,
    reachable: absent,
    contactedOn: absent,
    responded: absent,
    consentsToDirectContact: absent,
  },
  bankruptcy: {
    chapter: absent,
    filedOn: absent,
    prepetition: absent,
    dischargedOn: absent,
    endedOn: absent,
  },
  source: absent,
  sourceId: absent,
  statusReason: absent,
  recordedAt: '2026-03-06T00:00:00.000Z',
  recordedBy: null,
  ...changes,
});
