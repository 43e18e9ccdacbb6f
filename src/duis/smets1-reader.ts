import { childNamed, schemaOf } from '../../mappings/schema/schema.js';
import { SCHEMA_VERSIONS, type SchemaVersion } from '../../mappings/schema/versions.js';
import type { Options } from '../translation/options.js';
import { MMC_NAMESPACE } from '../writer/namespace.js';
import type { Smets1Document } from './duis-document.js';
import { DuisError } from './duis-error.js';
import { DUIS_NAMESPACE } from './elements.js';
import type { Smets1Attribute, Smets1Element, Smets1LeftOut } from './smets1-element.js';
import { fitElement } from './smets1-fit.js';
import { checkHeader } from './smets1-header.js';
import { smets1Text } from './smets1-text.js';
import { attributeOf, type XmlElement, type XmlEvents } from './xml/read-xml.js';

const SIGNATURE_NAMESPACE = 'http://www.w3.org/2000/09/xmldsig#';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

const ALERT_CODE = /^\s*[0-9A-Fa-f]{4}\s*$/;

/** Depths below SMETS1SignedResponse */
const RESPONSE = 1;
const DEBUG_INFO = 4;

const KINDS: Readonly<Record<string, Smets1Document['kind'] | undefined>> = { ResponseMessage: 'response', DeviceAlertMessage: 'alert' };

/** How a SMETS1 document is written, by the options of the same names */
export type Smets1Writing = Pick<Options, 'pretty' | 'debugInfo'>;

/** An element that is open or was read */
interface ReadElement extends Smets1Element {
  readonly attributes: Smets1Attribute[];
  readonly children: ReadElement[];
  text: string;
}

const elementCalled = (name: string, path: string): ReadElement => ({ name, path, attributes: [], children: [], text: '' });

/**
 * Makes the `GBCSResponse` document out of a `SMETS1SignedResponse`, as its elements are read: what the S1SP put into
 * the DUIS namespace (response, header, body and message) moves to that of the MMC, the rest stands there already. Texts
 * come out as they came in, white space between elements does not, the countersignature is left behind, and so is, with a
 * warning, what the MMC schema has no place for.
 */
export class Smets1Reader implements XmlEvents {
  readonly #writing: Smets1Writing;
  readonly #schemaVersion: string | undefined;
  readonly #leftOut: Smets1LeftOut[] = [];
  readonly #open: ReadElement[] = [];
  #response: ReadElement | undefined;
  /** Elements open inside one that is left out, itself counted */
  #leavingOut = 0;
  #failed = false;

  constructor(schemaVersion: string | undefined, writing: Smets1Writing) {
    this.#schemaVersion = schemaVersion;
    this.#writing = writing;
  }

