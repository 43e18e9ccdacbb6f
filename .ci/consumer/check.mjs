// What a project that has installed the package finds: the bundled messages give the documents and verdicts that are expected of them
import { strictEqual, throws } from 'node:assert';
import { createReadStream, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const file = (name) => readFileSync(`fixtures/messages/${name}`, 'utf8').trim();

/** xmlbuilder2 is no part of a bundle: its documents need the package beside it */
const isAlone = process.argv.includes('alone');

/** @param mmc the package, in whatever way it came */
export async function check(mmc) {
  const keys = new mmc.KeyDirectory('fixtures/keys');
  const translator = mmc.createTranslator({ keys, verify: { mac: true, signature: true } });
  const names = readdirSync('fixtures/messages')
    .filter((name) => name.endsWith('.b64'))
    .map((name) => name.slice(0, -'.b64'.length))
    .sort();
  for (const name of names) {
    const message = file(`${name}.b64`);
    const expected = file(`${name}.xml`);
    const { xml, mac, signature, encrypted } = translator.translate(message);
    strictEqual(xml, expected, name);
    strictEqual([mac, signature].sort().join(), 'absent,valid', name);
    strictEqual(encrypted, false, name);
    strictEqual((await translator.translateAsync(message)).xml, expected, name);
    if (!isAlone) strictEqual(translator.toDocument(message).end({ headless: true }), expected, name);
    strictEqual(translator.toData(message).Header.OriginatorCounter > 1700000000000n - 1n, true, name);
    strictEqual(mmc.createTranslator({ keys, pretty: true }).translate(message).xml.split(/\n */).join(''), expected, name);
    strictEqual(mmc.inspect(message, { keys }).length > 0, true, name);

    const changed = Buffer.from(message, 'base64');
    changed[changed.length - 1] ^= 1;
    const verdicts = translator.translate(changed);
    strictEqual([verdicts.mac, verdicts.signature].sort().join(), 'absent,invalid', name);
    throws(() => translator.translate(changed.subarray(0, changed.length - 1)), mmc.DecodeError, name);
    strictEqual(mmc.createTranslator().translate(message).encrypted, name.endsWith('-protected'), name);
  }

  writeFileSync('dump.txt', names.map((name) => `${file(`${name}.b64`)}\n`).join(''));
  const documents = names.map((name) => file(`${name}.xml`));
  writeFileSync('documents.expected', documents.map((document) => `${document}\n`).join(''));
  let at = 0;
  for await (const output of createReadStream('dump.txt').pipe(new mmc.TranslateStream({ translator, from: 'auto' })))
    strictEqual(output.xml, documents[at++]);
  strictEqual(at, names.length);
  console.log(`${names.length} messages as expected`);
}
