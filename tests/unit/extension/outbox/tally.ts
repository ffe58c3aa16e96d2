import type { World } from './world.ts';

/** What befalls the machine rather than a request. */
const TROUBLES = ['clock jumps', 'duplicate runs', 'full disks'] as const;

/** What was played, to be told at the end. */
export class Tally {
  schedules = 0;
  neededPerson = 0;
  notStored = 0;
  #kills = 0;
  #commands = 0;
  #edited = 0;
  readonly #byStrategy = new Map<string, number>();
  readonly #met = new Map<string, number>();
  readonly troubles = new Map<(typeof TROUBLES)[number], number>(TROUBLES.map((one) => [one, 0]));

  /** One schedule that was played to its end and found right. */
  add(strategy: string, { kills }: Pick<World, 'kills'>, commands: number): void {
    this.schedules += 1;
    this.#commands += commands;
    this.#kills += kills;
    this.#byStrategy.set(strategy, (this.#byStrategy.get(strategy) ?? 0) + 1);
  }

  count(trouble: (typeof TROUBLES)[number]): void {
    this.troubles.set(trouble, (this.troubles.get(trouble) ?? 0) + 1);
  }

  /** What its CRM went through. */
  meet({
    met,
    edited,
  }: {
    readonly met: ReadonlyMap<string, number>;
    readonly edited: ReadonlySet<string>;
  }): void {
    this.#edited += edited.size;
    for (const [fault, times] of met) this.#met.set(fault, this.met(fault) + times);
  }

  /** How often a fault was met. */
  met(fault: string): number {
    return this.#met.get(fault) ?? 0;
  }

  toString(): string {
    const troubles = new Map([...this.troubles].filter(([, times]) => times > 0));
    const list = (counts: ReadonlyMap<string, number>) =>
      [...counts].map(([name, count]) => `${name} ${count}`).join(', ');
    return [
      `${this.schedules} schedules (${list(this.#byStrategy)}): ${this.#commands} writes, 0 lost, 0 written twice, 0 out of order`,
      `faults met by requests: ${list(this.#met)}; workers killed ${this.#kills}, ${list(troubles)}`,
      `${this.#edited} edits of a colleague, all kept; ${this.neededPerson} times a person was needed, and asked for; ${this.notStored} presses refused by a full disk`,
    ].join('\n');
  }
}
