// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { known } from '../../../../../shared/domain/known.ts';
import { debt, read } from '../fixtures/build.ts';
import { dana } from '../fixtures/people.ts';
import { beside, closePanel, region } from '../open-panel.ts';
import { on } from '../states.ts';

afterEach(closePanel);

it('says kind and status of a debt in the words of the CRM, or without the marks of a code', async () => {
  const codes = { kind: known('retail_card'), status: known('in_review') };
  const debts = read(
    debt('a02000000000011AAA', 'Labelled', 10, {
      ...codes,
      labels: { kind: 'Store card', status: 'Looked at' },
    }),
    debt('a02000000000012AAA', 'Bare', 20, codes),
  );
  await beside(on({ ...dana, debts, invoices: read() }));
  const text = (await region('Money')).textContent;
  expect(text).toContain('Store card · Looked at');
  expect(text).toContain('retail card · in review');
  expect(text).not.toContain('_');
});
