import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { bundledMessage, bundledOctets } from '../../support/bundled.js';
import { BUILT, gbcsMmc, start } from './gbcs-mmc.js';

const test = suite('mistakes at the command line');

const NAME = 'ECS80-supply-restored';
const BASE64 = bundledMessage(NAME);
const HEX = Buffer.from(bundledOctets(NAME)).toString('hex');

let folder = '';
let here = '';
test.before(() => {
  here = process.cwd();
  folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-mistakes-'));
  process.chdir(folder);
  for (const name of ['keys', 'others', 'nothing', 'around/keys']) mkdirSync(name, { recursive: true });
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'keys/02e53e0000000001-ka.pem': 'no certificate',
    'around/keys/02e53e0000000001-ka.pem': '',
    'others/meter.pem': '',
    'message.hex': HEX,
    'colons.hex': HEX.replace(/../g, '$&:').slice(0, -1),
    'prefixes.hex': HEX.replace(/../g, '0x$&, '),
    'alphabet.b64': BASE64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''),
    'utf16.txt': Buffer.from(`\uFEFF${BASE64}\r\n`, 'utf16le'),
    'cut.hex': HEX.slice(0, 60),
    'words.txt': 'hello\n',
    'odd.hex': HEX.slice(0, -1),
    'empty.txt': '',
    'blank.txt': '\n\n',
    'array.json': `[{"message":"${HEX}"}]`,
    'other-field.ndjson': `{"payload":"${HEX}","id":1}\n`,
    'capture.pcap': Buffer.from('d4c3b2a102000400', 'hex'),
    'dump.zip': 'PK\u0003\u0004',
    'document.xml': '<ra:GBCSResponse xmlns:ra="http://www.dccinterface.co.uk/ResponseAndAlert"/>',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(name, content);
});
test.after(() => {
  process.chdir(here);
  rmSync(folder, { recursive: true });
});

test('hex with colons, prefixes and commas, base64 in the alphabet of URLs, and UTF-16 are no mistakes', async () => {
  for (const file of ['colons.hex', 'prefixes.hex', 'alphabet.b64', 'utf16.txt']) {
    const { status, stdout } = await gbcsMmc(['translate', file]);
    assert.is(status, 0, file);
    assert.match(stdout, '<ra:GBCSResponse');
  }
});

/** Words of a command line that can't be followed (status 2), and what is said */
const USAGE: readonly (readonly [words: readonly string[], said: RegExp])[] = [
  [
    ['translat', 'message.hex'],
    /^error: unknown command 'translat'\n\(Did you mean translate\?\)\n\(gbcs-mmc --help shows the commands\)$/,
  ],
  [['message.hex'], /that is a file or folder\. Say what to do with it: gbcs-mmc translate message\.hex$/m],
  [[HEX], /^error: unknown command '[0-9a-f]{39}…': that is a message\. Give it as input: echo MESSAGE \| gbcs-mmc translate$/m],
  [['8F1F'], /for what a code stands, say gbcs-mmc explain 8F1F$/m],
  [['help', 'imputs'], /\(Did you mean inputs\?\)/],
  [
    ['translate', '--key', 'keys', 'message.hex'],
    /unknown option '--key'\n\(Did you mean --keys\?\)\n\(gbcs-mmc translate --help shows the options\)/,
  ],
  [['translate', '--pretty=yes', 'message.hex'], /'--pretty=yes': --pretty takes no value/],
  [['translate', 'mesage.hex'], /no file or folder mesage\.hex \(did you mean message\.hex\?\)/],
  [['translate', 'nowhere/message.hex'], /no file or folder nowhere\/message\.hex: there is no folder nowhere/],
  [['translate', '*.bin'], /no file has such a name/],
  [['translate', BASE64], /that is a message\. Give it as input: echo MESSAGE \| gbcs-mmc translate/],
  [['inspect', HEX], /echo MESSAGE \| gbcs-mmc inspect/],
  [['translate', 'https://host/dump.gz'], /Fetch it first: curl https:\/\/host\/dump\.gz \| gbcs-mmc translate/],
  [['translate', '--keys', 'key', 'message.hex'], /there is no such folder \(did you mean keys\?\)/],
  [
    ['translate', '--keys', 'message.hex', 'message.hex'],
    /that is a file\. Give the folder that it is in, \.: keys are files in one folder, named <eui>-ka\.pem/,
  ],
  [['inspect', '--keys', 'nothing', 'message.hex'], /it is empty: keys are files in one folder/],
  [['inspect', '--keys', 'others', 'message.hex'], /no name in it is that of a key, as of meter\.pem: keys are files/],
  [['translate', '--keys', 'around', 'message.hex'], /there are no keys in it, but in around\/keys: give that folder/],
  [['translate', '--schema-version', '6.0', 'message.hex'], /Allowed choices are 4\.0, 5\.0, 5\.1, 5\.2, 5\.3, 5\.4/],
  [['translate', '--srv', '4.1', 'message.hex'], /it has 4\.1\.1, 4\.1\.2, 4\.1\.3, 4\.1\.4: give one of these/],
  [['translate', '--srv', 'ECS17b', 'message.hex'], /there is no such variant: `gbcs-mmc list` has those/],
  [['translate', '--use-case', 'ECS99', 'message.hex'], /there is no use case ECS99: `gbcs-mmc list` has them/],
  [['translate', '--device', '12', 'message.hex'], /12 is no EUI-64 of sixteen hex digits/],
  [['translate', '--alert', 'ECS80', 'message.hex'], /ECS80 is no alert code of four hex digits/],
  [['translate', '--since', 'yesterday', 'message.hex'], /a day such as 2026-03-29, or a time such as/],
  [['translate', '--verify', 'macs', 'message.hex'], /mac, signature are known/],
  [['translate', '--jobs', 'all', 'message.hex'], /a number from 1 to 99 is expected/],
  [['translate', '--from', 'json', 'message.hex'], /Allowed choices are auto, hex, base64, binary, duis, ndjson/],
  [
    ['translate', '--errors', 'nowhere/e.ndjson', 'message.hex'],
    /nowhere\/e\.ndjson: there is no folder nowhere: make it, or choose another place/,
  ],
  [['translate', '--errors', 'nothing', 'message.hex'], /nothing is a folder: give the name of a file/],
  [['translate', '--out-dir', 'message.hex/x', 'words.txt'], /message\.hex is a file, where a folder is needed/],
  [['completion', 'powershell'], /Allowed choices are bash, zsh, fish/],
  [['consume', 'localhost'], /the address of a broker: amqp:\/\/HOST/],
  [
    ['consume', 'amqp://localhost', '--ca', 'nowhere.pem'],
    /^error: nowhere\.pem: there is no such file\n\(gbcs-mmc consume --help shows the options\)$/,
  ],
];

