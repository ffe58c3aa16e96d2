import { describe, expect, it } from 'vitest';
import { freshStore, packageDir, refusal } from './fresh-store.ts';

const key = 'a0b1c2d3-0000-4000-8000-00000000000a';

describe('refusing a record', () => {
  const { store, admin, seed } = freshStore({ packageDir });
  const account = seed('Account', { Name: 'Acme' });
  const contact = seed('Contact', { LastName: 'Roe', AccountId: account });
  const lead = seed('Lead', { LastName: 'Doe', Company: 'Doe Ltd' });
  const gone = seed('Account', { Name: 'Gone', IsDeleted: true });
  const attempt = { Key__c: key, Revision__c: 1, Started_At__c: '2026-11-22T15:00:00Z' };

  it.each([
    ['a missing field', 'Contact', {}, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [LastName]'],
    [
      'several missing fields',
      'Contact_Attempt__c',
      {},
      'REQUIRED_FIELD_MISSING',
      'Required fields are missing: [Key__c, Revision__c, Started_At__c]',
    ],
    [
      'text one too long',
      'Task',
      { Subject: 'x'.repeat(256) },
      'STRING_TOO_LONG',
      `Subject: data value too large: ${'x'.repeat(256)} (max length=255)`,
    ],
    [
      'a value outside a restricted picklist',
      'Contact_Attempt__c',
      { ...attempt, Result__c: 'sort of' },
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      'Result: bad value for restricted picklist field: sort of',
    ],
    [
      'a read-only field',
      'Task',
      { Subject: 'x', AccountId: account },
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      'Unable to create/update fields: AccountId. Please check the security settings of this field and verify that it is read/write for your profile or permission set.',
    ],
    [
      'a field that is not there',
      'Task',
      { Nope__c: 1 },
      'INVALID_FIELD',
      "No such column 'Nope__c' on sobject of type Task",
    ],
    [
      'an Id',
      'Task',
      { Id: account },
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      'cannot specify Id in an insert call',
    ],
    ['text for a number', 'Payment', { Amount: 'ten' }, 'JSON_PARSER_ERROR', undefined],
    ['text for a date', 'Task', { ActivityDate: '22.11.2026' }, 'JSON_PARSER_ERROR', undefined],
    ['a day that does not exist', 'Task', { ActivityDate: '2026-02-30' }, 'JSON_PARSER_ERROR', undefined],
    [
      'an e-mail that is none',
      'Contact',
      { LastName: 'x', Email: 'nobody' },
      'INVALID_EMAIL_ADDRESS',
      undefined,
    ],
    [
      'a malformed id',
      'Contact',
      { LastName: 'x', AccountId: 'acme' },
      'MALFORMED_ID',
      'Account ID: id value of incorrect type: acme',
    ],
    [
      'an id of another object',
      'Contact',
      { LastName: 'x', AccountId: contact },
      'FIELD_INTEGRITY_EXCEPTION',
      `Account ID: id value of incorrect type: ${contact}`,
    ],
    ['a What that is a contact', 'Task', { WhatId: contact }, 'FIELD_INTEGRITY_EXCEPTION', undefined],
    ['a lead with a What', 'Task', { WhoId: lead, WhatId: account }, 'FIELD_INTEGRITY_EXCEPTION', undefined],
    [
      'a link to nothing',
      'Contact',
      { LastName: 'x', AccountId: '001000000000099AAA' },
      'INVALID_CROSS_REFERENCE_KEY',
      'invalid cross reference id',
    ],
    [
      'a link to a deleted record',
      'Contact',
      { LastName: 'x', AccountId: gone },
      'ENTITY_IS_DELETED',
      undefined,
    ],
    ['an object that cannot be created', 'Invoice', {}, 'INVALID_TYPE_FOR_OPERATION', undefined],
  ])('with %s', (_what, object, fields, errorCode, message) => {
    const error = refusal(() => store.create(object, fields, admin));
    expect(error).toMatchObject({ errorCode, status: 400, ...(message === undefined ? {} : { message }) });
  });

  it('of an unknown object', () => {
    expect(refusal(() => store.create('Nope__c', {}, admin))).toMatchObject({
      status: 404,
      errorCode: 'NOT_FOUND',
    });
  });

  it('only beyond each limit', () => {
    expect(() => store.create('Task', { Subject: 'x'.repeat(255), WhoId: lead }, admin)).not.toThrow();
    expect(() => store.create('Task', { Description: 'x'.repeat(32_000) }, admin)).not.toThrow();
    expect(refusal(() => store.create('Task', { Description: 'x'.repeat(32_001) }, admin)).errorCode).toBe(
      'STRING_TOO_LONG',
    );
    const payment = { Status: 'Processed', Type: 'Sale', ProcessingMode: 'External' };
    expect(() => store.create('Payment', { ...payment, Amount: 999_999_999_999_999 }, admin)).not.toThrow();
    expect(refusal(() => store.create('Payment', { ...payment, Amount: 10 ** 16 }, admin)).errorCode).toBe(
      'NUMBER_OUTSIDE_VALID_RANGE',
    );
  });

  it('with a unique value that is there, naming the other by 15 characters; case decides', () => {
    const { id } = store.create('Contact_Attempt__c', attempt, admin);
    const error = refusal(() => store.create('Contact_Attempt__c', attempt, admin));
    expect(error).toMatchObject({
      status: 400,
      errorCode: 'DUPLICATE_VALUE',
      message: `duplicate value found: Key__c duplicates value on record with id: ${id.slice(0, 15)}`,
    });
    expect(() =>
      store.create('Contact_Attempt__c', { ...attempt, Key__c: key.toUpperCase() }, admin),
    ).not.toThrow();
    store.remove('Contact_Attempt__c', id, admin);
    expect(() => store.create('Contact_Attempt__c', attempt, admin)).not.toThrow();
  });

  it('with the words of a validation rule, unless the rule is content', () => {
    const ruled = freshStore({
      extraRules: {
        Task: [
          {
            name: 'Closed_Calls_Say_Why',
            formula: 'AND(ISPICKVAL(Status, "Completed"), ISBLANK(CallDisposition), NOT(ISNEW()))',
            message: 'Say how the call ended.',
            field: 'CallDisposition',
          },
        ],
      },
    });
    const { id } = ruled.store.create('Task', { Subject: 'Call', Status: 'Completed' }, ruled.admin);
    expect(refusal(() => ruled.store.update('Task', id, { Subject: 'x' }, ruled.admin))).toMatchObject({
      errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      message: 'Say how the call ended.',
      fields: ['CallDisposition'],
    });
    expect(() => ruled.store.update('Task', id, { CallDisposition: 'No answer' }, ruled.admin)).not.toThrow();
  });
});
