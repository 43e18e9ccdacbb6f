import { IsolatedProcessor } from '../isolated-processor.js';
import { startProcessors } from '../processor-threads.js';
import { type StatusAddress, startStatusServer } from '../status-server.js';
import { WorkerLog } from '../worker-log.js';
import { type Totals, WorkerMetrics } from '../worker-metrics.js';
import type { ProcessorSettings } from '../worker-settings.js';
import type { ConsumeSettings } from './consume-settings.js';
import { RabbitWorker } from './rabbit-worker.js';

// what it is asked for with, so that one module loads all of a worker
export { brokerAddress } from './broker-address.js';
export { targetOf } from './target.js';
export { WorkerLog };

/** What a worker is asked for */
export interface Consume {
  readonly consume: ConsumeSettings;
  readonly processor: ProcessorSettings;
  readonly jobs: number;
  readonly status: StatusAddress | undefined;
  readonly log: WorkerLog;
  /** Ends the worker once what it has at hand is done */
  readonly signal: AbortSignal;
}

/**
 * Runs a worker until it is stopped.
 * @throws KeyStoreError, BrokerError at the start; GbcsError (`WORKER`) where a thread ended; Error where the status port can't be had
 */
export async function runConsume({ consume, processor, jobs, status, log, signal }: Consume): Promise<void> {
  const processors = startProcessors(processor, jobs);
  const isolate = () => new IsolatedProcessor(processor, 1000 * consume.holdSeconds);
  const worker = new RabbitWorker(consume, processors, isolate, log);
  const metrics = new WorkerMetrics(
    () => worker.inFlight,
    () => processors.secretLookUps,
  );
  const server = status && (await startStatusServer(statusOf(worker, metrics), status));
  if (server !== undefined) log.info('listening', `metrics, health and readiness on port ${server.port}`, { port: server.port });
  const seconds = consume.reportSeconds;
  const report = setInterval(() => log.info('totals', totalsText(metrics.takeTotals(), worker.inFlight, seconds)), seconds * 1000);
  const stop = (): void => worker.stop();
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  try {
    await worker.run(metrics);
    log.info('ended', totalsText(metrics.takeTotals(), 0));
  } finally {
    signal.removeEventListener('abort', stop);
    clearInterval(report);
    server?.close();
    await processors.close();
  }
}

function statusOf(worker: RabbitWorker, metrics: WorkerMetrics) {
  return {
    // a worker that waits for its broker or its keys would gain nothing by being started anew
    problem: () => undefined,
    notReady: () => worker.notReady,
    metrics: () => metrics.text(),
    metricsType: metrics.contentType,
  };
}

function totalsText({ deliveries, redeliveries, documents, rejections, seconds }: Totals, inFlight: number, period?: number): string {
  const done = documents + rejections;
  const rate = period === undefined ? '' : `, ${(done / period).toFixed(1)} a second`;
  const latency = done === 0 ? '' : `, ${((1000 * seconds) / done).toFixed(1)} ms from delivery to acknowledgement`;
  const again = redeliveries === 0 ? '' : ` (${redeliveries} of them again)`;
  return `${deliveries} deliveries${again}, ${documents} documents, ${rejections} rejections, ${inFlight} in flight${rate}${latency}`;
}
