import type { ProcessLater } from '../delivered-message.js';
import { GrowingPause } from '../growing-pause.js';
import type { WorkerLog } from '../worker-log.js';
import type { WorkerMetrics } from '../worker-metrics.js';
import type { Turn, Turns } from './turns.js';

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;

/** While a key store fails: the message for which it failed is tried again, with a pause that grows, until it has an outcome */
export class KeyStoreHold {
  readonly #turns: Turns;
  readonly #context: { readonly metrics: WorkerMetrics; readonly log: WorkerLog };
  readonly #ended: () => void;
  readonly #pause = new GrowingPause(FIRST_PAUSE, LONGEST_PAUSE);
  #timer: NodeJS.Timeout | undefined;
  #isOn = false;
  /** The message that is tried, where its delivery went back to the queue with all others */
  #probe: Turn | undefined;

  /** @param ended is told when the key store works again */
  constructor(turns: Turns, context: { readonly metrics: WorkerMetrics; readonly log: WorkerLog }, ended: () => void) {
    this.#turns = turns;
    this.#context = context;
    this.#ended = ended;
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  start(failure: ProcessLater): void {
    this.#isOn = true;
    this.#context.metrics.paused('key-store', true);
    this.#wait(failure);
  }

  /** All deliveries are about to go back to the queue: the first message stays to try with */
  keepProbe(): void {
    this.#probe ??= this.#turns.first;
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #wait({ code, reason }: ProcessLater): void {
    const { metrics, log } = this.#context;
    const pause = this.#pause.next();
    metrics.retried();
    log.warning('key-store-fails', `${reason}; no deliveries are taken, and ${this.#turns.size} are held`, { code, 'pause-ms': pause });
    this.#timer = setTimeout(() => this.#try(), pause);
  }

  #try(): void {
    const turn = this.#probe ?? this.#turns.first;
    if (turn !== undefined) this.#turns.process(turn, () => this.#tried(turn));
  }

  #tried({ outcome }: Turn): void {
    if (outcome?.outcome === 'retry') {
      this.#wait(outcome);
      return;
    }
    this.#isOn = false;
    this.#probe = undefined;
    this.#pause.reset();
    this.#context.metrics.paused('key-store', false);
    this.#context.log.info('key-store-works', 'the key store works again; deliveries are taken');
    this.#ended();
  }
}
