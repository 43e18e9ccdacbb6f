import { isIP } from 'node:net';
import { type ChannelModel, connect } from 'amqplib';
import { GrowingPause, sleep, within } from '../growing-pause.js';
import type { IsolatedProcessor } from '../isolated-processor.js';
import type { Processors } from '../processors.js';
import type { WorkerLog } from '../worker-log.js';
import type { WorkerMetrics } from '../worker-metrics.js';
import { brokerProblem, lastingProblem } from './broker-error.js';
import type { ConsumeSettings } from './consume-settings.js';
import { Session } from './session.js';
import { type Target, targetText } from './target.js';

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
/** Time for a connection to be made; milliseconds */
const CONNECT_TIMEOUT = 20_000;
/** Time for a connection to be closed in good order; milliseconds */
const CLOSE_TIMEOUT = 5000;

/** A worker on RabbitMQ: connects, and again with a growing pause whenever the connection, the channel or a queue goes away, until it is stopped */
export class RabbitWorker {
  readonly #settings: ConsumeSettings;
  readonly #processors: Processors;
  readonly #isolate: () => IsolatedProcessor;
  readonly #log: WorkerLog;
  readonly #stop = new AbortController();
  #session: Session | undefined;
  #metrics: WorkerMetrics | undefined;
  #blocked: string | undefined;
  #failure: Error | undefined;

  constructor(settings: ConsumeSettings, processors: Processors, isolate: () => IsolatedProcessor, log: WorkerLog) {
    this.#settings = settings;
    this.#processors = processors;
    this.#isolate = isolate;
    this.#log = log;
  }

  /** Deliveries that are not acknowledged */
  get inFlight(): number {
    return this.#session?.inFlight ?? 0;
  }

  /** Why it takes no deliveries, where it doesn't */
  get notReady(): string | undefined {
    if (this.#session === undefined) return 'there is no connection to the broker';
    if (this.#blocked !== undefined) return `the broker takes nothing: ${this.#blocked}`;
    return this.#session.notReady;
  }

  /** Ends the worker once what it has at hand is done */
  stop(): void {
    this.#stop.abort();
  }

  /**
   * Works until it is stopped.
   * @throws BrokerError where the broker refuses it at the start; GbcsError (`WORKER`) where a thread ended
   */
  async run(metrics: WorkerMetrics): Promise<void> {
    this.#metrics = metrics;
    const pause = new GrowingPause(FIRST_PAUSE, LONGEST_PAUSE);
    const { shown } = this.#settings.address;
    const { signal } = this.#stop;
    let isFirst = true;
    metrics.paused('disconnected', true);
    while (!signal.aborted) {
      const problem = await this.#work(() => {
        isFirst = false;
      });
      if (problem.hasWorked) pause.reset();
      if (this.#failure !== undefined) throw this.#failure;
      if (signal.aborted) return;
      const lasting = isFirst ? lastingProblem(problem.error, shown) : undefined;
      if (lasting !== undefined) throw lasting;
      const wait = pause.next();
      this.#log.warning('disconnected', `${shown}: ${brokerProblem(problem.error)}; connecting again`, { 'pause-ms': wait });
      await sleep(wait, signal);
    }
  }

  /** One connection, from its start to its end */
  async #work(connected: () => void): Promise<{ error: unknown; hasWorked: boolean }> {
    const metrics = this.#metrics as WorkerMetrics;
    let connection: ChannelModel | undefined;
    let session: Session | undefined;
    try {
      connection = await this.#connect();
      connected();
      metrics.connected();
      session = await this.#start(connection, metrics);
      this.#session = session;
      metrics.paused('disconnected', false);
      this.#log.info('connected', `takes deliveries of ${this.#settings.queue} on ${this.#settings.address.shown}`);
      const error = await this.#untilEnd(session);
      return { error, hasWorked: session.hasWorked };
    } catch (error) {
      return { error, hasWorked: session?.hasWorked ?? false };
    } finally {
      metrics.paused('disconnected', true);
      this.#session = undefined;
      this.#blocked = undefined;
      if (connection !== undefined) await closed(connection);
    }
  }

