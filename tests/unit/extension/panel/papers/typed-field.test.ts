import { expect, it } from 'vitest';
import { asTyped, typedField } from '../../../../../extension/panel/papers/typed-field.ts';

it.each([
  ['money', '1,240.50', [{ minor: 124_050, currency: 'USD' }]],
  ['money', '$5', [{ minor: 500, currency: 'USD' }]],
  ['money', 'EUR 12.5', [{ minor: 1_250, currency: 'EUR' }]],
  ['money', '1,24', null],
  ['money', '1.234', null],
  ['money', '-5', null],
  ['names', 'SO-1\nSO-2, SO-3', ['SO-1', 'SO-2', 'SO-3']],
  ['names', ' , ', null],
  ['link', 'https://a.example.com', 'https://a.example.com'],
  ['link', 'javascript:alert(1)', null],
  ['date', '2026-07-20', '2026-07-20'],
  ['date', '20 July', null],
  ['text', ' Harbor Bank ', 'Harbor Bank'],
] as const)('%s “%s”', (type, typed, value) => {
  expect(typedField(type, typed)).toEqual(value);
});

it.each([
  ['text', 'Harbor Bank'],
  ['date', '2026-07-20'],
  ['names', ['SO-1', 'SO-2']],
  ['money', [{ minor: 124_050, currency: 'USD' }]],
  ['money', [{ minor: 500, currency: 'JPY' }]],
] as const)('%s %j is shown again as it can be typed', (type, value) => {
  expect(typedField(type, asTyped(value))).toEqual(value);
});
