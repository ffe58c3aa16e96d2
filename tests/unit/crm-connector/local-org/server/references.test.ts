import { describe, expect, it } from 'vitest';
import {
  referencedIds,
  resolveReferences,
  resolveText,
} from '../../../../../crm-connector/local-org/rest/references.ts';

const answers = new Map<string, unknown>([
  ['refAccount', { id: '001000000000001AAA', success: true, errors: [] }],
  [
    'found',
    { totalSize: 1, records: [{ Id: '003000000000001AAA', Account: { Name: 'Acme' }, Phone: null }] },
  ],
]);

describe('references between subrequests', () => {
  it('are put into the address', () => {
    expect(resolveText('/services/data/v68.0/sobjects/Account/@{refAccount.id}', answers)).toBe(
      '/services/data/v68.0/sobjects/Account/001000000000001AAA',
    );
  });

  it('are put anywhere into the body, through lists and parents', () => {
    expect(
      resolveReferences(
        {
          WhoId: '@{found.records[0].Id}',
          Subject: 'Call @{found.records[0].Account.Name} (@{found.totalSize})',
          nested: [{ WhatId: '@{refAccount.id}' }, 7, null, true],
        },
        answers,
      ),
    ).toEqual({
      WhoId: '003000000000001AAA',
      Subject: 'Call Acme (1)',
      nested: [{ WhatId: '001000000000001AAA' }, 7, null, true],
    });
  });

  it.each([
    '@{nobody.id}',
    '@{refAccount.Id}',
    '@{found.records[1].Id}',
    '@{found.records[0].Phone}',
    '@{found}',
  ])('%s has no value and halts', (text) => {
    expect(() => resolveText(text, answers)).toThrow(/^Invalid reference specified\. No value for /);
  });

  it('says in which reference the value was missing', () => {
    expect(() => resolveText('@{found.records[1].Id}', answers)).toThrow(
      'No value for found.records[1].Id found in found.',
    );
  });

  it('does not reach what an object inherits', () => {
    expect(() => resolveText('@{refAccount.constructor.name}', answers)).toThrow('Invalid reference');
  });

  it('are listed by id', () => {
    expect(referencedIds({ a: '@{one.id}', b: ['@{two.records[0].Id}'] })).toEqual(['one', 'two']);
  });
});
