import { ALERTS } from '../../mappings/alerts/index.js';
import { RESPONSES } from '../../mappings/index.js';
import { NOT_CARRIED_BY_ELECTRICITY, NOT_CARRIED_BY_GAS } from '../../mappings/not-carried/index.js';
import type { NotCarried } from '../../mappings/not-carried/not-carried.js';
import { compileAlert } from '../compile/compile-alert.js';
import { compileUseCase } from '../compile/compile-use-case.js';
import { type WrittenLeaf, writtenLeaves } from './written-leaves.js';

/** What one use case writes at a leaf, and what from */
export interface LeafOrigin {
  readonly useCase: string;
  /** `access response / item 2 / structure member 3`, `Divisor (cluster 0702, attribute 0302)` */
  readonly sources: readonly string[];
}

/** An element without children, or an attribute, and where its text comes from */
export interface ListedLeaf {
  /** Below the element: `Electricity/ActiveImportRegister/Value`; an attribute `…/@index` */
  readonly path: string;
  readonly origins: readonly LeafOrigin[];
}

/** One element of the output, `…Rsp` or `Payload`, with all that is written in it */
export interface ListedElement {
  readonly element: string;
  readonly leaves: readonly ListedLeaf[];
  /** What of it no message produces, and why: below the element, a leaf or a part of which no leaf is written */
  readonly notCarried: readonly NotCarried[];
}

/** All `…Rsp` elements by name, then `Payload` of alerts: which leaf comes from where in which use case. */
export function schemaListing(): ListedElement[] {
  const written = new Map<string, Map<string, LeafOrigin[]>>();
  const add = (element: string, useCase: string, leaves: readonly WrittenLeaf[]) => {
    const byPath = written.get(element) ?? new Map<string, LeafOrigin[]>();
    written.set(element, byPath);
    for (const { path, sources } of leaves) addOrigin(byPath, path, { useCase, sources });
  };
  for (const useCase of RESPONSES) {
    const leaves = writtenLeaves(useCase.rows, compileUseCase(useCase).places);
    for (const element of new Set(Object.values(useCase.variants))) add(element, useCase.name, leaves);
  }
  const responses = [...written.keys()].sort();
  for (const alert of ALERTS) {
    const { rows, places } = compileAlert(alert).own;
    add(PAYLOAD, alert.name, writtenLeaves(rows, places));
  }
  return [...responses, PAYLOAD].map((element) => listed(element, written.get(element) ?? new Map()));
}

const PAYLOAD = 'Payload';

/** A leaf that several rows of a use case write, as in the alternatives of a select, has one origin with the sources of all */
function addOrigin(byPath: Map<string, LeafOrigin[]>, path: string, origin: LeafOrigin): void {
  const origins = byPath.get(path) ?? [];
  byPath.set(path, origins);
  const same = origins.find(({ useCase }) => useCase === origin.useCase);
  if (same === undefined) origins.push(origin);
  else origins[origins.indexOf(same)] = { ...origin, sources: [...new Set([...same.sources, ...origin.sources])] };
}

function listed(element: string, byPath: ReadonlyMap<string, readonly LeafOrigin[]>): ListedElement {
  const leaves = [...byPath].map(([path, origins]) => ({ path, origins }));
  const notCarried = [...NOT_CARRIED_BY_ELECTRICITY, ...NOT_CARRIED_BY_GAS]
    .filter(({ path }) => path.startsWith(`${element}/`))
    .map(({ path, reason }) => ({ path: path.slice(element.length + 1), reason }))
    // what one protocol does not produce another may
    .filter(({ path }) => !leaves.some((leaf) => leaf.path === path || leaf.path.startsWith(`${path}/`)));
  return { element, leaves, notCarried };
}
