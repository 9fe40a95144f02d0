/** Where progress is shown: standard error, so that standard output stays the answer's. */
export interface ProgressScreen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface Progress {
  /** One more is done. */
  advance(): void;
  /** Takes the bar away. */
  end(): void;
}

const TERMINAL_STEP = 100;
const PLAIN_STEP = 5_000;
const BAR = 24;

/** A bar with the time left on a terminal; elsewhere, in logs, a plain line every five seconds. */
export function startProgress(
  label: string,
  total: number,
  screen: ProgressScreen = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  const from = now();
  let done = 0;
  let shown = from;
  const line = () => `${label} ${done}/${total}, ${timeLeft(from, now(), done, total)}`;
  const show = () => {
    shown = now();
    if (!screen.isTTY) return screen.write(`${line()}\n`);
    const full = Math.round((BAR * done) / total);
    const text = `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${line()}`;
    return screen.write(`\r\u001b[2K${text.slice(0, Math.max(20, (screen.columns || 80) - 1))}`);
  };
  return {
    advance() {
      done += 1;
      if (now() - shown >= (screen.isTTY ? TERMINAL_STEP : PLAIN_STEP)) show();
    },
    end() {
      if (screen.isTTY) screen.write('\r\u001b[2K');
    },
  };
}

function timeLeft(from: number, now: number, done: number, total: number): string {
  if (done === 0) return '…';
  const seconds = Math.round((((now - from) / done) * (total - done)) / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
