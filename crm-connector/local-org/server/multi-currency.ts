import { DatabaseSync } from 'node:sqlite';

/** Whether the org in this database was made with several currencies: it cannot be opened as another. */
export function hasSeveralCurrencies(file: string): boolean {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return (
      database
        .prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?')
        .get('Account', 'CurrencyIsoCode') !== undefined
    );
  } finally {
    database.close();
  }
}
