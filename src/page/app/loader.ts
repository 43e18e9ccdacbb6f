/** Puts the script of the page in its place: it stands in the page deflated. The policy of the page names its hash, and lets no other run. */
async function load(): Promise<void> {
  const text = document.getElementById('deflated')?.textContent ?? '';
  const octets = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const inflated = new Blob([octets]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const script = document.createElement('script');
  script.textContent = await new Response(inflated).text();
  document.body.append(script);
}

void load();
