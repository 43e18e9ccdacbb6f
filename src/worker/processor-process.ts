import { gbcsErrorOf } from '../stream/gbcs-error-of.js';
import type { DeliveredMessage } from './delivered-message.js';
import type { MessageProcessor } from './message-processor.js';
import type { OctetOutcome } from './processors.js';
import { type ProcessorSettings, processorOf } from './worker-settings.js';

// A process of its own for messages that may have ended a worker: messages in, what came of each out
const settings: ProcessorSettings = JSON.parse(process.argv[2] as string);
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

process.on('message', async (message: DeliveredMessage) => process.send?.(await outcomeOf(message)));
// they are for the worker, which lets this process go when it ends
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
