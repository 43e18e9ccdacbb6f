import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { OptionError } from '../../../../src/index.js';
import { targetOf } from '../../../../src/worker/rabbitmq/target.js';

const test = suite('where results go');

test('a queue, an exchange, or an exchange with a routing key', () => {
  assert.equal(targetOf('mmc', 'documents'), { exchange: '', routingKey: 'mmc' });
  assert.equal(targetOf('exchange:results', 'documents'), { exchange: 'results', routingKey: undefined });
  assert.equal(targetOf('exchange:results/a/b', 'documents'), { exchange: 'results', routingKey: 'a/b' });
});

test('a name that is empty, or longer than AMQP has room for, is refused: cut, it would be another', () => {
  const long = '’'.repeat(86);
  for (const text of ['', 'exchange:', 'exchange:/key', long, `exchange:${long}`, `exchange:results/${long}`])
    assert.throws(
      () => targetOf(text, 'documents'),
      (error: Error) => error instanceof OptionError && /documents/.test(error.message),
    );
});

test.run();
