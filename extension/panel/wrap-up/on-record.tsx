import { dayOf } from './contact-of-call.ts';
import { useDesk } from './desk-context.ts';

/** What beside the note will be on record: a line for each invoice, and the tasks with their days. */
export function OnRecord() {
  const { desk, model, words, formats } = useDesk();
  const now = desk.now.value;
  if (!now) return null;
  const { invoiceNotes, tasks } = now.wrapUp;
  const today = dayOf(now.contact);
  if (invoiceNotes.length + tasks.length === 0 || model.guide.isCovered.value) return null;
  return (
    <section class="part s" aria-label={words.wrapUp.onRecord}>
      {invoiceNotes.length > 0 && (
        <>
          <h3 class="s mut">{words.wrapUp.invoiceLines}</h3>
          <ul>
            {invoiceNotes.map(({ key, number, line }) => (
              <li key={key}>
                <b class="num">{number}</b> {line}
              </li>
            ))}
          </ul>
        </>
      )}
      {tasks.length > 0 && (
        <>
          <h3 class="s mut">{words.wrapUp.tasks}</h3>
          <ul>
            {tasks.map(({ key, due, subject, to }) => (
              <li key={key}>
                {subject}{' '}
                <span class="mut">
                  {words.wrapUp.taskDue(
                    formats.day(due, today),
                    typeof to === 'object' ? to.name : to === 'owner' ? words.wrapUp.handToOf.owner : '',
                  )}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
