import { CLUSTER_SPECIFIC, SERVER_TO_CLIENT } from '../../codecs/gbz/components.js';
import { commandLayout } from '../../codecs/gbz/layouts/index.js';
import { AttributeSource, CommandSource } from '../../codecs/gbz/sources.js';
import { hexNumber } from '../../codecs/hex.js';
import { CLUSTERS } from '../../mappings/enumerations/clusters.js';
import { ZCL_STATUSES } from '../../mappings/enumerations/zcl-statuses.js';
import { sourcesOf } from '../compile/compile-rows.js';
import { mappedAlerts, mappedResponses } from '../translation/mapped.js';
import { type Explanation, fact } from './explanation.js';

/** A cluster, by its four hex digits */
export function explainCluster(cluster: number): Explanation[] {
  const title = CLUSTERS[cluster];
  if (title === undefined) return [];
  const code = hexNumber(cluster, 4);
  const read = [...readSources()];
  const attributes = read.filter(([source]) => source instanceof AttributeSource && source.cluster === cluster);
  const commands = read.filter(([source]) => source instanceof CommandSource && source.cluster === cluster);
  return [
    {
      kind: 'cluster',
      code,
      title,
      facts: [
        ...fact('attributes that are read', ...attributes.map(([source]) => withoutCluster(source.label)).sort()),
        ...fact('commands that are read', ...commands.map(([source]) => withoutCluster(source.label)).sort()),
      ],
    },
  ];
}

/** An attribute, by the numbers of cluster and attribute */
export function explainAttribute(cluster: number, attribute: number): Explanation[] {
  for (const [source, useCases] of readSources()) {
    if (!(source instanceof AttributeSource) || source.key !== AttributeSource.keyOf(cluster, attribute)) continue;
    const code = `${hexNumber(cluster, 4)}/${hexNumber(attribute, 4)}`;
    return [{ kind: 'attribute', code, title: source.name, facts: [...clusterFact(cluster), ...fact('read from', useCases.join(', '))] }];
  }
  return [];
}

const DIRECTIONS = [
  ['from server to client', CLUSTER_SPECIFIC | SERVER_TO_CLIENT],
  ['from client to server', CLUSTER_SPECIFIC],
] as const;

/** A cluster-specific command, by the numbers of cluster and command: one for each direction that has it */
export function explainCommand(cluster: number, command: number): Explanation[] {
  return DIRECTIONS.flatMap(([direction, frameControl]) => {
    const layout = commandLayout(cluster, frameControl, command);
    if (layout === undefined) return [];
    const readers = [...readSources()].filter(
      ([source]) => frameControl & SERVER_TO_CLIENT && source instanceof CommandSource && source.key === cluster * 0x100 + command,
    );
    return [
      {
        kind: 'command' as const,
        code: `${hexNumber(cluster, 4)}/${hexNumber(command, 2)}`,
        title: layout.name,
        facts: [
          ...clusterFact(cluster),
          ...fact('goes', direction),
          ...fact('fields', Object.keys(layout.fields).join(', ')),
          ...fact('read from', readers.flatMap(([, useCases]) => useCases).join(', ')),
        ],
      },
    ];
  });
}

/** A status of ZCL, by its two hex digits */
export function explainZclStatus(status: number): Explanation[] {
  const title = ZCL_STATUSES[status];
  return title === undefined ? [] : [{ kind: 'ZCL status', code: hexNumber(status, 2), title, facts: [] }];
}

const clusterFact = (cluster: number) => fact('cluster', `${hexNumber(cluster, 4)} ${CLUSTERS[cluster] ?? ''}`.trimEnd());

const withoutCluster = (label: string): string => label.replace(/cluster [0-9A-F]{4}, /, '');

type Read = ReadonlyMap<AttributeSource | CommandSource, readonly string[]>;

let read: Read | undefined;

/** Attributes and commands that rows read, each with the use cases and alerts that do */
function readSources(): Read {
  if (read !== undefined) return read;
  const known = new Map<string, [source: AttributeSource | CommandSource, useCases: Set<string>]>();
  for (const { name, rows } of [...mappedResponses(), ...mappedAlerts()]) {
    for (const source of sourcesOf(rows)) {
      if (!(source instanceof AttributeSource || source instanceof CommandSource)) continue;
      const [, useCases] = known.get(source.label) ?? [source, new Set<string>()];
      known.set(source.label, [source, useCases.add(name)]);
    }
  }
  read = new Map([...known.values()].map(([source, useCases]) => [source, [...useCases]]));
  return read;
}
