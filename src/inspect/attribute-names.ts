import { AttributeSource } from '../../codecs/gbz/sources.js';
import { RESPONSES } from '../../mappings/index.js';
import { sourcesOf } from '../compile/compile-rows.js';

/** Names of the attributes that mappings read, by their key */
let names: Map<number, string> | undefined;

function readNames(): Map<number, string> {
  const known = new Map<number, string>();
  for (const { rows } of RESPONSES) {
    for (const source of sourcesOf(rows)) if (source instanceof AttributeSource) known.set(source.key, source.name);
  }
  return known;
}

/** As the ZigBee specification has it; empty for an attribute that no use case reads */
export function attributeName(cluster: number, attribute: number): string {
  names ??= readNames();
  return names.get(AttributeSource.keyOf(cluster, attribute)) ?? '';
}
