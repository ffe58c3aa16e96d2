/**
 * What the call guide is made of. The graph is data (`nodes/**`), so that it can be searched exhaustively, translated and
 * replaced by a company's script pack. Nothing here knows a CRM or draws anything.
 */
import type { Profile } from '../domain/debt.ts';

export type GuideLanguage = 'en' | 'es';

/** The same words in both languages; a missing twin is a build failure (invariant I8). */
export interface Bilingual {
  readonly en: string;
  readonly es: string;
}

/**
 * What a blank may be filled with. `debt` blanks tell of the debt and are never shown or spoken before the gate (I1);
 * `read-back` and `disclosure` are whole texts made elsewhere.
 */
export const blanks = {
  associateName: 'person',
  consumerName: 'person',
  contactName: 'person',
  /** Name that does not reveal collection. */
  companyName: 'company',
  /** True business name; told to third parties only when expressly asked. */
  businessName: 'company',
  callbackNumber: 'company',
  time: 'neutral',
  date: 'neutral',
  /** Spoken only after the gate: all below tell of the debt. */
  disclosure: 'debt',
  creditor: 'debt',
  amount: 'debt',
  itemisation: 'debt',
  invoices: 'debt',
  dueDate: 'debt',
  accountEnding: 'debt',
  offer: 'debt',
  readBack: 'debt',
} as const;
export type Blank = keyof typeof blanks;

/** A line to say, or to leave on a machine. Blanks stand as `{name}`. */
export interface GuideLine {
  /** `<node id>.<name>`: what is stored as read, with the version of the guide. */
  readonly id: string;
  readonly text: Bilingual;
  /**
   * `say`: the next words. `calm`: to lower the heat. `if-asked`: only on the question. `leave`: on a machine.
   * `disclosure`: required by law; ticked when read.
   */
  readonly sort: 'say' | 'calm' | 'if-asked' | 'leave' | 'disclosure';
  /** Shown only where it holds; left out: always. */
  readonly when?: Condition;
  /** What is on record once it was ticked as read: a disclosure of 12 CFR 1006.18(e), or a notice that opens a gate. */
  readonly discloses?: Disclosed;
}

/** What a line can have told. */
export type Disclosed = 'initial_full' | 'from_debt_collector' | 'recording' | 'time_barred';

/** A condition on the call, all parts of which must hold. */
export interface Condition {
  readonly profiles?: readonly Profile[];
  readonly direction?: 'out' | 'in';
  /** The initial disclosure, or the shorter later one, is due (12 CFR 1006.18(e)). */
  readonly disclosure?: 'initial_full' | 'from_debt_collector';
  /** The call is recorded and the state asks for an announcement. */
  readonly announceRecording?: boolean;
  /** Inside the validation period; on a time-barred debt. */
  readonly inValidationPeriod?: boolean;
  readonly timeBarred?: boolean;
  /** Where the consumer is, is not known, and this person may be asked (15 USC 1692b). */
  readonly mayAskLocation?: boolean;
  /** The right party is on record as verified. */
  readonly verified?: boolean;
}

/** How far the call has come; decides what may be on screen and what may follow. */
export type Stage =
  /** Nobody answered yet. */
  | 'before'
  /** Somebody is on the line, nobody knows who. */
  | 'unverified'
  /** Somebody else, or a machine: only the permitted words. */
  | 'third-party'
  | 'machine'
  /** The right party, before the disclosure (third-party profile). */
  | 'verified'
  /** The debt may be spoken of. */
  | 'open'
  /** A stop was heard: nothing is asked for any more (I4). */
  | 'stopped'
  /** The call is over; wrap up. */
  | 'ended';

/** What the panel shows with a node, beside its words. */
export type NodeTool =
  | 'number'
  | 'identifiers'
  | 'balance'
  | 'pause'
  | 'offers'
  | 'afford'
  | 'pay'
  | 'read-back'
  | 'fact'
  | 'closing'
  | 'hand-off';

export interface Answer {
  /** `<node id>.<name>`. */
  readonly id: string;
  readonly label: Bilingual;
  readonly to: string;
  /** Why this edge is taken, in English, logged (I7). */
  readonly reason: string;
  readonly when?: Condition;
  /** Facts that are learnt by it (`shared/wrap-up/fact-codes.ts`); each opens its form in the wrap-up. */
  readonly facts?: readonly string[];
  /** The disposition it proposes (`shared/domain/disposition.ts`); the wrap-up takes the highest by precedence. */
  readonly disposition?: string;
  /** The gates: ticks that must be there before the answer can be given. */
  readonly needs?: readonly Gate[];
  /** The tap itself verifies whom one speaks with (trade invoices): what is on record as the identifier. */
  readonly verifies?: 'accounts-payable' | 'named-contact';
  /** The recording was turned off: there is nothing to announce any more. */
  readonly settles?: 'recording';
  /** Another person comes to the phone, who has heard nothing yet. */
  readonly connects?: true;
  /** The message on screen was left to its end: its exact text is kept as said, without another press. */
  readonly leaves?: true;
}

/** `recording` and `time-barred` bind only where the announcement or the notice is due. */
export type Gate = 'identifiers' | 'disclosure' | 'read-back' | 'recording' | 'time-barred';

export interface GuideNode {
  readonly id: string;
  readonly title: Bilingual;
  readonly stage: Stage;
  readonly profiles: readonly Profile[];
  readonly lines: readonly GuideLine[];
  readonly answers: readonly Answer[];
  readonly tool?: NodeTool;
  /** What to do here, for the associate's eyes; never spoken. */
  readonly hint?: Bilingual;
  /** On the main line: `back to script` leads to the last such node that was passed. */
  readonly main?: true;
  /** Asks for money, offers terms or takes a payment: out of reach after a stop (I4). */
  readonly asks?: 'ask' | 'offer' | 'payment';
  /** The fact whose form the node shows (`tool: 'fact'`). */
  readonly fact?: string;
  /** Old codes and words people look for it by: `LM`, `143`. */
  readonly aliases?: readonly string[];
  /** One key away from every live node (I3), in this place of the row of stops, always the same. */
  readonly stopKey?: number;
}

/** A whole guide: the built-in one, or the built-in one with a company's pack laid over it. */
export interface Guide {
  /** Changes with every change of a word or an edge; stored with what was read. */
  readonly version: string;
  readonly nodes: ReadonlyMap<string, GuideNode>;
  readonly start: { readonly out: string; readonly in: string };
}
