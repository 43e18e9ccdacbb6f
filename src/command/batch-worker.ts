import { parentPort, workerData } from 'node:worker_threads';
import { type Batch, buffersOf } from './batch.js';
import { BatchTranslator } from './batch-translator.js';
import type { TranslateSettings } from './settings.js';

// The worker thread of one job: batches in, translated batches out, in order
const translator = new BatchTranslator(workerData as TranslateSettings);

parentPort?.on('message', (batch: Batch) => {
  const translated = translator.translate(batch);
  parentPort?.postMessage(translated, buffersOf(batch));
});
