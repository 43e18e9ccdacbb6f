import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ChannelModel, type ConfirmChannel, connect } from 'amqplib';
import { suite, type Test } from 'uvu';
import { freePort } from './free-port.js';
import { answers } from './started-server.js';
import { until } from './until.js';

/** Where packages put the server itself, without the wrapper that changes the user */
const SERVERS = ['/usr/lib/rabbitmq/bin/rabbitmq-server', '/usr/sbin/rabbitmq-server', '/usr/local/sbin/rabbitmq-server'];
const server = SERVERS.find((path) => existsSync(path));

/** Why no broker can be started, or undefined where one can */
export const rabbitMissing = server === undefined ? 'no rabbitmq-server is installed' : undefined;

/** Seconds that a broker may take to start on a busy machine */
const START_SECONDS = 120;

/** A RabbitMQ of our own: ports, data folder, Erlang cookie and port mapper are those of this one alone */
export class Broker {
  readonly #folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-rabbitmq-'));
  readonly #environment: NodeJS.ProcessEnv;
  #process: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    readonly tlsPort: number | undefined,
    ports: { mapper: number; distribution: number },
  ) {
    const path = (name: string): string => join(this.#folder, name);
    mkdirSync(path('data'));
    mkdirSync(path('log'));
    writeFileSync(path('plugins'), '[].\n');
    writeFileSync(path('rabbitmq.conf'), this.#configuration());
    const { mapper, distribution } = ports;
    this.#environment = {
      PATH: process.env.PATH,
      HOME: this.#folder,
      ERL_EPMD_PORT: String(mapper),
      ERL_EPMD_ADDRESS: '127.0.0.1',
      RABBITMQ_NODENAME: `gbcs-mmc-${port}@localhost`,
      RABBITMQ_DIST_PORT: String(distribution),
      RABBITMQ_MNESIA_BASE: path('data'),
      RABBITMQ_LOG_BASE: path('log'),
      RABBITMQ_CONFIG_FILE: path('rabbitmq.conf'),
      RABBITMQ_ENABLED_PLUGINS_FILE: path('plugins'),
      RABBITMQ_FEATURE_FLAGS_FILE: path('feature-flags'),
      RABBITMQ_GENERATED_CONFIG_DIR: path('generated'),
      RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '-kernel inet_dist_use_interface {127,0,0,1}',
    };
  }

  static async start({ tls = false } = {}): Promise<Broker> {
    const [port, mapper, distribution, tlsPort] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
    const broker = new Broker(port, tls ? tlsPort : undefined, { mapper, distribution });
    await broker.run();
    return broker;
  }

  /** Certificate of the authority that signed the broker's */
  get authority(): string {
    return join(this.#folder, 'authority.pem');
  }

  get url(): string {
    return `amqp://127.0.0.1:${this.port}`;
  }

  /** Starts it, or starts it again with what it had */
  async run(): Promise<void> {
    const child = spawn(server as string, { env: this.#environment, stdio: 'ignore' });
    this.#process = child;
    await until(
      'the broker starts',
      () => {
        if (child.exitCode !== null) throw new Error(`the broker left with status ${child.exitCode}: ${this.#log()}`);
        return answers(this.port);
      },
      START_SECONDS,
    );
  }

  /** Ends it in good order; what is durable stays */
  async halt(): Promise<void> {
    const child = this.#process;
    if (child === undefined || child.exitCode !== null) return;
    const exit = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await exit;
  }

  /** Ends it for good, its port mapper with it, and deletes what it had */
  async remove(): Promise<void> {
    await this.halt();
    try {
      execFileSync('epmd', ['-kill'], { env: this.#environment, stdio: 'ignore' });
    } catch {
      // it is gone already
    }
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #configuration(): string {
    const lines = [
      `listeners.tcp.1 = 127.0.0.1:${this.port}`,
      'vm_memory_high_watermark.relative = 0.6',
      'disk_free_limit.absolute = 50MB',
    ];
    if (this.tlsPort !== undefined) {
      const openssl = (...words: string[]) => execFileSync('openssl', words, { cwd: this.#folder, stdio: 'ignore' });
      const key = (name: string) => ['-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`];
      openssl('req', '-x509', ...key('authority'), '-subj', '/CN=an authority', '-days', '2', '-out', 'authority.pem');
      openssl('req', ...key('broker'), '-subj', '/CN=localhost', '-out', 'broker.csr');
      writeFileSync(join(this.#folder, 'names'), 'subjectAltName=DNS:localhost\n');
      const signing = ['-CA', 'authority.pem', '-CAkey', 'authority.key', '-CAcreateserial', '-days', '2', '-extfile', 'names'];
      openssl('x509', '-req', '-in', 'broker.csr', ...signing, '-out', 'broker.pem');
      const option = (name: string, file: string) => `ssl_options.${name} = ${join(this.#folder, file)}`;
      lines.push(
        `listeners.ssl.1 = 127.0.0.1:${this.tlsPort}`,
        option('cacertfile', 'authority.pem'),
        option('certfile', 'broker.pem'),
        option('keyfile', 'broker.key'),
      );
    }
    return `${lines.join('\n')}\n`;
  }

  #log(): string {
    const file = join(this.#folder, 'log', `gbcs-mmc-${this.port}@localhost.log`);
    return existsSync(file) ? readFileSync(file, 'utf8').slice(-2000) : 'it wrote no log';
  }
}

/** A message that was read off a queue */
export interface Received {
  readonly body: Buffer;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the properties that it reads
  readonly properties: any;
}

/** Queues of a broker, as publishers and readers of them see them */
export class Queues {
  private constructor(
    readonly connection: ChannelModel,
    readonly channel: ConfirmChannel,
  ) {}

  static async at(url: string): Promise<Queues> {
    const connection = await connect(url);
    connection.on('error', () => {});
    const channel = await connection.createConfirmChannel();
    channel.on('error', () => {});
    return new Queues(connection, channel);
  }

  /** Makes quorum queues */
  async make(...names: string[]): Promise<void> {
    for (const name of names) await this.channel.assertQueue(name, { durable: true, arguments: { 'x-queue-type': 'quorum' } });
  }

  async publish(queue: string, ...messages: { body: Uint8Array | string; messageId?: string; contentType?: string }[]): Promise<void> {
    for (const { body, ...properties } of messages)
      this.channel.sendToQueue(queue, Buffer.from(body as Uint8Array), { persistent: true, ...properties });
    await this.channel.waitForConfirms();
  }

  async count(queue: string): Promise<number> {
    return (await this.channel.checkQueue(queue)).messageCount;
  }

  /** Takes this many messages off a queue. @throws Error where they do not come in time */
  async take(queue: string, count: number, seconds = 60): Promise<Received[]> {
    const received: Received[] = [];
    const { consumerTag } = await this.channel.consume(
      queue,
      (message) => {
        if (message !== null) received.push({ body: message.content, properties: message.properties });
      },
      { noAck: true },
    );
    try {
      await until(`${count} messages come to ${queue}, and ${received.length} came`, () => received.length >= count, seconds);
    } finally {
      await this.channel.cancel(consumerTag);
    }
    return received;
  }

  async close(): Promise<void> {
    await this.connection.close().catch(() => {});
  }
}

/** Registers a suite of tests that need a broker. Where none is installed, one line says so and the suite counts as one skipped test. */
export function brokerSuite(name: string, register: (test: Test) => void, missing: string | undefined = rabbitMissing): void {
  const test = suite(name);
  if (missing === undefined) register(test);
  else {
    console.log(`skipped: ${name} (${missing})`);
    test.skip();
  }
  test.run();
}
