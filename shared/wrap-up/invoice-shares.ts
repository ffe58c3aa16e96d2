/** One invoice of an `invoices` field; `amount` is the decimal typed for it, null: all that is open on it. */
export interface InvoiceShare {
  readonly id: string;
  readonly amount: string | null;
}

/** As the field stores it: `<invoice id>` or `<invoice id>=<decimal>`, one after another by `;`. */
export const sharesText = (shares: readonly InvoiceShare[]): string =>
  shares.map(({ id, amount }) => (amount === null ? id : `${id}=${amount}`)).join(';');

export const sharesOf = (text: string): InvoiceShare[] =>
  text
    .split(';')
    .filter((one) => one.trim() !== '')
    .map((one) => {
      const [id = '', amount] = one.split('=');
      return { id: id.trim(), amount: amount?.trim() || null };
    });
