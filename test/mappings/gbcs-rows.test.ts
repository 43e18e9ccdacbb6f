import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { data, gbcsRow, protectedAttributes } from '../../codecs/dlms/shapes.js';
import { ALERTS } from '../../mappings/alerts/index.js';
import { RESPONSES } from '../../mappings/index.js';
import { type Item, items, itemsAndParts } from '../../mappings/vocabulary/items.js';
import { gbcsRowProblems } from '../../mappings/without-gbcs-row.js';
import { referenceJson, referenceSuite } from '../support/reference.js';

/** Use cases and alerts in DLMS COSEM whose messages carry items */
const MAPPED: readonly { readonly name: string; readonly items: readonly Item[] }[] = [
  ...RESPONSES.flatMap((useCase) => (useCase.encoding === 'DLMS COSEM' ? [{ name: useCase.name, items: useCase.items }] : [])),
  ...ALERTS.flatMap((alert) => (alert.encoding === 'DLMS COSEM' ? [{ name: alert.name, items: alert.members }] : [])),
].filter(({ items }) => items.length > 0);

test('every item has its GBCS row, or is listed as having none', () => {
  assert.equal(
    MAPPED.flatMap(({ name, items }) => gbcsRowProblems(name, items).map(({ item, problem }) => `${name}, ${item}: ${problem}`)),
    [],
  );
});

test('an item without GBCS row is told of, and one that is listed and has a row', () => {
  const exported = Object.values(items({ active: gbcsRow(100, data()), reactive: data() }));
  assert.equal(gbcsRowProblems('ECS17a', exported), [
    {
      item: 'reactive',
      problem:
        'it has no GBCS row. Give it the number of its row in the mapping table of the use case, `gbcsRow(number, …)`, or list it with the reason in mappings/without-gbcs-row.ts',
    },
  ]);
  assert.equal(gbcsRowProblems('ECS35f', Object.values(items({ log: gbcsRow(580, data()) }))), [
    { item: 'log', problem: 'it has the GBCS row 580, and mappings/without-gbcs-row.ts lists it as having none. Take it off the list' },
  ]);
});

test('the attributes of a protected read have GBCS rows of their own', () => {
  const read = Object.values(items({ read: gbcsRow(24, protectedAttributes({ registers: data() })) }));
  assert.equal(
    gbcsRowProblems('ECS17b', read).map(({ item }) => item),
    ['registers'],
  );
});

interface TableRow {
  readonly row?: number;
  readonly classId?: number;
  readonly obis?: string;
  readonly kind?: string;
  readonly no?: number;
  readonly encrypted?: boolean;
  readonly messageField?: boolean;
}

interface Access {
  readonly classId: number;
  readonly obis: string;
  readonly no?: number;
  readonly attribute?: number;
  readonly protected?: readonly Access[];
}

interface MessageLayout {
  readonly useCase: string;
  readonly kind: string;
  readonly parts: readonly Access[];
}

const objectOf = ({ classId, obis, no, attribute }: Access | (TableRow & { readonly attribute?: undefined })): string =>
  `class ${classId} ${obis} ${no ?? attribute}`;

referenceSuite('GBCS rows against the mapping tables', (test) => {
  const tables: readonly { readonly code: string; readonly items: readonly TableRow[] }[] = referenceJson('gbcs/use-cases.json');
  const tableOf = (name: string): readonly TableRow[] => tables.find(({ code }) => code === name)?.items ?? [];
  /** The first row of each access, one after the other; in alerts each row is one of its own */
  const accessesOf = (name: string): readonly TableRow[] =>
    tableOf(name).filter(
      (row, i, all) => row.row !== undefined && (row.classId === undefined || i === 0 || objectOf(row) !== objectOf(all[i - 1])),
    );

  test('items have the numbers of the table, in its order', () => {
    let compared = 0;
    for (const { name, items } of MAPPED) {
      const accesses = accessesOf(name);
      // a table lists the rows inside a protected read before or after that of the read itself
      for (const encrypted of [false, true]) {
        const parts = encrypted ? items.flatMap((item) => item.protectedParts) : items;
        const numbers = parts.flatMap((item) => item.gbcsRow ?? []);
        assert.equal(
          numbers,
          accesses.filter((row) => (row.encrypted ?? false) === encrypted).map(({ row }) => row),
          `${name}${encrypted ? ', protected' : ''}`,
        );
        compared += numbers.length;
      }
    }
    assert.is(compared, itemsAndParts(MAPPED.flatMap(({ items }) => items)).filter((item) => item.gbcsRow !== undefined).length);
    assert.ok(compared > 200, `${compared} compared`);
  });

  test('the object that an item names by its row is the one that commands access at its position', () => {
    const layouts: readonly MessageLayout[] = referenceJson('gbcs/message-layouts.json');
    let compared = 0;
    for (const { name, items } of MAPPED) {
      if (items.some((item) => item.gbcsRow === undefined)) continue;
      const rows = new Map(tableOf(name).map((row) => [row.row, row]));
      const objects = itemsAndParts(items).map((item) => objectOf(rows.get(item.gbcsRow) ?? {}));
      for (const { parts } of layouts.filter(({ useCase, kind }) => useCase === name && kind === 'command')) {
        assert.equal(
          objects,
          parts.flatMap((access) => [objectOf(access), ...(access.protected ?? []).map(objectOf)]),
          name,
        );
        compared++;
      }
    }
    assert.is(compared, 55);
  });

  test('two swapped items of one type are found', () => {
    const { items: registers } = MAPPED.find(({ name }) => name === 'ECS17a') as (typeof MAPPED)[number];
    const swapped = [registers[2], registers[1], registers[0], registers[3]];
    assert.not.equal(
      swapped.map(({ gbcsRow }) => gbcsRow),
      accessesOf('ECS17a').map(({ row }) => row),
    );
  });
});

test.run();
