import type { masks as english } from '../en/masks.ts';

/** Números que no se guardan, en español. */
export const masks: typeof english = {
  masks: {
    looksLike: {
      card: (shown) =>
        `${shown} parece un número de tarjeta. Quítelo: los números de tarjeta nunca se guardan.`,
      bank: (shown) => `${shown} parece un número de cuenta bancaria. Quítelo: nunca se guardan.`,
      social: (shown) => `${shown} parece un número de Seguro Social. Quítelo: nunca se guardan.`,
      long: (shown) =>
        `${shown} es largo: se guarda, pero no queda en el borrador si antes se cierra el panel.`,
    },
    release: {
      card: 'No es una tarjeta',
      bank: 'No es una cuenta bancaria',
      social: 'No es tal número',
      long: 'Conservarlo',
    },
    heldBack: 'No se guardó nada.',
    saveAgain: 'Quite o libere lo que aquí se nombra y guarde de nuevo.',
    close: 'Cerrar',
  },
};
