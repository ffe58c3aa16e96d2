import { expect, it } from 'vitest';
import type { Capabilities } from '../../../../crm-connector/contract.ts';
import { abilityList } from '../../../../extension/options/orgs/ability-list.ts';
import { en } from '../../../../extension/options/words/en.ts';

const all: Capabilities = {
  writeStrategy: 'A',
  invoiceModel: 'standard',
  debts: true,
  promises: true,
  stops: true,
  agreements: 'package',
  approvals: true,
  notes: true,
  mailDrafts: ['Account'],
  multiCurrency: true,
  attemptsProvable: true,
};
const cannot = (change: Partial<Capabilities>) =>
  abilityList({ ...all, ...change }, en.abilities.names).flatMap(({ name, can }) => (can ? [] : [name]));

it('tells what a CRM can and cannot, each by itself', () => {
  const { names } = en.abilities;
  expect(cannot({})).toEqual([]);
  expect(cannot({ mailDrafts: [] })).toEqual([names.drafts]);
  expect(cannot({ debts: false })).toEqual([names.debts]);
  expect(cannot({ stops: false })).toEqual([names.stops]);
  expect(cannot({ agreements: 'note' })).toEqual([names.agreements.note]);
  expect(cannot({ agreements: 'standard' })).toEqual([]);
});

it('tells somebody without rights that they neither write nor see invoices, nor know of every call', () => {
  const { names } = en.abilities;
  expect(cannot({ writeStrategy: 'none', invoiceModel: null, attemptsProvable: false })).toEqual([
    names.writing.none,
    names.invoices,
    names.attempts,
  ]);
});
