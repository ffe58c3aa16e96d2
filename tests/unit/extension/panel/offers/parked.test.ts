import { expect, it } from 'vitest';
import { parkedOffers } from '../../../../../extension/panel/offers/parked.ts';
import type { RequestApproval } from '../../../../../shared/domain/write-command.ts';
import { withAmountsMarked } from '../../../../../shared/money/stored-amounts.ts';
import { agreement } from '../../../../contract/connector/talks.ts';
import { queued } from '../fake-world.ts';
import { NOW } from '../fixtures/build.ts';
import { dana } from '../fixtures/people.ts';

it('a request of an earlier version, with terms a hundredth of what was asked, is none to agree on', () => {
  const asked = {
    ...{ v: 1, kind: 'request-approval', key: 'asked', orgId: '00D', userId: '005', madeAt: NOW },
    ...{ customer: dana.customer.ref, customerName: 'Dana Reyes', fingerprint: 'f', beyond: ['long'] },
    ...{ reason: 'wage', partyId: null },
    terms: JSON.parse(JSON.stringify(agreement(2).terms).replaceAll('"USD"', '"IDR"')),
  } as RequestApproval;
  const sent = (command: RequestApproval) => [
    { ...queued(command, 1, NOW), command, state: 'applied' as const },
  ];
  const inCrm = parkedOffers(dana, []).length;
  expect(parkedOffers(dana, sent(asked))).toHaveLength(inCrm);
  expect(parkedOffers(dana, sent(withAmountsMarked(asked)))).toHaveLength(inCrm + 1);
});
