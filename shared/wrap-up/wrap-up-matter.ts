import { type Instant, localDate } from '../calendar/instant.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Guide } from '../call-guide/guide.ts';
import type { CallFact, CallSession } from '../call-guide/session.ts';
import type { Facts } from '../compliance/facts.ts';
import type { CustomerSnapshot } from '../domain/customer-snapshot.ts';
import type { Invoice } from '../domain/invoice.ts';
import type { ContactMade } from './contact-made.ts';
import { toldByForm } from './fact-codes.ts';
import { type FactReading, readFact } from './read-fact.ts';
import { groundOf } from './reading-ground.ts';
import type { WrapUpPolicy } from './wrap-up-policy.ts';

/** What a wrap-up is made of. */
export interface WrapUpContext {
  readonly session: CallSession;
  readonly snapshot: CustomerSnapshot;
  readonly contact: ContactMade;
  /** Null: no guide was loaded; nothing of the path is then known but its ids. */
  readonly guide: Guide | null;
  /** What the rules were told before this contact; null: nothing could be judged. */
  readonly facts: Facts | null;
  readonly policy: WrapUpPolicy;
  readonly at: Instant;
}

/** One fact with its form read. */
export interface ReadFact {
  readonly fact: CallFact;
  readonly reading: FactReading;
}

/** The same, made ready. */
export interface WrapUpMatter extends WrapUpContext {
  /** Facts that stand, in the order they were learnt. */
  readonly standing: readonly ReadFact[];
  /** The day of the contact in the associate's zone. */
  readonly today: PlainDate;
  readonly invoices: ReadonlyMap<string, Invoice>;
  /** The consumer wrote: what was said stands in writing (12 CFR 1006 Supp. I, cmt 38-1). */
  readonly inWriting: boolean;
}

export function matterOfWrapUp(context: WrapUpContext): WrapUpMatter {
  const { session, contact } = context;
  const ground = groundOf(context);
  return {
    ...context,
    standing: session.facts
      .filter((fact) => fact.takenBack === null && hasTold(fact))
      .map((fact) => ({ fact, reading: readFact(fact, ground) })),
    today: localDate(contact.startedAt, contact.zone),
    invoices: ground.invoices,
    inWriting: session.channel !== 'call' && session.direction === 'in',
  };
}

const hasTold = ({ code, words, fields }: CallFact): boolean =>
  !toldByForm.has(code) || [words, ...Object.values(fields)].some((typed) => typed.trim() !== '');
