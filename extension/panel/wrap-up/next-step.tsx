import { accountStatusSchema } from '../../../shared/domain/conversation.ts';
import { dayOf } from './contact-of-call.ts';
import { useDesk } from './desk-context.ts';

/** When somebody looks again, where the account stands, and whether it is sensitive. */
export function NextStep() {
  const { desk, words } = useDesk();
  const now = desk.now.value;
  if (!now) return null;
  const { session, wrapUp } = now;
  const { followUpOn, accountStatus } = session.wrapUp;
  const isSensitive = session.wrapUp.sensitive ?? isKnownTrue(now.snapshot.customer.sensitive);
  return (
    <section class="part" aria-label={words.wrapUp.next}>
      <h3 class="s mut">{words.wrapUp.next}</h3>
      <div class="fact-fields">
        <div class="fact-field">
          <label class="s">
            {words.wrapUp.followUp}
            <input
              type="date"
              min={dayOf(now.contact)}
              value={wrapUp.followUp?.due ?? ''}
              onInput={(event) => desk.set({ followUpOn: event.currentTarget.value || null })}
            />
          </label>
          <p class="s mut">
            {wrapUp.followUp === null
              ? words.wrapUp.noFollowUp
              : followUpOn === null && words.wrapUp.byPolicy}
            {followUpOn !== null && (
              <button type="button" class="link s" onClick={() => desk.set({ followUpOn: null })}>
                {words.wrapUp.policyDay}
              </button>
            )}
          </p>
        </div>
        <div class="fact-field">
          <label class="s">
            {words.wrapUp.status}
            <select
              value={accountStatus ?? ''}
              onChange={(event) => desk.set({ accountStatus: event.currentTarget.value || null })}
            >
              <option value="">
                {accountStatus === null && wrapUp.accountStatus
                  ? words.wrapUp.statusProposed(words.wrapUp.statuses[wrapUp.accountStatus])
                  : words.wrapUp.statusAsBefore}
              </option>
              {accountStatusSchema.options.map((status) => (
                <option key={status} value={status}>
                  {words.wrapUp.statuses[status]}
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
      <label class="row tick s">
        <input
          type="checkbox"
          checked={isSensitive}
          onChange={(event) => desk.set({ sensitive: event.currentTarget.checked })}
        />
        <span class="grow">{words.wrapUp.sensitive}</span>
      </label>
    </section>
  );
}

const isKnownTrue = (fact: { is: string; value?: boolean } | undefined): boolean =>
  fact?.is === 'known' && fact.value === true;
