import { announce, element } from './elements.js';
import type { Input } from './read-inputs.js';

const encoder = new TextEncoder();

/** Takes what is pasted anywhere, dropped anywhere, or chosen as files */
export function listenToGiving(take: (inputs: readonly Input[]) => void): void {
  const takeFiles = async (files: Iterable<File>): Promise<void> => {
    const inputs: Input[] = [];
    for (const file of files) {
      try {
        inputs.push({ name: file.name, octets: new Uint8Array(await file.arrayBuffer()) });
      } catch {
        // a folder, or a file that is gone by now
        announce(`${file.name} can't be read`);
      }
    }
    if (inputs.length > 0) take(inputs);
  };
  document.addEventListener('paste', (event) => {
    if (event.target === element('filter') || event.clipboardData === null) return;
    event.preventDefault();
    const { files } = event.clipboardData;
    if (files.length > 0) void takeFiles(files);
    else takeText(event.clipboardData.getData('text/plain'), take);
  });
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.dataset.dropping = '';
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) delete document.body.dataset.dropping;
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    delete document.body.dataset.dropping;
    const { dataTransfer } = event;
    if (dataTransfer === null) return;
    if (dataTransfer.files.length > 0) void takeFiles(dataTransfer.files);
    else takeText(dataTransfer.getData('text/plain'), take);
  });
  const file = element<HTMLInputElement>('file');
  file.addEventListener('change', async () => {
    await takeFiles(file.files ?? []);
    file.value = '';
  });
  for (const button of document.querySelectorAll('[data-open]')) button.addEventListener('click', () => file.click());
  const typed = element<HTMLTextAreaElement>('paste');
  element('read').addEventListener('click', () => {
    takeText(typed.value, take);
    typed.value = '';
  });
}

function takeText(text: string, take: (inputs: readonly Input[]) => void): void {
  if (text.trim() !== '') take([{ name: 'pasted', octets: encoder.encode(text) as Uint8Array<ArrayBuffer> }]);
}
