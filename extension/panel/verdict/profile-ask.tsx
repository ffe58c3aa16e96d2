import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Profile } from '../../../shared/domain/debt.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { usePanel } from '../components/panel-context.ts';

const profiles: readonly Profile[] = ['third-party', 'first-party', 'b2b'];

/** Which rules apply to this customer, asked once where nobody has said. */
export function ProfileAsk() {
  const { model, words } = usePanel();
  const snapshot = model.verdict.judged.value;
  if (!snapshot || !isProfileOpen(snapshot)) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would add a legend; the question stands beside the choices.
    <div class="profile-ask s" role="group" aria-label={words.profileAsk.landmark}>
      <span>{words.profileAsk.ask}</span>
      <span class="actions">
        {profiles.map((profile) => (
          <button
            key={profile}
            type="button"
            class="chip"
            title={words.profileAsk.more[profile]}
            onClick={() => void model.decide.confirmProfile(profile)}
          >
            {words.profileAsk.choices[profile]}
          </button>
        ))}
      </span>
    </div>
  );
}

/** Neither the customer nor each of its debts says the profile. A field that is hidden may say it: that is not asked over. */
function isProfileOpen({ customer, debts }: CustomerSnapshot): boolean {
  if (customer.profile.is !== 'absent') return false;
  const items = itemsOf(debts);
  return items.length === 0 || items.some(({ profile }) => profile.is === 'absent');
}
