import { describe, expect, it } from 'vitest';
import { freshStore, refusal } from './fresh-store.ts';

describe('transactions', () => {
  it('roll back what was written, nested ones alone', () => {
    const { store, admin } = freshStore();
    const make = (name: string) => store.create('Account', { Name: name }, admin);
    const names = () =>
      store.query('SELECT Name FROM Account ORDER BY Name', admin).records.map((one) => one.Name);
    expect(() =>
      store.transaction(() => {
        make('Never');
        throw new Error('stop');
      }),
    ).toThrow('stop');
    store.transaction(() => {
      make('Outer');
      expect(() =>
        store.transaction(() => {
          make('Inner');
          refusal(() => store.create('Contact', {}, admin));
          throw new Error('inner');
        }),
      ).toThrow('inner');
      make('After');
    });
    expect(names()).toEqual(['After', 'Outer']);
  });
});
