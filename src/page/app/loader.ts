import { Decoder } from 'lzma1/decoder';
import { InputBuffer, OutputBuffer } from 'lzma1/streams';

/** Puts the script of the page in its place: it stands in the page compressed. The policy of the page names its hash, and lets no other run. */
function load(): void {
  const text = document.getElementById('compressed')?.textContent ?? '';
  const octets = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const decompressed = new OutputBuffer(4 * octets.length);
  new Decoder().decompress(new InputBuffer(octets), decompressed);
  const script = document.createElement('script');
  script.textContent = new TextDecoder().decode(decompressed.toArray());
  document.body.append(script);
}

load();
