// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { CustomerSnapshot } from '../../../../../shared/domain/customer-snapshot.ts';
import { dana } from '../fixtures/people.ts';
import { beside, closePanel, region } from '../open-panel.ts';
import { on } from '../states.ts';

afterEach(closePanel);

const lineOf = async (change: Partial<CustomerSnapshot>) => {
  await beside(on({ ...dana, ...change }));
  return (await region('Last talk and promise')).textContent;
};

describe('the last talk and promise', () => {
  it('is none only where every call was read', async () => {
    expect(await lineOf({ attempts: { is: 'read', items: [], complete: true, total: 0 } })).toContain(
      'No talk on record',
    );
    expect(await lineOf({ attempts: { is: 'read', items: [], complete: false, total: null } })).toContain(
      'No talk among the calls that were read',
    );
  });

  it.each([{ is: 'forbidden' } as const, { is: 'failed', why: 'Too long' } as const])(
    'does not pass over promises that are $is',
    async (promises) => {
      expect(await lineOf({ promises })).toContain('promises not readable');
    },
  );

  it('says nothing of promises where there are none', async () => {
    expect(await lineOf({ promises: { is: 'read', items: [], complete: true, total: 0 } })).not.toContain(
      'promise',
    );
  });
});