  async #connect(): Promise<ChannelModel> {
    const { address, tls } = this.#settings;
    const { hostname = '' } = address.options;
    const connection = await connect(address.options, {
      ...tls,
      ...(isIP(hostname) === 0 ? { servername: hostname } : {}),
      timeout: CONNECT_TIMEOUT,
      noDelay: true,
      clientProperties: { connection_name: `gbcs-mmc consume ${this.#settings.queue}` },
    });
    connection.on('blocked', (reason) => {
      this.#blocked = reason;
      this.#log.warning('blocked', `the broker takes nothing: ${reason}`);
    });
    connection.on('unblocked', () => {
      this.#blocked = undefined;
      this.#log.info('unblocked', 'the broker takes results again');
    });
    return connection;
  }

  async #start(connection: ChannelModel, metrics: WorkerMetrics): Promise<Session> {
    const failed = new Promise<never>((_, reject) => {
      connection.on('error', reject);
      connection.on('close', (error) => reject(error ?? new Error('the connection was closed')));
    });
    failed.catch(() => {});
    await Promise.race([this.#checkQueues(connection), failed]);
    const channel = await connection.createConfirmChannel();
    const fail = (error: Error): void => {
      this.#failure ??= error;
      session.end(error);
    };
    const session = new Session(channel, {
      settings: this.#settings,
      processors: this.#processors,
      isolated: this.#isolate(),
      metrics,
      log: this.#log,
      fail,
    });
    connection.on('error', (error) => session.end(error));
    connection.on('close', (error) => session.end(error));
    await Promise.race([session.start(), failed]);
    return session;
  }

  /** Makes the queues that are not there where that is asked for; else they must be. @throws Error of the broker */
  async #checkQueues(connection: ChannelModel): Promise<void> {
    const { queue, documents, rejections, declare } = this.#settings;
    const queues = [
      queue,
      ...[documents, rejections].flatMap(({ exchange, routingKey }) => (exchange === '' ? [routingKey as string] : [])),
    ];
    for (const name of new Set(queues)) {
      const isThere = await checked(connection, (channel) => channel.checkQueue(name)).catch((error) => {
        if (declare) return false;
        throw new Error(`${brokerProblem(error)}: make the queue ${name}, or let --declare make it`, { cause: error });
      });
      if (isThere === false)
        await checked(connection, (channel) => channel.assertQueue(name, { durable: true, arguments: { 'x-queue-type': 'quorum' } }));
    }
    for (const target of [documents, rejections]) await this.#checkExchange(connection, target);
  }

  async #checkExchange(connection: ChannelModel, target: Target): Promise<void> {
    if (target.exchange === '') return;
    await checked(connection, (channel) => channel.checkExchange(target.exchange)).catch((error) => {
      throw new Error(`${brokerProblem(error)}: make the ${targetText(target)}`, { cause: error });
    });
  }

  /** @returns what ended the session; undefined where the worker is to stop, and has done what it had */
  async #untilEnd(session: Session): Promise<unknown> {
    const { signal } = this.#stop;
    const stopped = new Promise<'stopped'>((resolve) => {
      if (signal.aborted) resolve('stopped');
      else signal.addEventListener('abort', () => resolve('stopped'), { once: true });
    });
    const first = await Promise.race([stopped, session.ended.then((reason) => ({ reason }))]);
    if (first !== 'stopped') return first.reason;
    this.#log.info('ending', `takes no more deliveries; ${session.inFlight} are at hand`);
    const left = await session.drain();
    if (left > 0) this.#log.warning('left', `${left} deliveries go back to the queue`);
    return undefined;
  }
}

/** Does something on a channel of its own, which the broker closes where it fails */
async function checked<T>(
  connection: ChannelModel,
  use: (channel: Awaited<ReturnType<ChannelModel['createChannel']>>) => Promise<T>,
): Promise<T> {
  const channel = await connection.createChannel();
  channel.on('error', () => {});
  const result = await use(channel);
  await channel.close();
  return result;
}

/** Closes a connection; one that is gone already, or doesn't answer, is let go */
async function closed(connection: ChannelModel): Promise<void> {
  connection.on('error', () => {});
  const close = async (): Promise<void> => connection.close();
  await within(CLOSE_TIMEOUT, close());
}
