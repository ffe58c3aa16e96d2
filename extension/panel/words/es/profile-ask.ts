import type { profile as english } from '../en/profile-ask.ts';

/** Which rules apply to a customer of whom nobody has said, in Spanish. */
export const profile: typeof english = {
  profileAsk: {
    landmark: 'Perfil',
    ask: '¿Qué reglas valen para este cliente?',
    choices: { 'third-party': 'Por terceros', 'first-party': 'Propia', b2b: 'Empresa' },
    more: {
      'third-party': 'Deuda de consumo que cobramos para otro',
      'first-party': 'Deuda de consumo que se nos debe',
      b2b: 'Deuda comercial de una empresa',
    },
  },
};
