import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { kindOf, translationProperties } from '../../../src/worker/message-properties.js';

type Given = Parameters<typeof translationProperties>[0];

const given = (facts: Partial<Given>): Given =>
  ({ useCase: 'ECS16', mac: 'valid', signature: 'absent', encrypted: false, warnings: [], ...facts }) as Given;

const test = suite('what goes beside a document');

test('the kind of a message stands there where the alert code does not tell it', () => {
  const kinds: [Given['kind'], number | undefined, string | undefined][] = [
    ['response', undefined, undefined],
    ['alert', 0x8f36, undefined],
    ['alert', undefined, 'alert'],
    ['response', 0x8f36, 'response'],
  ];
  for (const [kind, alertCode, stands] of kinds) {
    const properties = translationProperties(given({ kind, alertCode }));
    assert.is(properties.kind, stands);
    assert.is(kindOf(properties), kind);
  }
  assert.is(kindOf({ kind: 'acknowledgement' }), 'acknowledgement');
});

test('codes of warnings stand there once each', () => {
  const warning = (code: string) => ({ code }) as Given['warnings'][number];
  const { warnings } = translationProperties(given({ kind: 'response', warnings: ['DATE_TIME', 'NO_MATCH', 'DATE_TIME'].map(warning) }));
  assert.is(warnings, 'DATE_TIME,NO_MATCH');
});

test.run();
