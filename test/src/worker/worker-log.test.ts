import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type LogFormat, WorkerLog } from '../../../src/worker/worker-log.js';

function logged(format: LogFormat, use: (log: WorkerLog) => void, secrets: readonly string[] = []): string {
  let text = '';
  use(new WorkerLog(format, (line) => (text += line), secrets));
  return text;
}

test('a line of JSON has time, level, event, message and the details', () => {
  const { time, ...line } = JSON.parse(logged('json', (log) => log.warning('rejected', 'a\nb', { code: 'DECODE', offset: 3 })));
  assert.match(time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  assert.equal(line, { level: 'warning', event: 'rejected', message: 'a\nb', code: 'DECODE', offset: 3 });
});

test('a line of text has the same', () => {
  assert.match(
    logged('text', (log) => log.info('totals', '3 deliveries', { code: 'A', offset: 3 })),
    /^\S+Z info totals: 3 deliveries \(code="A" offset=3\)\n$/,
  );
});

test('a secret stands in no line, as it is or as it stands in a URL', () => {
  for (const format of ['json', 'text'] as const) {
    const text = logged(format, (log) => log.error('x', 'is p@ss word or p%40ss%20word', { detail: 'p@ss word' }), ['p@ss word']);
    assert.not.match(text, /p@ss|p%40ss/);
    assert.match(text, /\*\*\* or \*\*\*/);
  }
});

test.run();
