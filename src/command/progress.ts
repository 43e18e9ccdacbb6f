import { Presets, SingleBar } from 'cli-progress';

/** Shows on a terminal how far a run has come. */
export class Progress {
  readonly #bar: SingleBar;
  #read = 0;
  #messages = 0;
  readonly #started = performance.now();

  /**
   * @param stream the terminal
   * @param total octets to be read; 0 where that is not known
   */
  constructor(stream: NodeJS.WriteStream, total: number) {
    const known = '{bar} {percentage}% | {messages} messages | {rate}/s | {left} left';
    const unknown = '{messages} messages | {rate}/s';
    this.#bar = new SingleBar(
      { format: total > 0 ? known : unknown, stream, fps: 5, hideCursor: true, clearOnComplete: true, gracefulExit: false, etaBuffer: 50 },
      Presets.shades_classic,
    );
    this.#bar.start(total, 0, { messages: 0, rate: '-', left: '-' });
  }

  /** Octets read from inputs, as they are on disk */
  read(octets: number): void {
    this.#read += octets;
  }

  messages(count: number): void {
    this.#messages += count;
    const seconds = (performance.now() - this.#started) / 1000;
    const total = this.#bar.getTotal();
    const left = this.#read === 0 ? '-' : duration(((total - this.#read) * seconds) / this.#read);
    this.#bar.update(Math.min(this.#read, total), { messages: this.#messages, rate: Math.round(this.#messages / seconds), left });
  }

  stop(): void {
    this.#bar.stop();
  }
}

/** `2 h 05 min`, `3 min 20 s`, `12 s` */
function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  if (whole >= 3600) return `${Math.floor(whole / 3600)} h ${two(Math.floor((whole % 3600) / 60))} min`;
  return whole >= 60 ? `${Math.floor(whole / 60)} min ${two(whole % 60)} s` : `${whole} s`;
}
