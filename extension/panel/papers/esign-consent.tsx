import { useState } from 'preact/hooks';
import { localDate } from '../../../shared/calendar/instant.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { Caught } from '../masks/caught.tsx';
import { heldIn } from '../masks/held.ts';
import { usePanelWithPapers } from './papers-context.ts';
import type { PapersDesk } from './papers-desk.ts';

/**
 * After the initial communication a notice goes by e-mail only with consent under 15 USC 7001(c) (12 CFR 1006.42(b)). No CRM
 * keeps it: whoever found it says of which day it is and in what words, and both are kept with the notice.
 */
export function EsignConsentForm({ desk, snapshot }: { desk: PapersDesk; snapshot: CustomerSnapshot }) {
  const { words, ports } = usePanelWithPapers();
  const { esign: said } = words.papers;
  const [on, setOn] = useState(desk.esign?.on ?? '');
  const [typed, setTyped] = useState(desk.esign?.words ?? '');
  const today = localDate(ports.clock.now(), snapshot.org.zone);
  const take = (day: string, text: string) => {
    setOn(day);
    setTyped(text);
    const isWhole = day !== '' && day <= today && text.trim() !== '' && heldIn(text, 'text').length === 0;
    desk.agree(isWhole ? { on: day, words: text.trim() } : null);
  };
  return (
    <fieldset class="languages paper-missing s">
      <legend>{said.title}</legend>
      <p class="mut">
        {said.more} (<cite lang="en">15 USC 7001(c); 12 CFR 1006.42(b)</cite>)
      </p>
      <label class="by-hand">
        {said.on}
        <input
          type="date"
          max={today}
          value={on}
          aria-invalid={on > today}
          onInput={({ currentTarget: { value } }) => take(value, typed)}
        />
      </label>
      <label class="by-hand">
        {said.words}
        <textarea rows={2} value={typed} onInput={({ currentTarget: { value } }) => take(on, value)} />
      </label>
      <Caught text={typed} field="text" />
    </fieldset>
  );
}
