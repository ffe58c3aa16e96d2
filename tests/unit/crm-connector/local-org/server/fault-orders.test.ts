import { describe, expect, it } from 'vitest';
import { FaultOrders, faultOrderSchema } from '../../../../../crm-connector/local-org/faults/fault-orders.ts';
import { z } from '../../../../../shared/schema.ts';

function order(value: object) {
  return z.parse(faultOrderSchema, value);
}

describe('fault orders', () => {
  it('meets the first order that matches, as many times as it says, then none', () => {
    const faults = new FaultOrders();
    faults.add(order({ match: { method: 'post', path: '/composite' }, times: 2, fault: 'lost-answer' }));
    faults.add(order({ match: {}, fault: '503' }));

    expect(faults.take('GET', '/services/data/v68.0/limits')?.fault).toBe('503');
    expect(faults.take('POST', '/services/data/v68.0/composite')?.fault).toBe('lost-answer');
    expect(faults.take('POST', '/services/data/v68.0/composite')?.fault).toBe('lost-answer');
    expect(faults.take('POST', '/services/data/v68.0/composite')).toBeUndefined();
    expect(faults.pending()).toEqual([]);
  });

  it('finds the path anywhere in path and query', () => {
    const faults = new FaultOrders();
    faults.add(order({ match: { path: 'FROM+Task' }, times: 1, fault: 'hang' }));

    expect(faults.take('GET', '/services/data/v68.0/query?q=SELECT+Id+FROM+Account')).toBeUndefined();
    expect(faults.take('GET', '/services/data/v68.0/query?q=SELECT+Id+FROM+Task')?.fault).toBe('hang');
  });

  it('forgets every order when cleared', () => {
    const faults = new FaultOrders();
    faults.add(order({ match: {}, fault: '401' }));
    faults.clear();

    expect(faults.take('GET', '/')).toBeUndefined();
  });

  it.each([
    { match: {}, fault: 'explode' },
    { match: {}, fault: '503', times: 0 },
    { match: {}, fault: 'delay', ms: -1 },
    { match: { host: 'x' }, fault: 'hang' },
    { fault: 'hang' },
  ])('refuses the order %j', (value) => {
    expect(z.safeParse(faultOrderSchema, value).success).toBe(false);
  });
});
