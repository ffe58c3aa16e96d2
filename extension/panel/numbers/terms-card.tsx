import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { type Known, known, unknown } from '../../../shared/domain/known.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { PaymentHistory } from '../../../shared/domain/payment-history.ts';
import { usePanelWithNumbers } from './numbers-context.ts';

/** What was agreed on for paying, as the CRM has it; what is empty, hidden and unread are three things. */
export function TermsCard(props: {
  snapshot: CustomerSnapshot;
  read: PaymentHistory | 'reading' | 'failed';
}) {
  const { words, formats } = usePanelWithNumbers();
  const { customer, reading } = words.numbers;
  const { snapshot, read } = props;
  if (read === 'reading') return <p class="s mut">{reading}</p>;
  const unread: Known<never> = unknown('the history could not be read');
  const terms = typeof read === 'string' ? null : read.terms;
  const onInvoices = termsOnInvoices(snapshot);
  const agreed = terms?.paymentTerms ?? unread;
  const shown: readonly [string, Known<string>][] = [
    [
      customer.paymentTerms,
      agreed.is !== 'known' && onInvoices !== null ? known(`${onInvoices} (${customer.onInvoices})`) : agreed,
    ],
    [customer.lateFee, terms?.lateFee ?? unread],
    [
      customer.creditLimit,
      terms?.creditLimit.is === 'known'
        ? known(formats.money(terms.creditLimit.value))
        : (terms?.creditLimit ?? unread),
    ],
  ];
  return (
    <section>
      <h3>{customer.terms}</h3>
      <dl class="terms s">
        {shown.map(([label, value]) => (
          <div key={label}>
            <dt class="mut">{label}</dt>
            <dd>
              {value.is === 'known' ? (
                value.value
              ) : value.is === 'absent' ? (
                <span class="mut">{customer.none3}</span>
              ) : (
                <span class="unreadable">
                  {value.is === 'forbidden' ? customer.forbidden3 : customer.unknown3}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Where the account says nothing, what its open invoices were sent under. */
function termsOnInvoices({ invoices }: CustomerSnapshot): string | null {
  const terms = itemsOf(invoices).flatMap((invoice) =>
    invoice.terms.is === 'known' ? [invoice.terms.value] : [],
  );
  const different = [...new Set(terms)];
  return different.length === 0 ? null : different.join(', ');
}
