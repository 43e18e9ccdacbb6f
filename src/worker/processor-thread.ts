import { parentPort, workerData } from 'node:worker_threads';
import type { DeliveredMessage } from './delivered-message.js';
import { type ProcessorSettings, processorOf } from './worker-settings.js';

// One of several threads that process deliveries: messages in, what came of each out, each with its number
const processor = processorOf(workerData as ProcessorSettings);

parentPort?.on('message', async ({ number, message }: { number: number; message: DeliveredMessage }) => {
  const outcome = await processor.processToOctets(message);
  parentPort?.postMessage({ number, outcome, secretLookUps: { ...processor.secretLookUps } });
});
