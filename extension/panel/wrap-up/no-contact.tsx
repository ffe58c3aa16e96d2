import { wasTalk } from '../../../shared/wrap-up/nothing-kept.ts';
import { Outcomes } from '../during/outcomes.tsx';
import { useDesk } from './desk-context.ts';

/** The call that reached nobody: one click, as on the record. Gone as soon as something was heard or agreed. */
export function NoContact() {
  const { desk, words } = useDesk();
  const session = desk.now.value?.session;
  if (session?.channel !== 'call') return null;
  if (wasTalk(session) || session.wrapUp.disposition !== null) return null;
  return (
    <section class="part" aria-label={words.wrapUp.noContact}>
      <h3 class="s mut">{words.wrapUp.noContact}</h3>
      <div class="grid">
        <Outcomes />
      </div>
    </section>
  );
}
