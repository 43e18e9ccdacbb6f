import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { KnownOutcomes, type Outcomes } from '../../../src/document/known-outcomes.js';
import { TextWriter } from '../../../src/writer/text-writer.js';
import { type Prepared, Tag, type Writer } from '../../../src/writer/writer.js';

const CODE = new Tag('Code');

/** Outcomes that are one number */
class OneCode implements Outcomes {
  code = 0;

  facts(into: number[]): number {
    into[0] = this.code;
    return 1;
  }
}

/** A text writer that notes what it is given prepared */
class NotingWriter extends TextWriter {
  readonly given = new Set<Prepared>();

  override prepared(prepared: Prepared): void {
    this.given.add(prepared);
    super.prepared(prepared);
  }
}

test('each outcome is written as it is, whether it comes for the first time or again', () => {
  const outcomes = new OneCode();
  const known = new KnownOutcomes(outcomes, (writer: Writer, { code }) => writer.element(CODE, String(code)));
  const writer = new TextWriter();
  for (let i = 0; i < 500; i++) {
    outcomes.code = (i * i) % 23;
    writer.reset();
    known.write(writer);
    assert.is(writer.xml, `<ra:Code>${outcomes.code}</ra:Code>`);
  }
});

test('of outcomes without end a few are kept for ever', () => {
  const outcomes = new OneCode();
  const known = new KnownOutcomes(outcomes, (writer: Writer, { code }) => writer.element(CODE, String(code)));
  const writer = new NotingWriter();
  for (let i = 0; i < 1000; i++) {
    outcomes.code = i >> 1;
    known.write(writer);
  }
  assert.is(writer.given.size, 500);
  assert.is([...writer.given].filter(({ lasting }) => lasting).length, 8);
});

test.run();
