import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { gbcsMmc } from '../../../src/command/gbcs-mmc.js';

const test = suite('the manual page');
const root = new URL('../../../', import.meta.url);
const { man, files } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const path = fileURLToPath(new URL(man, root));
const page = readFileSync(path, 'utf8');

/** As roff writes it */
const roff = (text: string): string => text.replaceAll('-', '\\-');

test('it is part of the package', () => {
  assert.is(man, './dist/man/gbcs-mmc.1');
  assert.ok(files.includes('dist/man'));
});

test('it has every command and option', () => {
  for (const command of gbcsMmc().commands) {
    assert.match(page, `.SS ${roff(`gbcs-mmc ${command.name()}`)}`);
    for (const { flags } of command.options) assert.match(page, `\n.B ${roff(flags)}\n`);
  }
});

test('it has exit statuses, environment and examples', () => {
  for (const section of ['EXIT STATUSES', 'ENVIRONMENT', 'EXAMPLES', 'SEE ALSO']) assert.match(page, `\n.SH ${section}\n`);
});

for (const [program, ...words] of [
  ['groff', '-man', '-ww', '-z', path],
  ['mandoc', '-T', 'lint', '-W', 'warning', path],
] as const) {
  test(`${program} finds nothing wrong with it`, () => {
    const { error, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' });
    if (error !== undefined) return console.log(`${program} is not installed: the page is not checked by it`);
    // without a date the page is the same whenever it is built
    const found = `${stdout}${stderr}`.split('\n').filter((line) => line !== '' && !line.includes('missing date'));
    return assert.equal(found, []);
  });
}

test.run();
