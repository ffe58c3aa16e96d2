// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { northwind } from '../fixtures/businesses.ts';
import { dana } from '../fixtures/people.ts';
import { beside, closePanel } from '../open-panel.ts';
import { on } from '../states.ts';

afterEach(closePanel);

const key = (name: string) => fireEvent.keyDown(document.body, { key: name });
/** Enter in the field. */
const enter = (field: HTMLElement) => fireEvent.submit(field.closest('form') as HTMLFormElement);
const hit = ({ customer: { ref, name } }: typeof dana) => ({ ref, name, matched: '(850) 555-0109' });

async function finding(...hits: (typeof dana)[]) {
  const world = on(dana).knows(dana, northwind);
  world.answers['customer.search'] = () => hits.map(hit);
  await beside(world);
  key('/');
  const field = await screen.findByRole('searchbox');
  fireEvent.input(field, { target: { value: '555-0109' } });
  enter(field);
  await screen.findByText(new RegExp(`^${hits.length} found`));
  const searches = () => world.asked.filter(({ channel }) => channel === 'customer.search').length;
  return { field, searches };
}

describe('Enter after a search', () => {
  it('opens the only one who was found', async () => {
    const { field, searches } = await finding(northwind);
    enter(field);
    await waitFor(() => expect(screen.queryByRole('searchbox')).toBeNull());
    await screen.findAllByText(northwind.customer.name);
    expect(searches()).toBe(1);
  });

  it('searches anew for what was typed since', async () => {
    const { field, searches } = await finding(northwind);
    fireEvent.input(field, { target: { value: '555-0110' } });
    enter(field);
    await waitFor(() => expect(searches()).toBe(2));
    expect(screen.queryByRole('searchbox')).not.toBeNull();
  });

  it('chooses nobody of two', async () => {
    const { field, searches } = await finding(northwind, dana);
    enter(field);
    await waitFor(() => expect(searches()).toBe(2));
    expect(screen.queryByRole('searchbox')).not.toBeNull();
  });
});
