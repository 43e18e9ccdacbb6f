import { Histogram, Registry } from 'prom-client';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { ProcessedDocument } from '../../../src/worker/delivered-message.js';
import { WorkerMetrics } from '../../../src/worker/worker-metrics.js';

const document: ProcessedDocument<Uint8Array> = {
  ...{ outcome: 'document', messageId: 'a', correlationId: 'a', body: new Uint8Array(), contentType: 'application/xml' },
  properties: { 'use-case': 'ECS16', mac: 'valid', signature: 'absent' },
};

const test = suite('metrics of a worker');

test('latencies are the histogram that the client would make of them', async () => {
  const metrics = new WorkerMetrics(
    () => 0,
    () => ({ hits: 0, misses: 0 }),
  );
  const registry = new Registry();
  const expected = new Histogram({
    name: 'gbcs_mmc_delivery_seconds',
    help: 'Time from the arrival of a delivery to its acknowledgement',
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry],
  });
  const sections = async () => (await metrics.text()).split('\n\n').map((section) => section.trim());
  assert.ok((await sections()).includes((await registry.metrics()).trim()), 'before there are any');
  for (const seconds of [0.0001, 0.0005, 0.00051, 0.02, 0.02, 1, 30, 30.5, 600]) {
    metrics.done(document, seconds);
    expected.observe(seconds);
  }
  assert.ok((await sections()).includes((await registry.metrics()).trim()), await metrics.text());
  assert.is(metrics.takeTotals().documents, 9);
});

test('documents are counted by kind of message, whether it is said or told by the alert code', async () => {
  const metrics = new WorkerMetrics(
    () => 0,
    () => ({ hits: 0, misses: 0 }),
  );
  const { properties } = document;
  const documents = [properties, properties, { ...properties, 'alert-code': '8F36' }, { ...properties, kind: 'alert' }];
  for (const given of documents) metrics.done({ ...document, properties: given }, 0.1);
  const text = await metrics.text();
  assert.match(text, 'gbcs_mmc_documents_total{kind="response"} 2\n');
  assert.match(text, 'gbcs_mmc_documents_total{kind="alert"} 2\n');
});

test.run();
