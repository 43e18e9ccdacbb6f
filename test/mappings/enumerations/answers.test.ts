import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ACCESS_COUNTS, EXPECTED_COMPONENTS } from '../../../mappings/enumerations/answers.js';
import { RESPONSES } from '../../../mappings/index.js';
import { referenceJson, referenceSuite } from '../../support/reference.js';

/** Use cases between devices that the specification has no table of */
const WITHOUT_TABLE = ['PECS01', 'PECS02', 'PECS03', 'HECS01'];

/** Use cases of an encoding that a table lacks, and what is in the table and is none of them */
function differences(encoding: string, table: readonly string[]): { missing: string[]; unknown: string[] } {
  const names = RESPONSES.filter((useCase) => useCase.encoding === encoding).map(({ name }) => name);
  return { missing: names.filter((name) => !table.includes(name)), unknown: table.filter((name) => !names.includes(name)) };
}

test('every use case that answers with accesses has their number', () => {
  assert.equal(differences('DLMS COSEM', Object.keys(ACCESS_COUNTS)), { missing: [], unknown: [] });
});

test('every use case that answers with components has what is expected of them', () => {
  assert.equal(differences('GBZ', [...Object.keys(EXPECTED_COMPONENTS), ...WITHOUT_TABLE]), { missing: [], unknown: [] });
});

test('a use case has room for every item that its rows read', () => {
  for (const useCase of RESPONSES) {
    if (useCase.encoding !== 'DLMS COSEM') continue;
    // the test above tells of those without
    const counts = ACCESS_COUNTS[useCase.name] ?? Number.POSITIVE_INFINITY;
    const most = typeof counts === 'number' ? counts : counts[1];
    assert.ok(useCase.items.length <= most, useCase.name);
  }
});

test.run();

interface Layout {
  readonly useCase: string;
  readonly kind: 'command' | 'response';
  readonly parts: readonly Component[];
}

interface Component {
  readonly clusterId: string;
  readonly frameControl: string;
  readonly commandId: string;
  readonly scope?: string;
}

referenceSuite('expected answers against the reference facts', (test) => {
  const layouts: readonly Layout[] = referenceJson('gbcs/message-layouts.json');
  const layoutsOf = (useCase: string, kind: Layout['kind']) => layouts.filter((one) => one.useCase === useCase && one.kind === kind);

  test('every reference command has as many accesses as its use case may have', () => {
    for (const [name, counts] of Object.entries(ACCESS_COUNTS)) {
      const [least, most] = typeof counts === 'number' ? [counts, counts] : counts;
      const commands = layoutsOf(name, 'command');
      assert.ok(commands.length > 0, name);
      for (const { parts } of commands) assert.ok(parts.length >= least && parts.length <= most, `${name}: ${parts.length}`);
    }
  });

  test('every use case has the clusters and cluster-specific responses of its template', () => {
    const templates = referenceJson('gbcs/gbz-templates.json');
    const number = (hex: string) => Number.parseInt(hex.replace('0x', ''), 16);
    for (const [name, { clusters, responses = [] }] of Object.entries(EXPECTED_COMPONENTS)) {
      const components: readonly Component[] =
        templates[name]?.response.components ?? layoutsOf(name, 'response').flatMap((one) => one.parts);
      const specific = components.filter(
        ({ scope, frameControl }) => scope === 'cluster' || (scope === undefined && number(frameControl) & 1),
      );
      assert.equal([...new Set(components.map(({ clusterId }) => number(clusterId)))].sort(), [...clusters], name);
      assert.equal(
        [...new Set(specific.map(({ clusterId, commandId }) => number(clusterId) * 0x100 + number(commandId)))].sort(),
        [...responses],
        name,
      );
    }
  });

  test('every use case has at least as many components as the count of its template says', () => {
    const templates = referenceJson('gbcs/gbz-templates.json');
    for (const [name, { least }] of Object.entries(EXPECTED_COMPONENTS)) {
      const count: string | undefined = templates[name]?.response.componentCount;
      if (count !== undefined) assert.is(least, Number.parseInt(count, 10), name);
    }
  });
});
