import { parentPort, workerData } from 'node:worker_threads';
import { gbcsErrorOf } from '../stream/gbcs-error-of.js';
import type { DeliveredMessage } from './delivered-message.js';
import type { MessageProcessor } from './message-processor.js';
import type { OctetOutcome, SecretLookUps } from './processors.js';
import { type ProcessorSettings, processorOf } from './worker-settings.js';

/** A message for a thread or process of its own */
export interface Numbered {
  readonly number: number;
  readonly message: DeliveredMessage;
}

/** What it says of a message */
export interface Answer {
  readonly number: number;
  readonly outcome: OctetOutcome;
  readonly secretLookUps: SecretLookUps;
}

// A thread of several, or a process, that processes deliveries apart from the connection: messages in, what came of each out
const settings: ProcessorSettings = parentPort === null ? JSON.parse(process.argv[2] as string) : workerData;
let processor: MessageProcessor | undefined;

async function outcomeOf(message: DeliveredMessage): Promise<OctetOutcome> {
  try {
    processor ??= processorOf(settings);
  } catch (error) {
    // the worker itself could list the key directory
    const { code, message: reason } = gbcsErrorOf(error);
    return { outcome: 'retry', code, reason };
  }
  return processor.processToOctets(message);
}

async function answerTo({ number, message }: Numbered): Promise<Answer> {
  const outcome = await outcomeOf(message);
  const { hits = 0, misses = 0 } = processor?.secretLookUps ?? {};
  return { number, outcome, secretLookUps: { hits, misses } };
}

if (parentPort === null) {
  process.on('message', async (given: Numbered) => process.send?.(await answerTo(given)));
  // they are for the worker, which lets this process go when it ends
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
} else {
  parentPort.on('message', async (given: Numbered) => {
    const answer = await answerTo(given);
    const { outcome } = answer;
    if (outcome.outcome !== 'document') return parentPort?.postMessage(answer);
    // a document is a part of a buffer of many, which would be copied as a whole
    const body = Uint8Array.from(outcome.body);
    return parentPort?.postMessage({ ...answer, outcome: { ...outcome, body } } satisfies Answer, [body.buffer]);
  });
}
