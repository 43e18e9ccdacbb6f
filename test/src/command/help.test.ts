import { readFileSync } from 'node:fs';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { ERROR_CODES, WARNING_CODES } from '../../../codecs/codes.js';
import { gbcsMmc as program } from '../../../src/command/gbcs-mmc.js';
import { topicText } from '../../../src/command/topics/topic-text.js';
import { TOPICS, type Topic } from '../../../src/command/topics/topics.js';
import { VERSION } from '../../../src/command/version.js';
import { gbcsMmc, startBuilt } from './gbcs-mmc.js';

const test = suite('gbcs-mmc help');

const names = Object.keys(TOPICS) as Topic[];

test('--version, and -v, is the version of the package', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  assert.is(VERSION, version);
  for (const flag of ['--version', '-v']) assert.equal(await startBuilt(flag).outcome, { status: 0, stdout: `${version}\n`, stderr: '' });
});

test('topics are listed, and each is shown by the command as it was built', async () => {
  const { status, stdout } = await startBuilt('help', 'topics').outcome;
  assert.is(status, 0);
  for (const name of names) assert.match(stdout, new RegExp(`^  ${name} +${TOPICS[name].slice(0, 8)}`, 'm'));
  for (const name of ['inputs', 'errors']) {
    const shown = await startBuilt('help', name).outcome;
    assert.equal([shown.status, shown.stdout], [0, `${topicText(name as Topic)}\n`]);
  }
});

test('a topic begins with a heading, and no line is longer than eighty-two characters', () => {
  for (const name of names) {
    const lines = topicText(name).split('\n');
    assert.match(lines[0] ?? '', /^[A-Z][A-Z ,-]+$/, name);
    assert.equal(
      lines.filter((line) => line.length > 82),
      [],
      name,
    );
  }
});

test('each code of an error and a warning is in its topic', () => {
  for (const code of ERROR_CODES) assert.match(topicText('errors'), new RegExp(`^  ${code}$`, 'm'));
  for (const code of WARNING_CODES) assert.match(topicText('warnings'), new RegExp(`^  ${code}$`, 'm'));
});

test('flags, commands and topics that topics speak of are there', () => {
  const { commands, options } = program();
  const flags = new Set([...options, ...commands.flatMap((command) => command.options)].flatMap(({ long }) => long ?? []));
  for (const name of names) {
    const text = topicText(name).replace(/^ {2,}[a-z]+ -dc FILE.*$|tshark.*/gm, '');
    for (const [flag] of text.matchAll(/(?<![\w-])--[a-z]+(-[a-z]+)*/g)) assert.ok(flags.has(flag), `${name}: ${flag}`);
    for (const [, word = ''] of text.matchAll(/gbcs-mmc help (\w+)/g))
      assert.ok([...names, ...commands.map((command) => command.name())].includes(word as Topic), `${name}: ${word}`);
  }
});

test('help on a command is its --help, and help by itself that of all', async () => {
  assert.equal(await gbcsMmc(['help', 'translate']), { ...(await gbcsMmc(['translate', '--help'])), status: undefined });
  assert.match((await gbcsMmc(['help'])).stdout, /^Usage: gbcs-mmc \[options\] \[command\]\n/);
});

test('a word that is neither has those that resemble it', async () => {
  const { status, stderr } = await gbcsMmc(['help', 'imputs']);
  assert.is(status, 2);
  assert.is(stderr, "error: there is no help on 'imputs'\n(Did you mean inputs?)\n(gbcs-mmc help topics lists the topics)\n");
});

test.run();
