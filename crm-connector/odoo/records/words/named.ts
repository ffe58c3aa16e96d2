/** What a command knows by an id alone, in words for whoever reads its note; what is not known has no line there. */
export interface Named {
  /** Name by the id of a partner. */
  readonly people: ReadonlyMap<string, string>;
  /** The earlier record that is taken back or answered: `dispute, recorded 2026-11-20 by Ada Agent`; null: not known, or none. */
  readonly earlier: string | null;
}
