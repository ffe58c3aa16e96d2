import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Subrequest } from '../../../../crm-connector/salesforce/rest/composite.ts';
import { pathFields } from '../../../../crm-connector/salesforce/write/attempt-path.ts';
import { closedFields, type NewRecord } from '../../../../crm-connector/salesforce/write/new-record.ts';
import {
  changing,
  creating,
  fitsOneRequest,
} from '../../../../crm-connector/salesforce/write/pack-request.ts';
import { withoutReferences } from '../../../../crm-connector/salesforce/write/without-references.ts';
import type { Conversation } from '../../../../shared/domain/conversation.ts';
import { schemaOf } from './schema-of.ts';

const objects = Array.from({ length: 11 }, (_one, index) => `Kind_${index}__c`);
const schema = schemaOf(Object.fromEntries(objects.map((object) => [object, ['Name']])));
const record = (object: string, change: Partial<NewRecord> = {}): NewRecord => ({
  object,
  key: null,
  fields: { Name: 'One' },
  essential: ['Name'],
  ...change,
});
const many = (count: number, object = 'Kind_0__c') => Array.from({ length: count }, () => record(object));
const sizes = (requests: readonly Subrequest[]) =>
  requests.map(({ body }) => (body?.records as unknown[] | undefined)?.length);

describe('records of one request', () => {
  it('go into a collection of at most 200', () => {
    expect(sizes(creating(schema, many(200)))).toEqual([200]);
    expect(sizes(creating(schema, many(201)))).toEqual([200, 1]);
  });

  it('go into a collection of at most ten kinds, those of a kind together', () => {
    const each = (count: number) => objects.slice(0, count).map((object) => record(object));
    expect(sizes(creating(schema, [...each(10), ...each(10)]))).toEqual([20]);
    expect(sizes(creating(schema, each(11)))).toEqual([10, 1]);
    const [mixed] = creating(schema, [...each(2), ...each(2)]);
    const records = mixed?.body?.records ?? [];
    const types = (records as { attributes: { type: string } }[]).map(({ attributes }) => attributes.type);
    expect(types).toEqual(['Kind_0__c', 'Kind_0__c', 'Kind_1__c', 'Kind_1__c']);
  });

  it('that others point at go one by one and first', () => {
    const requests = creating(schema, [...many(2), record('Kind_1__c', { referenceId: 'plan0' })]);
    expect(requests.map(({ url, referenceId }) => [url, referenceId])).toEqual([
      ['/sobjects/Kind_1__c', 'plan0'],
      ['/composite/sobjects', 'made0'],
    ]);
  });

  it('that are changed name their id and nothing but the change', () => {
    expect(changing([{ object: 'Kind_0__c', id: 'a', fields: { Name: 'Two' } }])).toMatchObject([
      {
        method: 'PATCH',
        body: { allOrNone: true, records: [{ attributes: { type: 'Kind_0__c' }, id: 'a', Name: 'Two' }] },
      },
    ]);
    expect(changing([])).toEqual([]);
  });

  it('fit up to 25 parts, five of them queries or collections', () => {
    const part = (url: string): Subrequest => ({ method: 'GET', url, referenceId: 'x' });
    const parts = (count: number, url: string) => Array.from({ length: count }, () => part(url));
    const rows = '/sobjects/Task';
    expect(fitsOneRequest(parts(25, rows))).toBe(true);
    expect(fitsOneRequest(parts(26, rows))).toBe(false);
    for (const url of ['/query?q=x', '/composite/sobjects']) {
      expect(fitsOneRequest([...parts(5, url), ...parts(20, rows)])).toBe(true);
      expect(fitsOneRequest(parts(6, url))).toBe(false);
    }
  });
});

describe('a field this user may not write', () => {
  it('is named only when it is essential and filled', () => {
    const open = record('Kind_0__c');
    const closed = { Name: 'One', Amount__c: 5 };
    expect(closedFields(schema, open)).toEqual([]);
    expect(closedFields(schema, { ...open, fields: closed })).toEqual([]);
    const essential = ['Name', 'Amount__c'];
    expect(closedFields(schema, { ...open, fields: closed, essential })).toEqual(['Kind_0__c.Amount__c']);
    expect(closedFields(schema, { ...open, fields: { ...closed, Amount__c: null }, essential })).toEqual([]);
  });
});

it('codes of facts are kept whole, as many as fit, and all of them beside the path', () => {
  const spoken = (facts: string[]): Conversation => ({ path: [], said: [], facts, changes: [] }) as never;
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[A-Z]{2,6}(-[A-Z]{1,3})?$/), { maxLength: 80 }), (facts) => {
      const fields = pathFields(spoken(facts));
      const kept = String(fields.Facts__c);
      expect(kept.length).toBeLessThanOrEqual(255);
      const codes = kept === '' ? [] : kept.split(';');
      expect(codes).toEqual(facts.slice(0, codes.length));
      if (codes.length < facts.length) expect(`${kept};${facts[codes.length]}`.length).toBeGreaterThan(255);
      expect(JSON.parse(String(fields.Path__c)).facts).toEqual(facts);
    }),
  );
});

it('nothing in any text of a command looks like a reference', () => {
  const pieces = fc.array(fc.constantFrom('@', '{', '@{', 'x', ' ')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(pieces, (words) => {
      expect(JSON.stringify(withoutReferences([{ words }]))).not.toContain('@{');
    }),
  );
  expect(withoutReferences({ a: ['x @{y.id}', 3, null] })).toEqual({ a: ['x @ {y.id}', 3, null] });
});
