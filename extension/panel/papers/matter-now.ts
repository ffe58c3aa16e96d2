import type { RollRule } from '../../../shared/calendar/business-day.ts';
import type { Instant } from '../../../shared/calendar/instant.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { isLeftOpen } from '../../../shared/domain/agreement.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { InvoiceFile } from '../../../shared/domain/invoice-file.ts';
import { absent, type Known } from '../../../shared/domain/known.ts';
import type { Phone } from '../../../shared/domain/party.ts';
import type { GivenFields } from '../../../shared/papers/merge-fields.ts';
import type { PaperLanguage } from '../../../shared/papers/paper.ts';
import type { PaperContext, PaperMatter, Sender } from '../../../shared/papers/paper-matter.ts';
import { canFix } from '../after/corrections.ts';
import type { PanelModel } from '../models/panel-model.ts';
import type { Standing } from '../verdict/standing.ts';
import { agreementOfTalk } from './agreement-of-talk.ts';

/** What a person chose for a paper. */
export interface Wish {
  readonly language: PaperLanguage;
  readonly medium: 'email' | 'letter';
  readonly personId: string;
  /** Empty: every debt. */
  readonly debtIds: readonly string[];
}

/** Consent to notices by e-mail (12 CFR 1006.42(b), 15 USC 7001(c)) that a person found on file: the day, and in what words. */
export interface EsignConsent {
  readonly on: PlainDate;
  readonly words: string;
}

/** What the papers of a customer are written from now. */
export interface PaperGround {
  readonly matter: PaperMatter;
  readonly context: PaperContext & { readonly medium: Wish['medium'] };
  readonly justRecorded: readonly string[];
  readonly standing: Standing;
  readonly esign: EsignConsent | null;
}

export interface FromOutside {
  readonly sender: Sender;
  readonly roll: RollRule;
  readonly documents: Known<readonly InvoiceFile[]>;
  readonly given: GivenFields;
  /** Empty: all. */
  readonly invoiceIds: readonly string[];
  /** Of the person written to. */
  readonly esign: EsignConsent | null;
}

/** Null: the rules cannot be judged yet. */
export function groundNow(
  model: PanelModel,
  snapshot: CustomerSnapshot,
  wish: Wish,
  { sender, roll, documents, given, invoiceIds, esign }: FromOutside,
  at: Instant,
): PaperGround | null {
  const { debtIds } = wish;
  const asked = { phone: nobodysNumber(wish.personId), debtIds, isInbound: false, channel: wish.medium };
  const standing = model.verdict.standingAt(asked, at);
  // With what was recorded here and is still on its way to the CRM.
  const judged = model.verdict.judged.peek() ?? snapshot;
  if (standing === null) return null;
  const { facts, policy, overrides } = standing;
  const context = {
    ...{ language: wish.language, medium: wish.medium, personId: wish.personId, at, sender },
    lifted: overrides.map(({ ruleId }) => ruleId),
  };
  const talks = conversationsOf(model, at);
  // What was paid already or left open is nothing that was agreed.
  const [agreed] = talks.flatMap(({ agreements }) =>
    agreements.filter(({ terms }) => terms.kind !== 'claimed' && !isLeftOpen(terms)),
  );
  const matter = { snapshot: judged, facts };
  return {
    matter: {
      ...{ ...matter, policy, debtIds: [...debtIds], invoiceIds, documents, given },
      agreement: agreed ? agreementOfTalk(agreed.terms, matter, context, roll) : null,
      esignConsent: esign === null ? null : true,
    },
    context,
    justRecorded: talks.flatMap((talk) => talk.facts),
    standing,
    esign,
  };
}

/** What talks of this shift left on record, newest first. */
export function conversationsOf(model: PanelModel, at: Instant) {
  return model.logged.peek().flatMap((entry) => {
    const { conversation } = entry.command;
    return conversation && canFix(entry, at) && entry.state !== 'undone' ? [conversation] : [];
  });
}

/** One person, by no number in particular. */
const nobodysNumber = (partyId: string): Phone => ({
  ...{ id: '', number: '', kind: 'other', partyId },
  ...{ status: absent, doNotCall: absent, consent: absent, bestTime: absent },
});
