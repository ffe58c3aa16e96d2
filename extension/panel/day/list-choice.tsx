import { useEffect, useState } from 'preact/hooks';
import type { MyDay } from '../../../shared/domain/my-day.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { apiOriginOf } from '../models/sessions-model.ts';
import { useDay } from './day-context.ts';

/** Where the worklist comes from, the list on the page in its place, and requests that wait for a supervisor. */
export function ListChoice({ day: read }: { day: MyDay }) {
  const { day, apiOrigin, model, words } = useDay();
  const sight = model.page.sight.value;
  const context = sight.is === 'crm' ? sight.context : null;
  const isHere = context !== null && apiOriginOf(context) === apiOrigin;
  const list = isHere && context.is === 'no-record' ? context.list : undefined;
  const isTaken = day.view.value !== null;
  const isSame = JSON.stringify(list) === JSON.stringify(day.view.value);
  return (
    <>
      <div class="row s">
        <span class="mut grow">{words.day.order[read.order]}</span>
        {list && !isSame && (
          <button type="button" class="chip" onClick={() => day.takeList(apiOrigin, list)}>
            {words.day.takeList}
          </button>
        )}
        {isTaken && (
          <button type="button" class="chip" onClick={() => day.takeList(apiOrigin, null)}>
            {words.day.dropList}
          </button>
        )}
      </div>
      <OpenRequests day={read} />
    </>
  );
}

/** Only for those the plan policy lets answer. */
function OpenRequests({ day }: { day: MyDay }) {
  const { model, words, ports } = useDay();
  const [mayAnswer, setMayAnswer] = useState(false);
  const { login } = day.org;
  useEffect(() => {
    void ports.planPolicy().then(({ policy }) => {
      // Nobody is more than an associate unless the policy names them.
      const named = [...(policy?.roles?.supervisor ?? []), ...(policy?.roles?.admin ?? [])];
      setMayAnswer(named.some((one) => one.toLowerCase() === login.toLowerCase()));
    });
  }, [ports, login]);
  const open = openRequests(day);
  if (!mayAnswer || open === 0) return null;
  return (
    <p class="row s">
      <span class="grow">{words.day.approvalsOpen(open)}</span>
      <button type="button" class="chip" onClick={() => model.layers.openOver('approvals')}>
        {words.day.approvalsShow}
      </button>
    </p>
  );
}

/** Requests of others that nobody has answered. */
const openRequests = (day: MyDay): number =>
  itemsOf(day.approvals).filter(
    ({ approval: { status, requestedById } }) =>
      status.is === 'known' && status.value === 'requested' && requestedById !== day.org.userId,
  ).length;
