import { Counter, collectDefaultMetrics, Gauge, type Histogram, Registry } from 'prom-client';
import type { ProcessedDocument, ProcessedRejection } from './delivered-message.js';
import { kindOf } from './message-properties.js';
import type { OctetOutcome, SecretLookUps } from './processors.js';

/** Why a worker takes no deliveries */
export type PauseReason = 'key-store' | 'results' | 'disconnected';

const PAUSE_REASONS: readonly PauseReason[] = ['key-store', 'results', 'disconnected'];
const PREFIX = 'gbcs_mmc_';
/** Seconds, from a message translated at once to one that waits for a broker */
const LATENCIES = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** What the worker has done since the last line about it */
export interface Totals {
  deliveries: number;
  redeliveries: number;
  documents: number;
  rejections: number;
  /** Seconds from delivery to acknowledgement, of all */
  seconds: number;
}

const noTotals = (): Totals => ({ deliveries: 0, redeliveries: 0, documents: 0, rejections: 0, seconds: 0 });

/** What a worker counts, in the text format of Prometheus, and once more since the last line of its log */
export class WorkerMetrics {
  readonly #registry = new Registry();
  readonly #counter = (name: string, help: string, label?: string) => new Tally(this.#registry, name, help, label);
  readonly #deliveries = this.#counter('deliveries_total', 'Deliveries taken');
  readonly #redeliveries = this.#counter('redeliveries_total', 'Deliveries that were delivered before, without any outcome');
  readonly #documents = this.#counter('documents_total', 'Documents that the broker has confirmed, by kind of message', 'kind');
  readonly #rejections = this.#counter('rejections_total', 'Rejections that the broker has confirmed, by code', 'code');
  readonly #macs = this.#counter('mac_verdicts_total', 'Verdicts on the MAC of documents', 'verdict');
  readonly #signatures = this.#counter('signature_verdicts_total', 'Verdicts on the signature of documents', 'verdict');
  readonly #encrypted = this.#counter('encrypted_total', 'Documents of messages that stay encrypted');
  readonly #refusals = this.#counter('refusals_total', 'Results that the broker did not take: unroutable, or refused by a queue', 'reason');
  readonly #retries = this.#counter('key_store_failures_total', 'Messages that could not be translated because the key store failed');
  readonly #connections = this.#counter('connections_total', 'Connections made to the broker');
  readonly #latency = new Spread(
    this.#registry,
    'delivery_seconds',
    'Time from the arrival of a delivery to its acknowledgement',
    LATENCIES,
  );
  readonly #paused: Gauge;
  totals = noTotals();

  /**
   * @param inFlight gives the number of deliveries without an acknowledgement
   * @param secretLookUps gives how often shared secrets were kept
   */
  constructor(inFlight: () => number, secretLookUps: () => SecretLookUps) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    new Gauge({
      name: `${PREFIX}in_flight`,
      help: 'Deliveries that are not acknowledged yet',
      registers,
      collect() {
        this.set(inFlight());
      },
    });
    for (const of of ['hits', 'misses'] as const) {
      new Counter({
        name: `${PREFIX}shared_secret_cache_${of}_total`,
        help: of === 'hits' ? 'Shared secrets that were kept from an earlier message' : 'Shared secrets that were not',
        registers,
        collect() {
          this.reset();
          this.inc(secretLookUps()[of]);
        },
      });
    }
    this.#paused = new Gauge({
      name: `${PREFIX}paused`,
      help: '1 where no deliveries are taken, by reason',
      labelNames: ['reason'],
      registers,
    });
    for (const reason of PAUSE_REASONS) this.paused(reason, false);
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  /** What was done since the last call */
  takeTotals(): Totals {
    const { totals } = this;
    this.totals = noTotals();
    return totals;
  }

  connected(): void {
    this.#connections.add();
  }

  delivered(isRedelivered: boolean): void {
    this.#deliveries.add();
    this.totals.deliveries++;
    if (!isRedelivered) return;
    this.#redeliveries.add();
    this.totals.redeliveries++;
  }

  refused(reason: string): void {
    this.#refusals.add(reason);
  }

  retried(): void {
    this.#retries.add();
  }

  paused(reason: PauseReason, isPaused: boolean): void {
    this.#paused.set({ reason }, isPaused ? 1 : 0);
  }

  /** @param seconds from the arrival of the delivery to its acknowledgement */
  done(outcome: Exclude<OctetOutcome, { outcome: 'retry' }>, seconds: number): void {
    this.#latency.add(seconds);
    this.totals.seconds += seconds;
    if (outcome.outcome === 'document') this.#document(outcome);
    else this.#rejection(outcome);
  }

  #document({ properties }: ProcessedDocument<Uint8Array>): void {
    this.totals.documents++;
    const { mac, signature, encrypted } = properties;
    this.#documents.add(kindOf(properties));
    this.#macs.add(String(mac));
    this.#signatures.add(String(signature));
    if (encrypted === true) this.#encrypted.add();
  }

  #rejection({ code }: ProcessedRejection): void {
    this.totals.rejections++;
    this.#rejections.add(code);
  }
}

/**
 * Counts by the value of one label, or without one, and becomes a counter of the client when metrics are collected: that looks a label up by
 * its text each time that it counts, which is much for each delivery.
 */
class Tally {
  readonly #counts = new Map<string, number>();

  constructor(registry: Registry, name: string, help: string, label: string | undefined) {
    const counts = this.#counts;
    if (label === undefined) counts.set('', 0);
    new Counter({
      name: PREFIX + name,
      help,
      labelNames: label === undefined ? [] : [label],
      registers: [registry],
      collect() {
        this.reset();
        for (const [value, count] of counts) this.inc(label === undefined ? {} : { [label]: value }, count);
      },
    });
  }

  add(value = ''): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1);
  }
}

/** Counts by bounds, and is a histogram when metrics are collected: one of the client takes as long for each delivery as a Tally of the client would */
class Spread {
  readonly #bounds: readonly number[];
  /** How many are within each bound and above the one before it; the last, above all */
  readonly #counts: number[];
  #sum = 0;

  constructor(registry: Registry, name: string, help: string, bounds: readonly number[]) {
    this.#bounds = bounds;
    this.#counts = Array(bounds.length + 1).fill(0);
    const metric = { name: PREFIX + name, help, type: 'histogram', aggregator: 'sum', values: [] };
    registry.registerMetric({
      ...metric,
      get: async () => ({ ...metric, values: this.#values(metric.name) }),
      reset: () => {},
    } as unknown as Histogram);
  }

  add(value: number): void {
    const bounds = this.#bounds;
    let at = 0;
    while (at < bounds.length && value > (bounds[at] as number)) at++;
    (this.#counts[at] as number)++;
    this.#sum += value;
  }

  #values(name: string) {
    let count = 0;
    const buckets = this.#counts.map((within, at) => {
      count += within;
      return { metricName: `${name}_bucket`, labels: { le: this.#bounds[at] ?? '+Inf' }, value: count };
    });
    return [
      ...buckets,
      { metricName: `${name}_sum`, labels: {}, value: this.#sum },
      { metricName: `${name}_count`, labels: {}, value: count },
    ];
  }
}