  open(element: XmlElement): void {
    if (this.#leavingOut > 0 || this.#leaveOut(element)) {
      this.#leavingOut++;
      return;
    }
    const outer = this.#open.at(-1);
    if (outer !== undefined) this.#noText(outer);
    const read = elementCalled(element.local, outer === undefined ? element.local : `${outer.path} / ${element.local}`);
    if (element.uri !== DUIS_NAMESPACE && element.uri !== MMC_NAMESPACE)
      throw wrong(read.path, `an element of the namespace ${JSON.stringify(element.uri.slice(0, 120))}`);
    this.#takeAttributes(element, read);
    if (outer !== undefined) outer.children.push(read);
    else if (element.local === 'SMETS1Response' && this.#response === undefined) this.#response = read;
    else throw wrong('SMETS1SignedResponse', `${element.local}, where one SMETS1Response is expected`);
    this.#open.push(read);
  }

  text(text: string): void {
    const current = this.#open.at(-1);
    if (this.#leavingOut === 0 && current !== undefined) current.text += text;
  }

  close(): void {
    if (this.#leavingOut > 0) {
      this.#leavingOut--;
      return;
    }
    const closed = this.#open.pop();
    if (closed !== undefined && closed.children.length > 0) this.#noText(closed);
  }

  /** @throws DuisError (`SMETS1_CONTENT`) where parts that the MMC schema demands are missing or wrong */
  document(): Smets1Document {
    const response = this.#response ?? elementCalled('SMETS1Response', 'SMETS1Response');
    const [header, body, ...others] = response.children;
    if (header?.name !== 'Header' || body?.name !== 'Body' || others.length > 0)
      throw wrong('SMETS1Response', 'a header and a body are what it holds');
    const [message, second] = body.children;
    if (message === undefined) throw wrong(body.path, 'neither a response message nor a device alert message');
    const kind = KINDS[message.name];
    if (kind === undefined || second !== undefined)
      throw wrong(body.path, `${(second ?? message).name}, where one response message or device alert message is expected`);
    const version = this.#version();
    const { root } = schemaOf(version);
    const headerType = childNamed(root.type, header.name)?.type;
    if (headerType !== undefined) checkHeader(header, headerType);
    const whole = { ...response, name: root.name, attributes: [{ name: 'schemaVersion', value: version }] };
    const fitted = fitElement(whole, root);
    // an empty message is valid, and would say nothing of what was sent
    const isEmptied = message.children.length > 0 && fitted.element?.children[1]?.children[0]?.children.length === 0;
    if (fitted.element === undefined || isEmptied)
      throw wrong(message.path, `nothing is left of it: ${fitted.leftOut.map(({ path, reason }) => `${path}: ${reason}`).join(', ')}`);
    const alertCode = find(fitted.element, 'GBCSHexAlertCode')?.text ?? '';
    const [fittedHeader] = fitted.element.children;
    return {
      xml: smets1Text(fitted.element, this.#writing.pretty ?? false),
      kind,
      header: new Map(fittedHeader?.children.map(({ name, text }) => [name, text.trim()])),
      leftOut: [...this.#leftOut, ...fitted.leftOut],
      ...(ALERT_CODE.test(alertCode) ? { alertCode: Number.parseInt(alertCode, 16) } : {}),
    };
  }

  #leaveOut(element: XmlElement): boolean {
    const depth = this.#open.length + 1;
    if (depth === RESPONSE) return element.uri === SIGNATURE_NAMESPACE;
    if (depth !== DEBUG_INFO || element.local !== 'DebugInfo') return false;
    const { debugInfo = 'always' } = this.#writing;
    return debugInfo === 'never' || debugInfo === false || (debugInfo === 'errors' && !this.#failed);
  }

  #takeAttributes(element: XmlElement, read: ReadElement): void {
    for (const { uri, local, value } of element.attributes) {
      if (uri === '') read.attributes.push({ name: local, value });
      else if (uri !== XMLNS)
        this.#leftOut.push({ path: `${read.path} / @${local}`, reason: 'the schema has no attributes of other namespaces' });
    }
    if (/^\s*(false|0)\s*$/.test(attributeOf(element, 'MessageSuccess') ?? '')) this.#failed = true;
  }

  /** The version of the schema that the document is one of: its own, or the last one known before it */
  #version(): SchemaVersion {
    const given = this.#schemaVersion;
    if (given === undefined || !/^[0-9]+(\.[0-9]+)?$/.test(given))
      throw wrong('SMETS1SignedResponse', `a schema version is expected, ${JSON.stringify(given?.slice(0, 40))} found`);
    const known = SCHEMA_VERSIONS.findLast((version) => Number(version) <= Number(given)) ?? SCHEMA_VERSIONS[0];
    if (known !== given) {
      const reason = `schema version ${given} is not known here, and the document is written as one of ${known}`;
      this.#leftOut.push({ path: 'SMETS1SignedResponse / @schemaVersion', reason });
    }
    return known;
  }

  /** Between elements there is white space at most */
  #noText(element: ReadElement): void {
    const text = element.text.trim();
    if (text !== '') throw wrong(element.path, `text among elements: ${JSON.stringify(text.slice(0, 40))}`);
    element.text = '';
  }
}

/** The first element of that name, wherever it stands */
function find(element: Smets1Element, name: string): Smets1Element | undefined {
  if (element.name === name) return element;
  for (const child of element.children) {
    const found = find(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

const wrong = (context: string, problem: string): DuisError => new DuisError('SMETS1_CONTENT', context, problem);
