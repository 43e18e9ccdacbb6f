import { type Item, itemsAndParts } from './vocabulary/items.js';

/** Items that have no row in a mapping table of GBCS, and why */
interface WithoutGbcsRow {
  readonly reason: string;
  /** Use cases and alerts, by name */
  readonly names: readonly string[];
  /** Items by label; all, where they are not listed */
  readonly items?: readonly string[];
}

const WITHOUT_GBCS_ROW: readonly WithoutGbcsRow[] = [
  {
    reason: 'superseded: GBCS has a mapping table for the use case that took its place alone',
    names: ['CCS05CCS04', 'ECS26d', 'ECS26e', 'ECS26i', 'ECS35f', 'ECS61a'],
  },
  { reason: 'an alert whose payload GBCS gives in words', names: ['00CC', 'FDRA-DLMS', 'MIIWA-DLMS', 'ECS100', 'ECS200'] },
  { reason: 'protection parameters belong to the block after them', names: ['ECS68'], items: ['protectionParameters'] },
];

const isListed = (name: string, item: Item): boolean =>
  WITHOUT_GBCS_ROW.some(({ names, items }) => names.includes(name) && (items?.includes(item.label) ?? true));

/** An item whose GBCS row is wrong, by its label, and the way out */
export interface GbcsRowProblem {
  readonly item: string;
  readonly problem: string;
}

/** What is wrong with the GBCS rows of the items of a use case or alert, item by item */
export const gbcsRowProblems = (name: string, items: readonly Item[]): GbcsRowProblem[] =>
  itemsAndParts(items).flatMap((item) => {
    const listed = isListed(name, item);
    if ((item.gbcsRow === undefined) === listed) return [];
    const problem = listed
      ? `it has the GBCS row ${item.gbcsRow}, and mappings/without-gbcs-row.ts lists it as having none. Take it off the list`
      : 'it has no GBCS row. Give it the number of its row in the mapping table of the use case, `gbcsRow(number, …)`, or list it with the reason in mappings/without-gbcs-row.ts';
    return { item: item.label, problem };
  });
