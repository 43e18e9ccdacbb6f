import { failed, type GivenMessage, type MessageReader, showMessage } from '../view/show-message.js';
import type { ShownMessage } from '../view/shown-message.js';
import { counted } from '../view/words.js';
import { listenToAppearance } from './appearance.js';
import { inSlices, turn } from './background.js';
import { announce, element, numberOf } from './elements.js';
import type { Entry } from './entry.js';
import { EntryList } from './entry-list.js';
import { besideKeys, holdsKeys } from './given-keys.js';
import { listenToGiving } from './giving.js';
import { listenToKeys } from './keyboard.js';
import { KeysPanel } from './keys-panel.js';
import { entryOfLink } from './linked-entry.js';
import { MessageViews } from './message-views.js';
import { Out } from './out.js';
import { PicturesView } from './pictures-view.js';
import { type Input, readInput } from './read-inputs.js';
import { readerWith, withoutFields } from './reader.js';

/** The page: what is given goes into the list, what is chosen there into the views. */
export class Inspector {
  readonly #views = new MessageViews();
  readonly #list = new EntryList(
    (entry) => void this.#show(entry),
    () => this.#goTo('fields'),
  );
  readonly #pictures = new PicturesView();
  readonly #out = new Out(() => this.#goTo('pictures'));
  readonly #keys = new KeysPanel(
    () => this.#readAnew(),
    () => this.#missingKeys(),
  );
  #reader: MessageReader = readerWith(undefined);
  /** Counts what was chosen, given or learnt: what is begun for an earlier state is given up */
  #chosen = 0;
  #learning = 0;
  #nextNotice = 0;

  constructor() {
    listenToAppearance();
    listenToGiving((inputs) => void this.take(inputs));
    listenToKeys(
      {
        step: (by) => this.#list.step(by),
        notice: () => this.#goToNotice(),
        open: () => element('file').click(),
        keys: () => void this.#keys.open(),
      },
      (part) => this.#goTo(part),
    );
    element('tabs').addEventListener('click', (event) => {
      const { part } = (event.target as HTMLElement).dataset;
      if (part !== undefined) this.#goTo(part);
    });
    const takeLink = (): void => void entryOfLink(location.hash).then((entry) => entry && this.#takeLinked(entry));
    addEventListener('hashchange', takeLink);
    takeLink();
    element('clear').addEventListener('click', () => this.clear());
    for (const dialog of document.querySelectorAll('dialog'))
      dialog.addEventListener('click', (event) => {
        if (event.target === dialog || numberOf(event, 'close') !== undefined) dialog.close();
      });
    element('help-button').addEventListener('click', () => element<HTMLDialogElement>('help').showModal());
  }

  /** Takes what was pasted, dropped or opened: keys, and messages, of which the first is shown */
  async take(inputs: readonly Input[]): Promise<void> {
    const keys = inputs.filter(holdsKeys);
    const messages = inputs.flatMap((input) => (keys.includes(input) ? (besideKeys(input) ?? []) : input));
    if (keys.length > 0) {
      await this.#keys.add(keys);
      this.#readAnew();
    }
    if (messages.length > 0) await this.#takeMessages(messages);
  }

  async #takeMessages(inputs: readonly Input[]): Promise<void> {
    const first = this.#list.entries.length;
    announce('Reading…');
    for (const input of inputs) {
      await readInput(input, (entries) => {
        const isFirst = this.#list.entries.length === first && entries.length > 0;
        this.#list.add(entries);
        document.body.dataset.state = this.#list.entries.length > 1 ? 'many' : 'one';
        if (isFirst) {
          this.#list.open(first);
          this.#goTo('fields');
        }
      });
    }
    announce(`${counted(this.#list.entries.length - first, 'message')} read`);
    void this.#learn();
  }

  /** Shows what is shown, and reads the list, with the keys that are held now */
  #readAnew(): void {
    this.#reader = readerWith(this.#keys.isEmpty ? undefined : this.#keys.keys);
    for (const entry of this.#list.entries) entry.isRead = entry.given === undefined;
    const { active } = this.#list;
    if (active !== undefined) void this.#show(active);
    void this.#learn();
  }

  /** Which keys decrypting and checking the message that is shown would take beside those that are held */
  async #missingKeys(): Promise<readonly string[]> {
    const { given } = this.#list.active ?? {};
    if (given === undefined) return [];
    const { notices } = await showMessage(given, withoutFields(readerWith(this.#keys.keys)));
    const missing = notices
      .filter(({ code }) => code === 'MISSING_KEY')
      .map(({ message }) => message.replace(/:? what is protected stays closed/, ''));
    return [...new Set(missing)];
  }

  /** Takes the message that the address has, and shows it */
  #takeLinked(entry: Entry): void {
    const at = this.#list.entries.length;
    this.#out.keepLink(entry.given);
    this.#list.add([entry]);
    document.body.dataset.state = at > 0 ? 'many' : 'one';
    this.#list.open(at);
    this.#goTo('fields');
  }

  clear(): void {
    this.#list.clear();
    this.#chosen++;
    this.#learning++;
    document.body.dataset.state = 'empty';
    element('paste').focus();
    announce('The list is empty');
  }

  async #show(entry: Entry): Promise<void> {
    const chosen = ++this.#chosen;
    const message = entry.given === undefined ? failed(entry.error) : await showMessage(entry.given, this.#reader);
    if (chosen !== this.#chosen) return;
    this.#nextNotice = 0;
    this.#views.show(message);
    this.#pictures.show(message);
    this.#out.show(message, entry.given);
    // a document without a message of a device has no fields
    if (message.fields.length === 0 && document.activeElement === element('fields')) this.#goTo('xml');
    element('source').textContent = entry.source;
    if (entry.given !== undefined && !entry.isRead) {
      entry.learn(message);
      this.#list.learnt();
    }
  }

  /** Reads all messages of the list in the background, for what the list says of them */
  async #learn(): Promise<void> {
    const learning = ++this.#learning;
    const reader = withoutFields(this.#reader);
    const pause = inSlices();
    let count = 0;
    for (const entry of this.#list.entries) {
      if (entry.isRead || entry.given === undefined) continue;
      entry.learn(await this.#readForList(entry.given, reader));
      if (++count % 500 === 0) this.#list.learnt();
      await pause();
      if (learning !== this.#learning) return;
    }
    await turn();
    this.#list.learnt();
  }

  /** Without fields, but where a message is broken: they tell what its header says all the same */
  async #readForList(given: GivenMessage, quick: MessageReader): Promise<ShownMessage> {
    const message = await showMessage(given, quick);
    const isBroken = message.octets.length > 0 && message.notices.some(({ level }) => level === 'error');
    return isBroken ? showMessage(given, this.#reader) : message;
  }

  #goToNotice(): void {
    const { length } = this.#views.message?.notices ?? [];
    if (length === 0) announce('No warnings and no errors');
    else this.#views.goTo(this.#nextNotice++ % length);
  }

  /** Shows a part of the page, which stands alone where it is narrow, and gives it the focus */
  #goTo(part: string): void {
    document.body.dataset.view = part;
    if (part === 'pictures') this.#pictures.draw();
    for (const tab of element('tabs').querySelectorAll<HTMLElement>('[data-part]'))
      tab.setAttribute('aria-selected', String(tab.dataset.part === part));
    if (part === 'entries') this.#list.focus();
    else element(part === 'xml' && element('content').textContent !== '' ? 'content' : part).focus();
  }
}