for (const [words, said] of USAGE) {
  test(`gbcs-mmc ${words.map((word) => (word.length > 40 ? 'MESSAGE' : word)).join(' ')}`, async () => {
    const { status, stdout, stderr } = await gbcsMmc(words);
    assert.equal([status, stdout], [2, '']);
    assert.match(stderr.trim(), said);
  });
}

/** Words of a command line whose input can't be read (status 1), and what is said */
const INPUTS: readonly (readonly [words: readonly string[], said: RegExp])[] = [
  [['empty.txt'], /INPUT_EMPTY: the input is empty: it holds nothing\n/],
  [['blank.txt'], /nothing but white space/],
  [['nothing'], /nothing is empty: there is no file in it/],
  [['words.txt'], /neither hex nor base64: a message starts with DD or DF in hex, with 3 in base64/],
  [['cut.hex'], /the message ends here/],
  [['odd.hex', '--from', 'hex'], /an odd number of hex digits/],
  [['array.json'], /a JSON array, which is not read here: make an object a line of it \(jq -c \.\[\]\)/],
  [['other-field.ndjson'], /no message in the field "message": the object has "payload", "id"/],
  [['other-field.ndjson', '--message-field', 'id'], /no message in the field "id": it holds no text/],
  [['capture.pcap'], /packet capture .*take the messages out of it first/],
  [['dump.zip'], /zip archive, which is not read here: unpack it/],
  [['document.xml'], /GBCSResponse is none of .* of DUIS: it is what a translation makes/],
  [['message.hex', '--from', 'duis'], /nothing could be read with --from duis: leave it out/],
  [['message.hex', '--from', 'base64'], /nothing could be read with --from base64: leave it out/],
  [['alphabet.b64', '--from', 'hex'], /no hex digit at character 1.*\n.*\nnothing could be read with --from hex: leave it out/],
];

for (const [words, said] of INPUTS) {
  test(`gbcs-mmc translate ${words.join(' ')}`, async () => {
    const { status, stdout, stderr } = await gbcsMmc(['translate', ...words]);
    assert.equal([status, stdout], [1, '']);
    assert.match(stderr, said);
    assert.match(stderr, /\nWhat to do about them: gbcs-mmc explain [A-Z_]+\n/);
  });
}

test('the command as it was built says the same', async () => {
  for (const [words, said] of [...USAGE.slice(0, 3), ...USAGE.slice(13, 15)]) {
    const { status, stderr } = await start([process.execPath, BUILT, ...words]).outcome;
    assert.is(status, 2);
    assert.match(stderr.trim(), said);
  }
});

test.run();
