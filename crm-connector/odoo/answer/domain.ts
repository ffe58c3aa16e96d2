/** A condition of Odoo's, in its prefix notation. */
export type Domain = readonly unknown[];

/** All conditions hold. */
export const allOf = (...conditions: readonly Domain[]): Domain => [
  ...Array<string>(conditions.length - 1).fill('&'),
  ...conditions.flat(),
];

/** One condition at least holds. */
export const anyOf = (...conditions: readonly Domain[]): Domain => [
  ...Array<string>(conditions.length - 1).fill('|'),
  ...conditions.flat(),
];
