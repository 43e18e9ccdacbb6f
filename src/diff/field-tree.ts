import { hexUpper } from '../../codecs/hex.js';
import type { InspectedField } from '../inspect/inspected-field.js';

/** A field with those that stand in it */
export interface FieldNode {
  readonly field: InspectedField;
  readonly children: readonly FieldNode[];
  /** All octets of it and of what stands in it, with names: the same for two that differ in nothing but their number among others */
  readonly signature: string;
  /** What tells it from others beside it: what it says, or the first thing in it does */
  readonly key: string;
}

/** The fields of a message, which stand in the order of their octets, as trees */
export function fieldTrees(fields: readonly InspectedField[]): FieldNode[] {
  let next = 0;
  const read = (depth: number): FieldNode[] => {
    const nodes: FieldNode[] = [];
    for (let field = fields[next]; field !== undefined && field.depth >= depth; field = fields[next]) {
      next++;
      nodes.push(nodeOf(field, read(field.depth + 1)));
    }
    return nodes;
  };
  return read(0);
}

function nodeOf(field: InspectedField, children: readonly FieldNode[]): FieldNode {
  const within = children.map(({ signature }) => signature).join(' ');
  const signature = `${entryName(field.name) ?? field.name}=${hexUpper(field.octets)}(${within})`;
  const [first] = children;
  const key = first === undefined ? field.value : `${field.value}/${first.key}`;
  return { field, children, signature, key };
}

/** Names of numbered parts whose number is what they are: the third member of a structure is another thing than the second */
const FIXED: ReadonlySet<string> = new Set(['structure member', 'item', 'access-request-specification', 'access-response-specification']);

/** The name of an entry of a list without its number; undefined of a field that is no entry */
export function entryName(name: string): string | undefined {
  const [, entry] = /^(.+) \d+$/.exec(name) ?? [];
  return entry === undefined || FIXED.has(entry) ? undefined : entry;
}
