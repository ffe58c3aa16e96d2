import type { presses as english } from '../en/presses.ts';

/** What the verdict says once a call was pressed, or they called, in Spanish. */
export const presses: typeof english = {
  pressed: {
    checking: 'Buscando otras llamadas…',
    notJudged: 'Aún no se pudieron leer las reglas. Espere un momento y pulse Llamar otra vez.',
    inProgress: (who, ago) => `${who} está hablando con este cliente (${ago})`,
    justCalled: (who, ago, result) => `${who} llamó ${ago}: ${result}`,
    colleague: 'Un colega',
    changed: 'El resultado cambió desde que se leyó.',
    callAnyway: 'Llamar de todos modos',
    notChecked: (moment) => `No se pudo buscar otras llamadas. Lo que ve es de ${moment}; llame con cuidado.`,
    dismiss: 'De acuerdo',
    justNow: 'ahora mismo',
  },
  inbound: {
    mayTalk: 'Puede hablar',
    restarts: (debts, day) => `Reinicia la espera hasta ${day} de ${debts}`,
    answerOnly: (why) => `Responda y nada más: ${why}`,
    noRestart: 'Una llamada entrante no se cuenta',
    listenOnly: (why) => `Escuche y no pida pagos: ${why}`,
    allDebts: 'todas las deudas',
  },
};
