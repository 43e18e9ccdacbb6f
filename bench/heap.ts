import { getHeapSnapshot } from 'node:v8';

interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] } };
  readonly nodes: readonly number[];
}

/** Kinds of heap entries that are V8's own, such as what it compiles a function to when it is first called */
const OF_V8: ReadonlySet<string> = new Set(['code', 'hidden', 'object shape', 'synthetic']);

/** Octets of everything that lives on the heap once garbage is collected, buffers included and compiled code left out */
export async function liveOctets(): Promise<number> {
  const parts: string[] = [];
  for await (const part of getHeapSnapshot().setEncoding('utf8')) parts.push(part);
  const { snapshot, nodes } = JSON.parse(parts.join('')) as Snapshot;
  const { node_fields, node_types } = snapshot.meta;
  const counted = node_types[0].map((type) => !OF_V8.has(type));
  const typeAt = node_fields.indexOf('type');
  const sizeAt = node_fields.indexOf('self_size');
  let octets = 0;
  for (let at = 0; at < nodes.length; at += node_fields.length) if (counted[nodes[at + typeAt]]) octets += nodes[at + sizeAt];
  return octets;
}
