import type { Browser } from 'puppeteer-core';
import { z } from '../../shared/schema.ts';

/** Puppeteer's own line to the browser; its typings keep it to themselves. */
interface BidiLine {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
  emit(event: string, parameters: object): boolean;
}

const windowsSchema = z.object({ contexts: z.array(z.object({ context: z.string() })) });
const evaluatedSchema = z.union([
  z.object({ type: z.literal('success'), result: z.looseObject({ value: z.optional(z.unknown()) }) }),
  z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
]);

/** Firefox's own window with its toolbar and sidebar, as its own code sees it (`--remote-allow-system-access`). */
export class FirefoxWindow {
  readonly line: BidiLine;
  readonly #window: string;

  private constructor(line: BidiLine, window: string) {
    this.line = line;
    this.#window = window;
  }

  static async of(browser: Browser): Promise<FirefoxWindow> {
    const line = (browser as Browser & { connection: BidiLine }).connection;
    const { result } = await line.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [first] = windowsSchema.parse(result).contexts;
    if (!first) throw new Error('Firefox has no window');
    return new FirefoxWindow(line, first.context);
  }

  /**
   * Runs a script inside the browser's window.
   * @param body of an async function; what it returns must be text
   */
  async run(body: string): Promise<string> {
    const { result } = await this.line.send('script.evaluate', {
      expression: `(async () => { ${body} })()`,
      target: { context: this.#window },
      awaitPromise: true,
    });
    const answer = evaluatedSchema.parse(result);
    if (answer.type === 'exception') throw new Error(`In Firefox: ${answer.exceptionDetails.text}`);
    return String(answer.result.value ?? '');
  }
}
