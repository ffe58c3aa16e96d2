import type { account as english } from '../en/account.ts';

/** Where an account stands, and whether one asks first, in Spanish. */
export const account: typeof english = {
  account: {
    sensitive: 'Delicada: preguntar antes de contactar',
    status: (status: string) => `Cuenta: ${status}`,
    notReadable: 'No se puede leer si hay que preguntar antes: pregunte.',
    statuses: {
      working: 'En gestión',
      promise: 'Promesa',
      plan: 'Plan',
      'broken-promise': 'Promesa incumplida',
      disputed: 'En disputa',
      hardship: 'Dificultad económica',
      'legal-hold': 'Retención legal',
      bankrupt: 'En bancarrota',
      deceased: 'Fallecido',
      cease: 'Contacto cesado',
      settled: 'Liquidada por acuerdo',
      paid: 'Pagada',
    },
  },
};
