import { describe, expect, it } from 'vitest';
import { CrmError } from '../../../../../crm-connector/crm-error.ts';
import { FindModel } from '../../../../../extension/panel/models/find-model.ts';
import { FakeWorld } from '../fake-world.ts';
import { API_ORIGIN, PAGE_ORIGIN, ref } from '../fixtures/build.ts';

const A = ref('001000000000001AAA');
const B = ref('001000000000002AAA');

function finding(answer: (request: { apiOrigin: string; text: string }) => unknown) {
  const world = new FakeWorld();
  world.answers['customer.search'] = answer;
  return { world, model: new FindModel(world.ports) };
}

describe('Find', () => {
  it('is one request for what was typed, and one row a customer', async () => {
    const { world, model } = finding(() => [
      { ref: A, name: 'Dana Reyes', matched: '(614) 555-0142' },
      { ref: B, name: 'Northwind', matched: 'INV-1042' },
      { ref: A, name: 'Dana Reyes', matched: 'dana@example.com' },
      { ref: A, name: 'Dana Reyes', matched: '(614) 555-0142' },
    ]);
    expect(await model.find('  42 ', API_ORIGIN)).toBeNull();
    expect(model.finding.value).toEqual({
      is: 'found',
      text: '42',
      customers: [
        { ref: A, name: 'Dana Reyes', matched: ['(614) 555-0142', 'dana@example.com'] },
        { ref: B, name: 'Northwind', matched: ['INV-1042'] },
      ],
    });
    expect(world.asked).toEqual([
      { channel: 'customer.search', request: { apiOrigin: API_ORIGIN, text: '42' } },
    ]);
  });

  it('asks nothing for less than two characters', async () => {
    const { world, model } = finding(() => []);
    await model.find(' a ', API_ORIGIN);
    expect(model.finding.value).toEqual({ is: 'too-short' });
    expect(world.asked).toEqual([]);
    await model.find('ab', API_ORIGIN);
    expect(world.asked).toHaveLength(1);
  });

  it.each([`${PAGE_ORIGIN}/lightning/r/Account/${A.id}/view`, A.id, A.id.slice(0, 15)])(
    'takes %s for the record it names',
    async (text) => {
      const { world, model } = finding(() => []);
      expect(await model.find(text, API_ORIGIN)).toMatchObject({ id: A.id, apiOrigin: API_ORIGIN });
      expect(world.asked).toEqual([]);
    },
  );

  it('shows the answer to the latest question alone', async () => {
    const answers = new Map<string, (hits: unknown[]) => void>();
    const { model } = finding(({ text }) => new Promise((resolve) => void answers.set(text, resolve)));
    const first = model.find('first', API_ORIGIN);
    const second = model.find('second', API_ORIGIN);
    answers.get('second')?.([]);
    await second;
    answers.get('first')?.([{ ref: A, name: 'Dana Reyes', matched: 'x' }]);
    await first;
    expect(model.finding.value).toEqual({ is: 'found', text: 'second', customers: [] });
    model.clear();
    expect(model.finding.value).toEqual({ is: 'idle' });
  });

  it('a failed search is no empty list', async () => {
    const fault = { code: 'timeout', detail: '', retryable: true } as const;
    const { model } = finding(() => {
      throw new CrmError(fault);
    });
    await model.find('dana', API_ORIGIN);
    expect(model.finding.value).toEqual({ is: 'failed', fault });
  });
});
