import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Debt, Itemisation } from '../../../shared/domain/debt.ts';
import { KnownText } from '../components/known-text.tsx';
import { usePanelWithMoney } from './money-context.ts';

const lines = ['principal', 'interest', 'fees', 'payments', 'credits'] as const;

/** How a balance came about (12 CFR 1006.34(c)(2)(viii)). Left out when the CRM keeps none of it. */
export function ItemisationTable(props: {
  itemisation: Itemisation;
  balance: Debt['balance'];
  today: PlainDate;
}) {
  const { words, formats } = usePanelWithMoney();
  const { itemisation, today } = props;
  if (lines.every((line) => itemisation[line].is === 'absent')) return null;
  return (
    <details class="s itemisation">
      <summary>
        {words.money.itemisation}
        {itemisation.asOf.is === 'known' && (
          <span class="mut"> {words.money.asOf(formats.day(itemisation.asOf.value, today))}</span>
        )}
      </summary>
      <dl>
        {lines.map((line) => (
          <div key={line} class="row">
            <dt>{words.money[line]}</dt>
            <dd class="num">
              <KnownText fact={itemisation[line]} absent="–">
                {(money) => formats.amount(money)}
              </KnownText>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
