import { oneClickOutcomes } from '../../../shared/domain/disposition.ts';
import { dispositions } from '../../../shared/wrap-up/dispositions.ts';
import type { OrgMapping } from '../schema/org-mapping.ts';
import type { Described, DescribedField } from './described.ts';

type Calls = NonNullable<OrgMapping['calls']>;

/** What only a person can decide. */
export type MappingQuestion =
  /** Values of the org's own disposition field that are called like none of Parley's codes. */
  | { readonly is: 'unmatched'; readonly field: string; readonly values: string[] }
  /** A required field without a value to propose. */
  | { readonly is: 'required'; readonly field: string; readonly type: string }
  /** A required picklist, for which the first value stands. */
  | { readonly is: 'first-value'; readonly field: string; readonly value: string }
  /** None of the record types is called like a call; the user's default is used. */
  | { readonly is: 'record-types'; readonly names: string[] };

interface CallsProposal {
  /** Null: the org asks nothing of a Task beyond what Parley writes. */
  readonly calls: Calls | null;
  readonly questions: MappingQuestion[];
}

/** Filled in by Parley for every call, or by the org. */
const WRITTEN = new Set([
  'Subject',
  'Status',
  'Priority',
  'ActivityDate',
  'WhoId',
  'WhatId',
  'OwnerId',
  'Description',
  'IsReminderSet',
  'IsRecurrence',
  'RecordTypeId',
]);

const words = (text: string): string[] => text.toLowerCase().match(/[a-z]{2,}/g) ?? [];

/** Words that say nothing of which outcome is meant. */
const EMPTY = new Set([
  'the',
  'to',
  'of',
  'call',
  'called',
  'in',
  'on',
  'by',
  'and',
  'or',
  'no',
  'not',
  'left',
]);

/** How much two names have in common: 1 the same words, 0 none that matter. */
function likeness(one: string, other: string): number {
  const [first, second] = [new Set(words(one)), new Set(words(other))];
  const shared = [...first].filter((word) => second.has(word));
  if (!shared.some((word) => !EMPTY.has(word))) return 0;
  return shared.length / new Set([...first, ...second]).size;
}

const LIKE_ENOUGH = 0.5;

/** The org's own value for each of Parley's codes, where one is called alike; a person looks over the rest. */
function matchDispositions(own: readonly string[]): {
  matched: Record<string, string>;
  unmatched: string[];
} {
  const codes = [
    ...oneClickOutcomes.map(({ code, label }) => ({ code, label })),
    ...dispositions.map(({ code, label }) => ({ code, label: label.en })),
  ];
  const matched: Record<string, string> = {};
  for (const { code, label } of codes) {
    const [best] = own
      .map((value) => ({ value, score: likeness(label, value) }))
      .sort((one, other) => other.score - one.score);
    if (best && best.score >= LIKE_ENOUGH) matched[code] ??= best.value;
  }
  const used = new Set(Object.values(matched));
  return { matched, unmatched: own.filter((value) => !used.has(value)) };
}

const activeValues = (field: DescribedField): string[] =>
  field.picklistValues.filter(({ active }) => active).map(({ value }) => value);

/** @param task describe of Task as the signed-in user sees it */
export function proposeCalls(task: Described): CallsProposal {
  const own = dispositionFieldOf(task);
  const { matched, unmatched } = matchDispositions(own ? activeValues(own) : []);
  const required = task.fields.filter(
    (field) => field !== own && !WRITTEN.has(field.name) && isRequired(field),
  );
  const fields = Object.fromEntries(
    required.flatMap((field) =>
      activeValues(field)
        .slice(0, 1)
        .map((value) => [field.name, value]),
    ),
  );
  const types = callingType(task);
  const questions: MappingQuestion[] = [
    ...(own && unmatched.length > 0
      ? [{ is: 'unmatched', field: own.name, values: unmatched } as const]
      : []),
    ...required.map(({ name, type }): MappingQuestion => {
      const value = fields[name];
      return value === undefined
        ? { is: 'required', field: name, type }
        : { is: 'first-value', field: name, value };
    }),
    ...types.questions,
  ];
  const calls: Calls = {
    ...types.choice,
    ...(own ? { dispositionField: own.name } : {}),
    dispositions: matched,
    fields,
  };
  const isEmpty = !own && types.choice.recordTypeId === undefined && Object.keys(fields).length === 0;
  return { calls: isEmpty ? null : calls, questions };
}

/** The org's own picklist for what came of a call. */
function dispositionFieldOf({ fields }: Described): DescribedField | undefined {
  return fields.find(
    ({ name, label, type }) =>
      name.endsWith('__c') &&
      !name.startsWith('Parley_') &&
      type === 'picklist' &&
      /disposition|outcome|result/i.test(`${name} ${label}`),
  );
}

/** The record type calls belong to, when one is called so and is not the user's default anyway. */
function callingType(task: Described): {
  choice: Pick<Calls, 'recordTypeId'>;
  questions: MappingQuestion[];
} {
  const types = task.recordTypeInfos.filter(
    ({ master, active, available }) => !master && active && available,
  );
  const calling = types.find(({ name }) => /call|phone|collect/i.test(name));
  if (calling)
    return {
      choice: calling.defaultRecordTypeMapping ? {} : { recordTypeId: calling.recordTypeId },
      questions: [],
    };
  const names = types.map(({ name }) => name);
  return { choice: {}, questions: names.length === 0 ? [] : [{ is: 'record-types', names }] };
}

const isRequired = ({ nillable, defaultedOnCreate, createable }: DescribedField): boolean =>
  createable && !nillable && !defaultedOnCreate;
