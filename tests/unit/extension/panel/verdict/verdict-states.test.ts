// @vitest-environment happy-dom

import { waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { closePanel, openState } from '../open-panel.ts';
import { verdictStates } from './verdict-states.ts';

/** What a person must be able to read in each state of the verdict. */
const says: Record<string, { en: RegExp; es: RegExp }> = {
  'v-ok': { en: /OK to call until 9:00 PM.*2 of 7/, es: /Puede llamar hasta 9:00 p\.m\..*2 de 7/ },
  'v-ok-wait': { en: /Clinic ··042: wait until Thu, Nov 26/, es: /Clinic ··042: espere hasta jue 26/ },
  'v-business': { en: /Caution/, es: /Precaución/ },
  'v-caution': { en: /at least 3 of 7.*record may be incomplete/, es: /al menos 3 de 7/ },
  'v-curfew': { en: /Blocked until 8:00 AM.*outside calling hours/, es: /Bloqueado hasta 8:00 a\.m\./ },
  'v-seven': { en: /Blocked until Tue 8:00 AM.*7 of 7/, es: /llamadas agotadas.*7 de 7/ },
  'v-attorney': { en: /contact the attorney instead12 CFR 1006\.6\(b\)\(2\)/, es: /tiene abogado/ },
  'v-cease': { en: /asked us to cease.*12 CFR 1006\.6\(c\)\(1\)/, es: /pidió cesar/ },
  'v-cannot': { en: /Cannot tell: do not call yet/, es: /No se sabe: no llame aún/ },
  'v-inbound': { en: /You may talk.*Restarts the wait until Mon, Nov 30/, es: /Puede hablar.*Reinicia/ },
  'v-inbound-attorney': { en: /Answer them, no more: has an attorney/, es: /Responda y nada más/ },
  'v-countdown': { en: /12 min left/, es: /quedan 12 min/ },
  'v-open': { en: /7 counted calls in the last 7 days/, es: /Por qué/ },
  'v-decide': { en: /Call in spite of this\?/, es: /Bloqueado hasta mar/ },
  'v-in-error': { en: /Recorded in error\?/, es: /Bloqueado/ },
  'v-rules': { en: /1006\.14\(b\)/, es: /1006\.14\(b\)/ },
  'v-rules-search': { en: /Massachusetts/i, es: /Massachusetts/i },
  'v-hidden': { en: /a note speaks of a stop.*her lawyer is handling this/, es: /una nota habla de un alto/ },
  'v-dismiss': { en: /her lawyer is handling this/, es: /her lawyer is handling this/ },
  'v-profile': { en: /Which rules apply to this customer\?/, es: /perfil sin confirmar/ },
  'v-as-of': { en: /as of 1:02 AM/, es: /datos de 1:02 a\.m\./ },
  'v-mistakes': { en: /Company policy has a mistake: only the law is checked/, es: /Precaución hasta/ },
  'v-stopped': { en: /Not now: outside calling hours/, es: /fuera del horario/ },
  'v-colleague': { en: /Maria Cruz called 4 min\. ago/, es: /Maria Cruz/ },
};

afterEach(closePanel);

const bodyText = () => document.body.textContent?.replace(/\s+/g, ' ') ?? '';

describe('every designed state of the verdict', () => {
  it('has words to be looked for', () => {
    expect(Object.keys(says).sort()).toEqual(verdictStates.map(({ name }) => name).sort());
  });

  it.each(verdictStates.map((state) => [state.name, state] as const))(
    '%s says so in English and is accessible',
    async (name, state) => {
      await openState(state);
      await waitFor(() => expect(bodyText()).toMatch(says[name]?.en ?? /never/));
      // Colours are measured where there is a layout: in the journeys' browser.
      const { violations } = await axe.run(document.body, {
        rules: { 'color-contrast': { enabled: false } },
      });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    },
  );

  it.each(verdictStates.map((state) => [state.name, state] as const))(
    '%s says so in Spanish',
    async (name, state) => {
      await openState(state, ['es-MX']);
      await waitFor(() => expect(bodyText()).toMatch(says[name]?.es ?? /never/));
    },
  );
});
