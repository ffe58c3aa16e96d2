import type { AgreementDraft } from '../../../shared/domain/agreement.ts';
import { dispositionByCode } from '../../../shared/wrap-up/dispositions.ts';
import { codeOfAgreement } from '../../../shared/wrap-up/primary-result.ts';
import { amountsInShort } from '../offers/offer-in-short.ts';
import { dayOf } from './contact-of-call.ts';
import { useDesk } from './desk-context.ts';

/** The agreements made while the customer was on the line; each is written with the call. */
export function AgreedSection() {
  const { desk, model, words } = useDesk();
  const now = desk.now.value;
  if (!now || model.guide.isCovered.value) return null;
  const { agreements, wrapUp } = now.session;
  const made = agreements.filter(({ key }) => key !== wrapUp.promise?.key);
  if (made.length === 0) return null;
  return (
    <section class="part s" aria-label={words.wrapUp.agreements}>
      <h3 class="s mut">{words.wrapUp.agreements}</h3>
      <ul>
        {made.map((agreement) => (
          <Agreed key={agreement.key} agreement={agreement} today={dayOf(now.contact)} />
        ))}
      </ul>
    </section>
  );
}

function Agreed({ agreement, today }: { agreement: AgreementDraft; today: string }) {
  const { words, formats } = useDesk();
  const code = codeOfAgreement(agreement);
  const last = agreement.terms.payments.at(-1);
  return (
    <li>
      <b>{dispositionByCode(code)?.label[words.spoken] ?? code}</b>{' '}
      <span class="num">
        {words.wrapUp.promiseMade(
          amountsInShort(agreement.terms, formats.money),
          last ? formats.day(last.due, today) : '',
        )}
      </span>
    </li>
  );
}
