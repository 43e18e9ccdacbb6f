import { GbcsError } from '../../../codecs/errors.js';
import { type HeldKey, WebKeys } from '../../keys/web/web-keys.js';
import { escapeHtml } from '../view/html.js';
import { counted } from '../view/words.js';
import { announce, element } from './elements.js';
import type { Input } from './read-inputs.js';

const USAGES = { KA: 'key agreement', DS: 'digital signature' } as const;

/** The keys that were given to the page, and the panel that lists them. They stay in memory. */
export class KeysPanel {
  readonly keys = new WebKeys();
  readonly #dialog = element<HTMLDialogElement>('keys');
  #refused: string[] = [];

  /**
   * @param changed is called where other keys are held than before
   * @param missing tells which keys the message that is shown lacks
   */
  constructor(
    changed: () => void,
    private readonly missing: () => Promise<readonly string[]>,
  ) {
    element('keys-button').addEventListener('click', () => void this.open());
    element('forget').addEventListener('click', () => {
      this.keys.clear();
      this.#refused = [];
      changed();
      void this.#render();
      announce('All keys are forgotten');
    });
  }

  get isEmpty(): boolean {
    return this.keys.held.length === 0;
  }

  async open(): Promise<void> {
    if (!this.#dialog.open) this.#dialog.showModal();
    await this.#render();
  }

  /** Takes in certificates and keys; what can't be read is named in the panel */
  async add(inputs: readonly Input[]): Promise<void> {
    const before = this.keys.held.length;
    this.#refused = [];
    for (const { name, octets } of inputs) {
      try {
        await this.keys.add(octets, { name });
      } catch (error) {
        if (!(error instanceof GbcsError)) throw error;
        this.#refused.push(error.message);
      }
    }
    await this.#render();
    const refused = this.#refused.length === 0 ? '' : `, ${counted(this.#refused.length, 'file')} not`;
    announce(`${counted(this.keys.held.length - before, 'key')} taken${refused}`);
    if (this.#refused.length > 0) await this.open();
  }

  async #render(): Promise<void> {
    const { held } = this.keys;
    element('keys-count').textContent = String(held.length);
    if (!this.#dialog.open) return;
    const missing = await this.missing();
    element('keys-held').innerHTML = [
      held.length === 0 ? '<p>No keys are held. Drop or paste certificates and private keys anywhere, or add files.</p>' : tableOf(held),
      listOf('Missing for the message that is shown', missing),
      listOf('Not taken', this.#refused),
    ].join('');
  }
}

function tableOf(held: readonly HeldKey[]): string {
  const rows = held.map(
    ({ eui, usage, privateKey, prePayment }) =>
      `<tr><td>${eui ?? 'not known before its certificate comes'}</td><td>${usage === undefined ? '' : USAGES[usage]}${prePayment ? ', pre-payment' : ''}</td><td>${privateKey ? 'private key' : 'certificate'}</td></tr>`,
  );
  return `<div class="held" tabindex="0" role="region" aria-label="Keys held"><table><thead><tr><th>Party</th><th>For</th><th>What</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

const listOf = (title: string, texts: readonly string[]): string =>
  texts.length === 0 ? '' : `<h3>${title}</h3><ul>${texts.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`;
