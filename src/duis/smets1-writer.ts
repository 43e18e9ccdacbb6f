import type { Options } from '../translation/options.js';
import { escapeAttribute, escapeText } from '../writer/escape.js';
import { MMC_NAMESPACE } from '../writer/namespace.js';
import type { Smets1Document } from './duis-document.js';
import { DuisError } from './duis-error.js';
import { DUIS_NAMESPACE } from './elements.js';
import { checkHeader } from './smets1-header.js';
import type { XmlElement, XmlEvents } from './xml/read-xml.js';

const SIGNATURE_NAMESPACE = 'http://www.w3.org/2000/09/xmldsig#';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

const ALERT_CODE = /^\s*[0-9A-Fa-f]{4}\s*$/;

/** Depths below SMETS1SignedResponse */
const PART = 2;
const CONTENT = 3;
const DEBUG_INFO = 4;

/** How a SMETS1 document is written, by the options of the same names */
export type Smets1Writing = Pick<Options, 'pretty' | 'debugInfo'>;

/**
 * Makes the `GBCSResponse` document out of a `SMETS1SignedResponse`, as its elements are read: what the S1SP put into
 * the DUIS namespace (response, header, body and message) moves to that of the MMC, the rest stands there already. Texts
 * come out as they came in, white space between elements does not, and the countersignature is left behind.
 */
export class Smets1Writer implements XmlEvents {
  readonly #writing: Smets1Writing;
  readonly #schemaVersion: string | undefined;
  readonly #header = new Map<string, string>();
  readonly #leftOut: string[] = [];
  readonly #path: string[] = [];
  #xml = '';
  #text = '';
  /** Whether the element that is open has an element inside */
  #hasElements = false;
  #tagOpen = false;
  /** Elements open inside one that is left out, itself counted */
  #leavingOut = 0;
  #parts = '';
  #message: string | undefined;
  #failed = false;
  #alertCode: number | undefined;

  constructor(schemaVersion: string | undefined, writing: Smets1Writing) {
    this.#schemaVersion = schemaVersion;
    this.#writing = writing;
  }

  open(element: XmlElement): void {
    if (this.#leavingOut > 0 || this.#leaveOut(element)) {
      this.#leavingOut++;
      return;
    }
    this.#path.push(element.local);
    this.#checkPlace(element);
    this.#noText();
    if (this.#tagOpen) this.#xml += '>';
    this.#indent();
    this.#xml += this.#path.length === 1 ? this.#root() : `<ra:${element.local}${this.#attributes(element)}`;
    this.#tagOpen = true;
    this.#hasElements = false;
  }

  text(text: string): void {
    if (this.#leavingOut === 0) this.#text += text;
  }

  close(): void {
    if (this.#leavingOut > 0) {
      this.#leavingOut--;
      return;
    }
    const local = this.#path.slice(1).at(-1) ?? 'GBCSResponse';
    if (this.#hasElements) {
      this.#noText();
      this.#indent();
      this.#xml += `</ra:${local}>`;
    } else {
      this.#keep(local);
      this.#xml += this.#text === '' ? '/>' : `>${escapeText(this.#text)}</ra:${local}>`;
    }
    this.#tagOpen = false;
    this.#text = '';
    this.#hasElements = true;
    this.#path.pop();
  }

  /** @throws DuisError (`SMETS1_CONTENT`) where parts that the MMC schema demands are missing or wrong */
  document(): Smets1Document {
    if (this.#parts !== 'Header Body ') throw this.#wrong('SMETS1Response', 'a header and a body are what it holds');
    if (this.#message === undefined) throw this.#wrong('SMETS1Response / Body', 'neither a response message nor a device alert message');
    checkHeader(this.#header);
    return {
      xml: this.#xml,
      kind: this.#message === 'ResponseMessage' ? 'response' : 'alert',
      header: this.#header,
      leftOut: this.#leftOut,
      ...(this.#alertCode === undefined ? {} : { alertCode: this.#alertCode }),
    };
  }

  #leaveOut(element: XmlElement): boolean {
    const depth = this.#path.length + 1;
    if (depth === 1) return element.uri === SIGNATURE_NAMESPACE;
    if (depth !== DEBUG_INFO || element.local !== 'DebugInfo') return false;
    const { debugInfo = 'always' } = this.#writing;
    return debugInfo === 'never' || debugInfo === false || (debugInfo === 'errors' && !this.#failed);
  }

  #checkPlace(element: XmlElement): void {
    const depth = this.#path.length;
    if (element.uri !== DUIS_NAMESPACE && element.uri !== MMC_NAMESPACE) {
      throw this.#wrong(this.#path.join(' / '), `an element of the namespace ${JSON.stringify(element.uri.slice(0, 120))}`);
    }
    if (depth === 1 && (element.local !== 'SMETS1Response' || this.#xml !== '')) {
      throw this.#wrong('SMETS1SignedResponse', `${element.local}, where one SMETS1Response is expected`);
    }
    if (depth === PART) this.#parts += `${element.local} `;
    if (depth === CONTENT && this.#path[1] === 'Body') {
      if (this.#message !== undefined || (element.local !== 'ResponseMessage' && element.local !== 'DeviceAlertMessage')) {
        throw this.#wrong('SMETS1Response / Body', `${element.local}, where one response message or device alert message is expected`);
      }
      this.#message = element.local;
    }
    if (depth > CONTENT && this.#path[1] === 'Header')
      throw this.#wrong(this.#path.join(' / '), 'an element inside an element of the header');
    if (/^\s*(false|0)\s*$/.test(element.attributes.MessageSuccess?.value ?? '')) this.#failed = true;
  }

  /** What is needed of an element that holds text */
  #keep(local: string): void {
    if (this.#path.length === CONTENT && this.#path[1] === 'Header') {
      if (this.#header.has(local)) throw this.#wrong(this.#path.join(' / '), 'stands twice');
      this.#header.set(local, this.#text.trim());
    } else if (local === 'GBCSHexAlertCode' && ALERT_CODE.test(this.#text)) {
      this.#alertCode = Number.parseInt(this.#text, 16);
    }
  }

  #root(): string {
    const schemaVersion = this.#schemaVersion;
    if (schemaVersion === undefined || !/^[0-9]+(\.[0-9]+)?$/.test(schemaVersion)) {
      throw this.#wrong('SMETS1SignedResponse', `a schema version is expected, ${JSON.stringify(schemaVersion?.slice(0, 40))} found`);
    }
    return `<ra:GBCSResponse xmlns:ra="${MMC_NAMESPACE}" schemaVersion="${schemaVersion}"`;
  }

  #attributes(element: XmlElement): string {
    let text = '';
    for (const { uri, local, value } of Object.values(element.attributes)) {
      if (uri === '') text += ` ${local}="${escapeAttribute(value)}"`;
      else if (uri !== XMLNS) this.#leftOut.push(`${this.#path.join(' / ')} / @${local}`);
    }
    return text;
  }

  /** Between elements there is white space at most */
  #noText(): void {
    if (this.#text.trim() !== '')
      throw this.#wrong(this.#path.join(' / '), `text among elements: ${JSON.stringify(this.#text.trim().slice(0, 40))}`);
    this.#text = '';
  }

  #indent(): void {
    if (this.#writing.pretty && this.#xml !== '') this.#xml += `\n${'  '.repeat(this.#path.length - 1)}`;
  }

  #wrong(context: string, problem: string): DuisError {
    return new DuisError('SMETS1_CONTENT', context, problem);
  }
}
