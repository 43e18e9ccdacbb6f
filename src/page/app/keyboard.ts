import { element } from './elements.js';

/** Parts of the page in the order that F6 goes through them, by the ids of what takes the focus */
const PARTS = ['entries', 'octets', 'fields', 'pictures', 'xml'] as const;

/** Keys of use before there is a message */
const ALWAYS = 'ok?';

/** What keys do anywhere in the page but in a field for text */
export interface Commands {
  step(by: 1 | -1): void;
  notice(): void;
  open(): void;
  keys(): void;
}

/** Keys that work wherever the focus is */
export function listenToKeys(commands: Commands, show: (part: string) => void): void {
  const byKey: Readonly<Record<string, () => void>> = {
    '/': () => {
      show('entries');
      element('filter').focus();
    },
    '0': () => show('entries'),
    '1': () => show('octets'),
    '2': () => show('fields'),
    '3': () => show('xml'),
    '4': () => show('pictures'),
    n: () => commands.step(1),
    p: () => commands.step(-1),
    e: () => commands.notice(),
    o: () => commands.open(),
    k: () => commands.keys(),
    '?': () => element<HTMLDialogElement>('help').showModal(),
  };
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') !== null) return;
    if (document.body.dataset.state === 'empty' && !ALWAYS.includes(event.key)) return;
    if (event.key === 'F6') {
      event.preventDefault();
      show(partAfter(event.shiftKey ? -1 : 1));
      return;
    }
    const { target } = event;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    const run = byKey[event.key];
    if (run === undefined) return;
    event.preventDefault();
    run();
  });
}

function partAfter(step: 1 | -1): string {
  // one message alone has no list
  const seen = PARTS.filter((part) => part !== 'entries' || document.body.dataset.state === 'many');
  const at = seen.findIndex((part) => element(part).closest('section')?.contains(document.activeElement));
  return seen[(at + step + seen.length) % seen.length] ?? 'fields';
}
