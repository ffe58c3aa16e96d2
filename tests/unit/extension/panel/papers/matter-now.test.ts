import { expect, it } from 'vitest';
import type { PanelModel } from '../../../../../extension/panel/models/panel-model.ts';
import { groundNow } from '../../../../../extension/panel/papers/matter-now.ts';
import type { AgreementTerms } from '../../../../../shared/domain/agreement.ts';
import { absent } from '../../../../../shared/domain/known.ts';
import { sampleSender } from '../../../../../shared/papers/checks/sample-matter.ts';
import { facts } from '../../../shared/compliance/made-up.ts';
import { agreement, terms } from '../../../shared/wrap-up/made-up-contact.ts';
import { NOW } from '../fixtures/build.ts';
import { northwind } from '../fixtures/businesses.ts';
import { entryOf } from '../states.ts';

/** The terms a paper would confirm after a talk in which these were agreed, or not. */
function confirmed(...all: Partial<AgreementTerms>[]): AgreementTerms | null {
  const entry = entryOf(northwind, 'NA', 1);
  const agreements = all.map((change) => agreement({ terms: terms(change) }));
  const command = { ...entry.command, conversation: { agreements, facts: [] } };
  const model = {
    verdict: {
      standingAt: () => ({ facts: facts(), policy: {}, overrides: [] }),
      judged: { peek: () => northwind },
    },
    logged: { peek: () => [{ ...entry, command }] },
  } as unknown as PanelModel;
  const wish = { language: 'en', medium: 'letter', personId: '', debtIds: [] } as const;
  const none = { documents: absent, given: {}, invoiceIds: [], esign: null, roll: 'following' } as const;
  return (
    groundNow(model, northwind, wish, { sender: sampleSender, ...none }, NOW)?.matter.agreement?.terms ?? null
  );
}

it('a paper confirms what was agreed, and neither a payment told of nor an offer left open', () => {
  const open = { kind: 'settlement', expiresAt: '2026-12-03T22:00:00.000Z' } as const;
  expect(confirmed({ kind: 'claimed' }, open)).toBeNull();
  expect(confirmed(open, { kind: 'promise' })).toMatchObject({ kind: 'promise' });
});
