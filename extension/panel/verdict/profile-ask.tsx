import type { Profile } from '../../../shared/domain/debt.ts';
import { laterWords } from '../components/later-words.ts';
import { profile as english } from '../words/en/profile-ask.ts';
import { profile as spanish } from '../words/es/profile-ask.ts';

const usePanelWithProfile = laterWords(english, spanish);

const profiles: readonly Profile[] = ['third-party', 'first-party', 'b2b'];

/** Which rules apply to this customer, asked once where nobody has said. */
export function ProfileAsk() {
  const { model, words } = usePanelWithProfile();
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
