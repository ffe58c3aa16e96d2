import { itemsOf } from '../../../shared/domain/part.ts';
import { recordKey } from '../models/same-record.ts';
import { useDay } from './day-context.ts';
import type { DayRow } from './day-row.ts';
import { reasonInWords } from './reason-in-words.ts';
import { useSaying } from './use-saying.ts';

/** Why a customer stands where they stand, part by part, with the points each gave. */
export function ScoreParts({ row }: { row: DayRow }) {
  const { words, formats } = useDay();
  const saying = useSaying();
  const { score, reasons } = row;
  const others = reasons.filter((reason) => !score?.parts.some((part) => part.reason === reason));
  const sum = score?.parts.reduce((total, { points }) => total + points, 0) ?? 0;
  return (
    <div class="day-why s">
      {others.map((reason) => (
        <p key={JSON.stringify(reason)}>{reasonInWords(reason, saying)}</p>
      ))}
      {score ? (
        <>
          <p>
            <b>{words.day.score(formats.number(score.score))}</b>
          </p>
          <table>
            <tbody>
              {score.parts.map(({ reason, points }) => (
                <tr key={JSON.stringify(reason)}>
                  <td>{reasonInWords(reason, saying)}</td>
                  <td class="num right">{words.day.points(points)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {score.standing === 'stopped' && <p>{words.day.stopped}</p>}
          {score.standing === 'callable' && sum < 0 && <p>{words.day.sumAtLeastZero}</p>}
        </>
      ) : (
        <p>{words.day.notScored}</p>
      )}
      <Ranking row={row} />
    </div>
  );
}

/** What the ranking of the whole portfolio wrote, and when: the list was chosen by it. */
function Ranking({ row }: { row: DayRow }) {
  const { day, words, formats } = useDay();
  const read = day.day.value;
  const customers = read ? itemsOf(read.customers) : [];
  const own = customers.find(({ snapshot }) => recordKey(snapshot.customer.ref) === row.id);
  if (own?.score.is !== 'known' || own.rankedAt.is !== 'known') return null;
  const moment = formats.moment(own.rankedAt.value, own.snapshot.org.zone, day.at.value);
  return <p class="mut">{words.day.ranking(formats.number(own.score.value), moment)}</p>;
}
