import type { abilities as english } from '../en/abilities.ts';

/** Lo que un CRM puede guardar para quien ha iniciado sesión, en español. */
export const abilities: typeof english = {
  title: 'Lo que Parley puede hacer aquí',
  can: 'Sí',
  cannot: 'No',
  names: {
    writing: {
      A: 'Escribe llamadas: todo o nada, y el propio CRM impide una segunda',
      B: 'Escribe llamadas: un registro cada una, una vez',
      C: 'Escribe llamadas: busca cada una antes de enviarla otra vez',
      none: 'Escribe llamadas',
    },
    invoices: 'Lee facturas, totales y pagos',
    debts: 'Deudas como registros propios, cada una con sus reglas',
    agreements: {
      package: 'Promesas y planes como registros que Parley relee exactamente',
      standard: 'Promesas y planes como registros propios del CRM',
      note: 'Promesas y planes como registros: aquí están en la nota de la llamada',
    },
    stops: 'Bloqueos y deseos del cliente',
    approvals: 'Solicitudes de aprobación',
    notes: 'Notas de colegas',
    drafts: 'Correos guardados como borrador',
    currencies: 'Varias monedas',
    attempts: 'Se sabe que la lista de llamadas está completa, y los límites se cuentan hasta el final',
  },
};
