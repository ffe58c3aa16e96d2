/** A seed file that cannot be loaded; the message names file, record and field and says what would be right. */
export class SeedError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SeedError';
  }
}
