import { useEffect, useState } from 'preact/hooks';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Invoice, InvoiceLine } from '../../../shared/domain/invoice.ts';
import type { Part } from '../../../shared/domain/part.ts';
import { FaultNotice } from '../components/fault-notice.tsx';
import { KnownText } from '../components/known-text.tsx';
import { PartStates } from '../components/part-states.tsx';
import { faultOf, type PanelFault } from '../models/panel-fault.ts';
import { usePanelWithMoney } from './money-context.ts';

type Lines =
  | { is: 'reading' }
  | { is: 'answered'; lines: Part<InvoiceLine> }
  | { is: 'failed'; fault: PanelFault };

/** What is inside an invoice. The lines are read when it is opened: they cost the org a call. */
export function InvoiceDrawer(props: { invoice: Invoice; apiOrigin: string; today: PlainDate }) {
  const { words, formats, ports } = usePanelWithMoney();
  const { invoice, apiOrigin, today } = props;
  const [lines, setLines] = useState<Lines>({ is: 'reading' });
  const [tries, setTries] = useState(0);
  const currency = currencyOf(invoice);
  useEffect(() => {
    let isGone = false;
    const say = (answer: Lines) => {
      if (!isGone) setLines(answer);
    };
    if (currency === null) return say({ is: 'answered', lines: { is: 'forbidden' } });
    say({ is: 'reading' });
    ports.ask('invoice.lines', { apiOrigin, object: invoice.object, id: invoice.id, currency }).then(
      (answer) => say({ is: 'answered', lines: answer }),
      (error: unknown) => say({ is: 'failed', fault: faultOf(error) }),
    );
    return () => {
      isGone = true;
    };
  }, [apiOrigin, invoice.object, invoice.id, currency, ports, tries]);

  return (
    <div class="drawer s">
      <dl>
        <Fact name={words.money.po} fact={invoice.poNumber} show={(text) => text} />
        <Fact name={words.money.terms} fact={invoice.terms} show={(text) => text} />
        <Fact name={words.money.issued} fact={invoice.issued} show={(date) => formats.day(date, today)} />
        <Fact name={words.money.total} fact={invoice.total} show={(money) => formats.money(money)} />
        <Fact name={words.money.status} fact={invoice.status} show={(text) => text} />
      </dl>
      {lines.is === 'reading' && <p class="mut">{words.money.loadingLines}</p>}
      {lines.is === 'answered' && <LineTable lines={lines.lines} />}
      {lines.is === 'failed' && (
        <FaultNotice fault={lines.fault}>
          <button type="button" class="chip" onClick={() => setTries(tries + 1)}>
            {words.trouble.retry}
          </button>
        </FaultNotice>
      )}
    </div>
  );
}

function Fact<T>(props: {
  name: string;
  fact: Parameters<typeof KnownText<T>>[0]['fact'];
  show: (value: T) => string;
}) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <KnownText fact={props.fact} absent="–">
          {props.show}
        </KnownText>
      </dd>
    </div>
  );
}

function LineTable(props: { lines: Part<InvoiceLine> }) {
  const { words, formats } = usePanelWithMoney();
  const { lines } = props;
  if (lines.is !== 'read') return <PartStates parts={[[lines, words.things.lines]]} showAbsent />;
  if (lines.items.length === 0) return <p class="mut">{words.part.noLines}</p>;
  return (
    <>
      <ul class="lines" aria-label={words.money.lines}>
        {lines.items.map((line) => (
          <li key={line.id} class="row top">
            <span class="grow">
              <KnownText fact={line.description} absent="–">
                {(text) => text}
              </KnownText>
              {line.quantity.is === 'known' && line.unitPrice.is === 'known' && (
                <span class="mut num">
                  {' '}
                  {words.money.each(
                    formats.number(line.quantity.value),
                    formats.amount(line.unitPrice.value),
                  )}
                </span>
              )}
            </span>
            <span class="num nowrap">
              <KnownText fact={line.amount} absent="–">
                {(money) => formats.amount(money)}
              </KnownText>
            </span>
          </li>
        ))}
      </ul>
      {!lines.complete && (
        <p class="wa-text">
          {lines.total === null
            ? words.part.showingSome(formats.number(lines.items.length))
            : words.part.showing(formats.number(lines.items.length), formats.number(lines.total))}
        </p>
      )}
    </>
  );
}

function currencyOf({ open, total }: Invoice): string | null {
  if (open.is === 'known') return open.value.currency;
  return total.is === 'known' ? total.value.currency : null;
}
