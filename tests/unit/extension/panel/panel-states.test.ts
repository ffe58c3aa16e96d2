// @vitest-environment happy-dom

import { screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { closePanel, openState } from './open-panel.ts';
import { stateNamed, states } from './states.ts';

/** What a person must be able to read in each state. */
const says: Record<string, { en: RegExp; es: RegExp }> = {
  rest: { en: /Open a customer/, es: /Abra un cliente/ },
  unseen: { en: /Parley cannot see this page/, es: /Parley no ve esta página/ },
  'no-record': { en: /No record on this page/, es: /Ningún registro en esta página/ },
  connect: { en: /https:\/\/harbor\.lightning\.force\.com/, es: /Conectar esta organización/ },
  'connect-denied': { en: /choose Allow/, es: /elija Permitir/ },
  'connect-failed': { en: /OAUTH_APP_BLOCKED/, es: /OAUTH_APP_BLOCKED/ },
  'signed-out': { en: /Sign in again to read/, es: /Iníciela de nuevo/ },
  'signed-out-cached': { en: /Signed out\. What you log is kept/, es: /Lo que registre se guarda/ },
  loading: { en: /Reading the customer/, es: /Leyendo el cliente/ },
  cached: { en: /as of Nov 23, 7:02/, es: /datos de 23 nov/ },
  record: { en: /Caution until 9:00 PM/, es: /Precaución hasta 9:00 p\.m\./ },
  'record-business': { en: /showing 200 of 400/, es: /se muestran 200 de 400/ },
  'record-long': { en: /Page shows contact Bartholomew/, es: /La página muestra el contacto/ },
  'record-hidden': { en: /hidden by security: profile, place/, es: /oculto por seguridad: perfil, lugar/ },
  'record-bare': { en: /No phone number on record/, es: /No hay ningún teléfono/ },
  offline: { en: /Check the connection/, es: /Compruebe la conexión/ },
  'offline-cached': { en: /Offline\. What you log is kept/, es: /Sin conexión\. Lo que registre/ },
  'not-a-customer': { en: /Open an account, contact, case or invoice/, es: /Abra una cuenta, contacto/ },
  'wrong-org': { en: /This page belongs to another org/, es: /Esta página es de otra organización/ },
  error: { en: /“?INVALID_SESSION: The REST API is disabled/, es: /INVALID_SESSION/ },
  stale: { en: /could not be refreshed.*not available/, es: /no se pudieron actualizar/ },
  calling: { en: /Not placed/, es: /No se hizo/ },
  'calling-elsewhere': { en: /On call with Dana Reyes/, es: /En llamada con Dana Reyes/ },
  'calling-no-record': { en: /logged to Dana Reyes/, es: /se registran en Dana Reyes/ },
  logged: { en: /the time of your click \(Call was not pressed\)/, es: /no se pulsó Llamar/ },
  'logged-called': {
    en: /writing to Harbor Collections · Dana Reyes/,
    es: /se escribe en Harbor Collections/,
  },
  'card-number': { en: /card numbers are never stored/, es: /nunca se guardan/ },
  written: { en: /No answer written/, es: /No contesta escrito/ },
  fix: { en: /Both versions are kept as evidence/, es: /Ambas versiones se guardan/ },
  outbox: { en: /a voicemail needs the text id/, es: /El CRM dice/ },
  'outbox-empty': { en: /Nothing was logged in this browser yet/, es: /Aún no se registró nada/ },
  find: { en: /2 found/, es: /2 encontrados/ },
  'find-none': { en: /Nothing found for “Zzyzx”/, es: /Nada encontrado para «Zzyzx»/ },
  'nobody-left': { en: /Nobody else is left to call now/, es: /No queda nadie más a quien llamar/ },
  'next-failed': { en: /Ask its owner or your admin/, es: /Pida a su propietario/ },
  'invoice-open': { en: /Rye flour, 25 kg/, es: /Rye flour, 25 kg/ },
};

afterEach(closePanel);

const bodyText = () => document.body.textContent?.replace(/\s+/g, ' ') ?? '';

describe('every designed state', () => {
  it('has words to be looked for', () => {
    expect(Object.keys(says).sort()).toEqual(states.map(({ name }) => name).sort());
  });

  it.each(states.map(({ name }) => name))('%s says so in English and is accessible', async (name) => {
    await openState(stateNamed(name));
    await waitFor(() => expect(bodyText()).toMatch(says[name]?.en ?? /never/));
    // Colours are measured where there is a layout: in the journeys' browser.
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it.each(states.map(({ name }) => name))('%s says so in Spanish', async (name) => {
    await openState(stateNamed(name), ['es-MX', 'en-US']);
    await waitFor(() => expect(bodyText()).toMatch(says[name]?.es ?? /never/));
    expect(document.documentElement.lang).toBe('es');
    expect(screen.queryByText('All saved')).toBeNull();
  });
});
