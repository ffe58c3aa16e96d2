import type { RollRule } from '../../../shared/calendar/business-day.ts';
import { localDate } from '../../../shared/calendar/instant.ts';
import type { AgreementTerms } from '../../../shared/domain/agreement.ts';
import type { PaperContext, PaperMatter } from '../../../shared/papers/paper-matter.ts';
import { requiredWords } from '../../../shared/plans/required-words.ts';

type Confirmed = NonNullable<PaperMatter['agreement']>;

/** What was agreed a moment ago, with the texts the law asks for beside its terms, as a confirmation says them. */
export function agreementOfTalk(
  terms: AgreementTerms,
  matter: Pick<PaperMatter, 'facts' | 'snapshot'>,
  { language, sender, at }: PaperContext,
  roll: RollRule,
): Confirmed {
  const law = {
    facts: matter.facts,
    background: { longPlansInYear: null, chargedPlansInYear: null, servicemember: null },
    ...{ authorization: null, authorizedByConsumer: null, copyGiven: null },
    ...{ signedWrittenAgreement: null, feeProhibitedByState: null, timeBarredShown: false },
  };
  const required = requiredWords(terms, law, {
    today: localDate(at, matter.snapshot.org.zone),
    companyName: sender.companyName ?? matter.snapshot.org.orgName,
    callbackNumber: sender.phone,
  });
  return { terms, required: required.map((words) => words[language]), roll };
}
