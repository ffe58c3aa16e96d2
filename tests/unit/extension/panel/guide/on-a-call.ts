import { fireEvent, screen, waitFor } from '@testing-library/preact';
import type { CallSession } from '../../../../../shared/call-guide/session.ts';
import type { CustomerSnapshot } from '../../../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../../../shared/domain/part.ts';
import type { FakeWorld } from '../fake-world.ts';
import { beside, groupOf, press, pressKey, region } from '../open-panel.ts';
import { on } from '../states.ts';

/** A call to the customer's first number, before anybody has answered. */
export async function calling(snapshot: CustomerSnapshot, world = on(snapshot)): Promise<FakeWorld> {
  await beside(world);
  const [phone] = itemsOf(snapshot.phones);
  await press('Call', await groupOf(phone?.number ?? ''));
  await screen.findByRole('timer');
  return world;
}

/** The same, and a person has answered. */
export async function answered(snapshot: CustomerSnapshot, world = on(snapshot)): Promise<FakeWorld> {
  await calling(snapshot, world);
  pressKey('a');
  await callShows(/May I speak with|Hola/);
  return world;
}

/** A digit by its place on the keyboard, as the guide reads it. */
export function pressDigit(digit: number, shiftKey = false, target: Element = document.body): void {
  fireEvent.keyDown(target, { key: shiftKey ? '!' : String(digit), code: `Digit${digit}`, shiftKey });
}

export async function callShows(text: string | RegExp): Promise<void> {
  await waitFor(async () => {
    const shown = (await region('Call')).textContent ?? '';
    if (typeof text === 'string' ? !shown.includes(text) : !text.test(shown))
      throw new Error(`No ${text} in ${shown}`);
  });
}

/** What of the conversation is on disk. */
export const stored = (world: FakeWorld): CallSession =>
  structuredClone(world.runningCall?.guided?.session) as CallSession;

/** Everything in the document: on screen, hidden, and in attributes. */
export const everything = (): string => document.documentElement.outerHTML + document.title;
