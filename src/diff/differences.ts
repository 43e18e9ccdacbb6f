import type { InspectedField } from '../inspect/inspected-field.js';
import { aligned } from './aligned.js';
import { type FieldNode, fieldTrees } from './field-tree.js';

/** A field that two messages have with other octets, or that only one of them has, with all that stands in it */
export type Difference =
  | { readonly kind: 'changed'; readonly path: string; readonly a: InspectedField; readonly b: InspectedField }
  | { readonly kind: 'only in A' | 'only in B'; readonly path: string; readonly fields: readonly InspectedField[] };

/** Fields that always differ between messages, by the word that stands for them */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  counters: ['originator counter', 'supplementary remote party counter', 'supplementary originator counter', 'long-invoke-id-and-priority'],
  signatures: ['signature', 'mac', 'authentication tag'],
  lengths: ['length', 'content / length'],
};

/**
 * What differs between two messages, field by field in the order of their octets.
 * @param ignored fields that are left out with all that stands in them, in letters of either case: by their name, the end of their path, or
 * `counters`, `signatures` and `lengths` for those that nearly always differ
 */
export function differences(a: readonly InspectedField[], b: readonly InspectedField[], ignored: readonly string[] = []): Difference[] {
  const endings = ignored.flatMap((name) => GROUPS[name.toLowerCase()] ?? [name.toLowerCase()]);
  return differing(fieldTrees(a), fieldTrees(b), ({ path }) => {
    const own = path.toLowerCase();
    return endings.some((ending) => own === ending || own.endsWith(` / ${ending}`));
  });
}

function differing(a: readonly FieldNode[], b: readonly FieldNode[], isIgnored: (field: InspectedField) => boolean): Difference[] {
  return aligned(a, b).flatMap(([own, other]): Difference[] => {
    if (own === undefined || other === undefined) {
      const [kind, node] = own === undefined ? (['only in B', other] as const) : (['only in A', own] as const);
      return node === undefined || isIgnored(node.field) ? [] : [{ kind, path: node.field.path, fields: allIn(node) }];
    }
    if (own.signature === other.signature || isIgnored(own.field)) return [];
    const isChanged = !areSame(own.field.octets, other.field.octets);
    const { path } = own.field;
    const within = differing(own.children, other.children, isIgnored);
    return isChanged ? [{ kind: 'changed', path, a: own.field, b: other.field }, ...within] : within;
  });
}

const allIn = ({ field, children }: FieldNode): InspectedField[] => [field, ...children.flatMap(allIn)];

const areSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((octet, i) => octet === b[i]);
