import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { companyRulesFrom } from '../../../../extension/settings/company-rules.ts';
import { holdsRight } from '../../../../extension/settings/rights.ts';

it('the company rules an admin copies from docs/admin.md are without mistakes, and do what it says', async () => {
  const guide = readFileSync(new URL('../../../../docs/admin.md', import.meta.url), 'utf8');
  const example: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? '');
  const read = await companyRulesFrom(example);
  expect(read.mistakes).toEqual([]);
  expect(read.policy).toMatchObject({ name: 'Harbor policy 2026', caps: [{ limit: 5, windowDays: 7 }] });
  expect(read.company.defaultProfile).toBe('third-party');
  expect(holdsRight(read.rights, 'recorded-in-error', 'LEAD@example.com')).toBe(true);
  expect(holdsRight(read.rights, 'recorded-in-error', 'ana@example.com')).toBe(false);
  expect(holdsRight(read.rights, 'cannot-tell', 'ana@example.com')).toBe(true);
});
