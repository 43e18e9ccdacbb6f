import { readFileSync } from 'node:fs';
import * as assert from 'uvu/assert';
import { BOOLEANS, DATES, INTEGERS, LISTS, NUMBERS, PRESENCES } from '../../../src/duis/content-types.js';
import { childOf, localName, readXsdTree, type XsdNode } from '../../schema-table/xsd-tree.js';
import { referencePath, referenceSuite } from '../../support/reference.js';

/** What the schema says of the elements of a name, all over a response */
interface Declared {
  isList: boolean;
  /** Built-in type of its text; `nothing` of one that has neither text nor elements */
  readonly bases: Set<string>;
}

const WHOLE_NUMBERS = /^(unsigned|nonNegative|nonPositive|positive|)(Integer|integer|Int|Short)$/;

/** Reads what stands in `Response` out of the DUIS XML Schema. */
class Declarations {
  readonly elements = new Map<string, Declared>();
  readonly #root = readXsdTree(readFileSync(referencePath('duis', 'DUIS Schema V5.4.xsd'), 'utf8'));
  readonly #seen = new Set<XsdNode>();

  constructor() {
    this.#element(this.#top('element', 'Response') as XsdNode, 1);
  }

  #top(kind: string, name: string): XsdNode | undefined {
    return this.#root.children.find((node) => node.kind === kind && node.attributes.name === name);
  }

  #element(declared: XsdNode, most: number): void {
    const node = declared.attributes.ref === undefined ? declared : this.#top('element', localName(declared.attributes.ref));
    if (node === undefined) return;
    const { name = '', type = '' } = node.attributes;
    const known = this.elements.get(name) ?? { isList: false, bases: new Set<string>() };
    this.elements.set(name, known);
    if (most > 1) known.isList = true;
    const typeName = localName(type);
    const complex = this.#top('complexType', typeName) ?? childOf(node, 'complexType');
    const simple = this.#top('simpleType', typeName) ?? childOf(node, 'simpleType');
    if (complex !== undefined) {
      if (complex.children.length === 0) known.bases.add('nothing');
      if (this.#seen.has(complex)) return;
      this.#seen.add(complex);
      this.#particles(complex, 1);
    } else known.bases.add(simple === undefined ? typeName || 'nothing' : this.#base(simple));
  }

  #particles(node: XsdNode, most: number): void {
    for (const child of node.children) {
      const { maxOccurs = '1', ref, base } = child.attributes;
      const times = most * (maxOccurs === 'unbounded' ? Number.POSITIVE_INFINITY : Number(maxOccurs));
      if (child.kind === 'element') this.#element(child, times);
      else if (child.kind === 'group' && ref !== undefined) this.#particles(this.#top('group', localName(ref)) as XsdNode, times);
      else {
        const extended = base === undefined ? undefined : this.#top('complexType', localName(base));
        if (extended !== undefined) this.#particles(extended, 1);
        this.#particles(child, times);
      }
    }
  }

  /** Built-in type of a simple type; a whole number says whether its range passes 2^53 */
  #base(simple: XsdNode): string {
    const restriction = childOf(simple, 'restriction');
    if (restriction === undefined) return 'string';
    const name = localName(restriction.attributes.base ?? '');
    const own = this.#top('simpleType', name);
    const base = own === undefined ? name : this.#base(own);
    const bounds = ['maxInclusive', 'minInclusive'].map((kind) => childOf(restriction, kind)?.attributes.value);
    const digits = Number(childOf(restriction, 'totalDigits')?.attributes.value ?? Number.POSITIVE_INFINITY);
    const isSafe = digits < 16 || bounds.some((bound) => bound !== undefined && Number.isSafeInteger(Number(bound)));
    return isSafe && /nteger$/.test(base) ? 'number' : base;
  }
}

/** Those that come with no document without a device message, or whose text is a fact of its own */
const ELSEWHERE: ReadonlySet<string> = new Set(['SMETS1SignedResponse']);

referenceSuite('what is known of the contents of DUIS documents is what their XML Schema says', (test) => {
  test('lists, numbers, days, booleans and elements that hold nothing', () => {
    const { elements } = new Declarations();
    assert.ok(elements.size > 150, `${elements.size} elements`);
    for (const [name, { isList, bases }] of elements) {
      if (ELSEWHERE.has(name) || /^Channel\d+$/.test(name)) continue;
      assert.is(LISTS.has(name), isList, `${name} is a list`);
      assert.is(DATES.has(name), bases.has('date'), `${name} is a day`);
      assert.is(BOOLEANS.has(name), bases.has('boolean'), `${name} is a boolean`);
      const isNumber = bases.has('number') || bases.has('unsignedInt') || bases.has('unsignedShort');
      assert.is(NUMBERS.has(name), isNumber, `${name}: ${[...bases]}`);
      const isInteger = !isNumber && [...bases].some((base) => WHOLE_NUMBERS.test(base));
      assert.is(INTEGERS.has(name), isInteger, `${name}: ${[...bases]}`);
      assert.is(PRESENCES.has(name), bases.has('nothing'), `${name} holds nothing`);
    }
  });
});
