import { SchemaTypes } from './read-table.js';
import { ELEMENT_TYPES, TEXT_TYPES } from './table.js';
import type { ElementType, SchemaElement } from './types.js';
import { hasSince, type SchemaVersion } from './versions.js';

/** The facts of one version of the MMC XML Schema. Elements are found by name or path; all is read when it is first asked for. */
export class Schema {
  readonly #types: SchemaTypes;

  constructor(readonly version: SchemaVersion) {
    this.#types = new SchemaTypes(TEXT_TYPES, ELEMENT_TYPES, (since) => hasSince(version, since));
  }

  /** `GBCSResponse`, the element that a document is */
  get root(): SchemaElement {
    return { name: ROOT, type: this.#types.element(ROOT), minOccurs: 1, maxOccurs: 1, choices: [], optional: false };
  }

  /** The `…Rsp` elements, in the order of the schema */
  get responses(): readonly SchemaElement[] {
    return this.#responsePayload.children;
  }

  /** The `…Rsp` element of that name; undefined where this version has none */
  response(name: string): SchemaElement | undefined {
    return childNamed(this.#responsePayload, name);
  }

  /** `Payload` of an alert */
  get alertPayload(): SchemaElement {
    return this.#expected('Body/DeviceAlertMessage/DeviceAlertContent/Payload');
  }

  /** The element at a path below the root (`Header/Timestamp`); undefined where this version has none */
  element(path: string): SchemaElement | undefined {
    return elementAt(this.root.type, path);
  }

  get #responsePayload(): ElementType {
    return this.#expected('Body/ResponseMessage/SMETSData').type;
  }

  #expected(path: string): SchemaElement {
    const element = this.element(path);
    if (element === undefined) throw new Error(`the table of the schema has no ${path}`);
    return element;
  }
}

const ROOT = 'GBCSResponse';

const schemas = new Map<SchemaVersion, Schema>();

/** The facts of a version of the MMC XML Schema, read from the table once for the process */
export function schemaOf(version: SchemaVersion = '5.4'): Schema {
  let schema = schemas.get(version);
  if (schema === undefined) {
    schema = new Schema(version);
    schemas.set(version, schema);
  }
  return schema;
}

/** The child of that name; one that stands at several places among the children has one type */
export const childNamed = (type: ElementType, name: string): SchemaElement | undefined =>
  type.children.find((child) => child.name === name);

/** The element at a path below a type: `Electricity/ActiveImportRegister/Value` */
export function elementAt(type: ElementType, path: string): SchemaElement | undefined {
  let element: SchemaElement | undefined;
  let parent: ElementType | undefined = type;
  for (const name of path.split('/')) {
    element = parent === undefined ? undefined : childNamed(parent, name);
    parent = element?.type;
  }
  return element;
}

/** An element without children, and its path from the element that was asked for, which it leaves out */
export interface SchemaLeaf {
  readonly path: string;
  readonly element: SchemaElement;
}

/** All elements without children below a type, in the order of the schema */
export const leavesOf = (type: ElementType, path = ''): SchemaLeaf[] =>
  type.children.flatMap((element) =>
    element.type.children.length === 0 ? [{ path: path + element.name, element }] : leavesOf(element.type, `${path}${element.name}/`),
  );
