import { GbcsError } from '../../../codecs/errors.js';
import { readDuis } from '../../duis/read-duis.js';
import { octetsOf } from '../../given/given.js';
import { documentText } from '../exports/document-text.js';
import { fileName } from '../exports/file-name.js';
import { jsonText } from '../exports/json-text.js';
import { linkForm } from '../exports/link-form.js';
import { csvText } from '../exports/rows-text.js';
import { reportOf } from '../report/report-of.js';
import type { GivenMessage } from '../view/show-message.js';
import type { ShownMessage } from '../view/shown-message.js';
import { announce, element } from './elements.js';
import { hasPictures } from './pictures-view.js';

/** What may be had of a message, by the names of buttons */
type What = 'pictures' | 'copy' | 'xml' | 'json' | 'csv' | 'report' | 'link';

const TYPES = { xml: 'application/xml', json: 'application/json', csv: 'text/csv', html: 'text/html' } as const;

/** Gives a message out of the page: copied, saved as a file, or as a link. Each only when it is asked for. */
export class Out {
  readonly #box = element('out');
  #message: ShownMessage | undefined;
  #given: GivenMessage | undefined;
  /** The message that the address has */
  #linked: GivenMessage | undefined;

  /** @param showPictures shows the part of the page that has them */
  constructor(private readonly showPictures: () => void) {
    this.#box.addEventListener('click', (event) => {
      const { out } = (event.target as HTMLElement).dataset;
      if (out !== undefined) void this.#give(out as What);
    });
  }

  /** Takes note of the message that the address has, so that it stays there as long as it is shown */
  keepLink(given: GivenMessage | undefined): void {
    this.#linked = given;
  }

  /** @param given what the message was made of, as it came */
  show(message: ShownMessage, given: GivenMessage | undefined): void {
    this.#message = message;
    this.#given = given;
    if (this.#linked !== undefined && given !== this.#linked) {
      this.#linked = undefined;
      history.replaceState(null, '', location.pathname + location.search);
    }
    const hasDocument = message.lines.length > 0;
    const has: Readonly<Record<What, boolean>> = {
      pictures: hasPictures(message),
      copy: hasDocument,
      xml: hasDocument,
      json: hasDocument,
      csv: hasDocument,
      report: true,
      link: message.octets.length > 0,
    };
    for (const button of this.#box.querySelectorAll('button')) button.disabled = !has[button.dataset.out as What];
  }

  async #give(what: What): Promise<void> {
    const message = this.#message;
    if (message === undefined) return;
    const { lines, outcome } = message;
    try {
      switch (what) {
        case 'pictures':
          this.showPictures();
          return;
        case 'copy':
          await copy(documentText(lines, this.#form));
          announce('XML copied');
          return;
        case 'xml':
          this.#save('xml', documentText(lines, this.#form));
          return;
        case 'json':
          if (outcome !== undefined) this.#save('json', jsonText(lines, outcome));
          return;
        case 'csv':
          this.#saveRows(outcome && csvText(lines, outcome));
          return;
        case 'report':
          this.#save('html', reportOf(message));
          return;
        case 'link':
          await this.#link();
      }
    } catch (error) {
      if (!(error instanceof GbcsError || error instanceof DOMException)) throw error;
      announce(error.message);
    }
  }

  get #form(): 'plain' | 'indented' {
    return element<HTMLInputElement>('indented').checked ? 'indented' : 'plain';
  }

  #saveRows(text: string | undefined): void {
    if (text === undefined) announce('This message has no numbers, events or alerts for rows');
    else this.#save('csv', text);
  }

  #save(ending: keyof typeof TYPES, text: string): void {
    const name = fileName(this.#message?.outcome, ending);
    const anchor = document.createElement('a');
    anchor.href = URL.createObjectURL(new Blob([text], { type: TYPES[ending] }));
    anchor.download = name;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
    announce(`${name} saved`);
  }

  /** The message as it came, never with what was decrypted */
  async #link(): Promise<void> {
    if (this.#given === undefined) return;
    const { message, isDuis } = this.#given;
    const octets = isDuis ? readDuis(message).payload : octetsOf(message);
    if (octets === undefined) return;
    const variant = this.#message?.outcome?.serviceReferenceVariant;
    const form = await linkForm({ octets, ...(variant === undefined ? {} : { serviceReferenceVariant: variant }) });
    history.replaceState(null, '', `#${form}`);
    this.#linked = this.#given;
    await copy(location.href);
    announce('The message is in the address, and the link is copied');
  }
}

/** Copies a text, also where pages that came without encryption have no clipboard of their own */
async function copy(text: string): Promise<void> {
  if (navigator.clipboard !== undefined) {
    await navigator.clipboard.writeText(text);
    return;
  }
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
