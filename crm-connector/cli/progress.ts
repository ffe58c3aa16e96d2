/** How far a piece of work has come. */
export interface Progress {
  /** `total` undefined: nobody knows how much there is. */
  to(done: number, total?: number): void;
  end(): void;
}

/** The part of stderr that is drawn on. */
export interface ProgressTarget {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const WIDTH = 30;
/** Without a terminal a line is written for every tenth, or every so many where no total is known. */
const LINE_EVERY = 5000;

/** Draws on stderr, so that what a command answers on stdout stays clean. */
export function progressOn(target: ProgressTarget, label: string): Progress {
  let lastStep = -1;
  let drawn = false;
  return {
    to(done, total) {
      if (target.isTTY) {
        drawn = true;
        target.write(`\r\u001B[K${label} ${barOf(done, total)}`);
        return;
      }
      const step = total ? Math.floor((done * 10) / total) : Math.floor(done / LINE_EVERY);
      if (step === lastStep) return;
      lastStep = step;
      target.write(`${label} ${barOf(done, total)}\n`);
    },
    end() {
      if (drawn) target.write('\n');
    },
  };
}

function barOf(done: number, total: number | undefined): string {
  if (!total) return `${done}`;
  const filled = Math.min(WIDTH, Math.floor((done * WIDTH) / total));
  return `[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}] ${done}/${total}`;
}
