import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { gbcsMmc as program } from '../../../src/command/gbcs-mmc.js';
import { gbcsMmc, startBuilt } from './gbcs-mmc.js';

const test = suite('gbcs-mmc completion');

let folder = '';
test.before(() => {
  folder = mkdtempSync(join(tmpdir(), 'gbcs-mmc-completion-'));
  mkdirSync(join(folder, 'my keys'));
  writeFileSync(join(folder, 'my messages.hex'), '');
});
test.after(() => rmSync(folder, { recursive: true }));

const isThere = (shell: string): boolean => {
  const found = spawnSync(shell, ['-c', 'exit 0']).status === 0;
  if (!found) console.log(`${shell} is not installed: its completion is not tested`);
  return found;
};

/** The script in a file of its own */
async function scriptFor(shell: string): Promise<string> {
  const { status, stdout } = await startBuilt('completion', shell).outcome;
  assert.is(status, 0);
  const file = join(folder, `script.${shell}`);
  writeFileSync(file, stdout);
  return file;
}

/** Words of a command line, the last one to be completed, and what is offered */
const LINES: readonly (readonly [words: readonly string[], offered: readonly string[]])[] = [
  [['tr'], ['translate']],
  [['translate', '--schema-v'], ['--schema-version']],
  [
    ['translate', '--from', ''],
    ['auto', 'hex', 'base64', 'binary', 'duis', 'ndjson'],
  ],
  [['translate', '--pretty', '--to', 'nd'], ['ndjson']],
  [['translate', '--verify', 'mac,s'], ['mac,signature']],
  [
    ['translate', '--use-case', 'ECS17b,GCS13'],
    ['ECS17b,GCS13a', 'ECS17b,GCS13b', 'ECS17b,GCS13c'],
  ],
  [
    ['translate', '--srv', '4.1.'],
    ['4.1.1', '4.1.2', '4.1.3', '4.1.4'],
  ],
  [
    ['explain', 'ECS17'],
    ['ECS17a', 'ECS17b', 'ECS17c', 'ECS17d', 'ECS17e'],
  ],
  [['completion', 'z'], ['zsh']],
  [['help', 'wor'], ['worker']],
  [['help', 'transl'], ['translate']],
];

/** The same with files and folders, whose names have spaces */
const PATHS: typeof LINES = [
  [['inspect', '--full', 'my m'], ['my messages.hex']],
  [['inspect', '--keys', 'my'], ['my keys']],
  [['translate', '--errors', 'my m'], ['my messages.hex']],
];

test('bash offers commands, options, values and paths', async () => {
  if (!isThere('bash')) return;
  const script = await scriptFor('bash');
  const ask = `source "$1"; shift; COMP_WORDS=(gbcs-mmc "$@"); COMP_CWORD=$#; _gbcs_mmc; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const equalsSign: typeof LINES = [
    [
      ['translate', '--to', '='],
      ['xml', 'ndjson', 'json', 'csv'],
    ],
    [['translate', '--to', '=', 'c'], ['csv']],
  ];
  for (const [words, offered] of [...LINES, ...PATHS, ...equalsSign]) {
    const { stdout, stderr } = spawnSync('bash', ['-c', ask, 'bash', script, ...words], { encoding: 'utf8', cwd: folder });
    assert.equal([stdout.trim().split('\n'), stderr], [offered, ''], words.join(' '));
  }
  assert.match(
    spawnSync('bash', ['-c', 'source "$1"; complete -p gbcs-mmc', 'bash', script], { encoding: 'utf8' }).stdout,
    /-F _gbcs_mmc gbcs-mmc/,
  );
});

test('fish offers the same', async () => {
  if (!isThere('fish')) return;
  const script = await scriptFor('fish');
  for (const [words, offered] of LINES) {
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', `source ${script}; complete -C "gbcs-mmc ${words.join(' ')}"`], {
      encoding: 'utf8',
      cwd: folder,
    });
    const found = stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t')[0]);
    assert.equal([found.sort(), stderr], [[...offered].sort(), ''], words.join(' '));
  }
});

test('zsh completes a line at a terminal', async () => {
  if (!isThere('zsh')) return;
  const script = await scriptFor('zsh');
  assert.is(spawnSync('zsh', ['-n', script]).status, 0);
  // a widget prints what stands on the line once a word is completed
  const ask = `
    zmodload zsh/zpty
    zpty shell 'TERM=dumb PS1= zsh -f -i'
    zpty -w shell 'autoload -Uz compinit; compinit -u -D; source ${script}; unsetopt list_beep'
    zpty -w shell 'show() { zle -I; print -r -- "line: $BUFFER." }; zle -N show; bindkey "^X" show; echo rea""dy'
    zpty -r shell seen '*ready*'
    pause=$1
    shift
    for words in "$@"; do
      zpty -w -n shell "gbcs-mmc $words"$'\\t'
      sleep $pause
      zpty -w -n shell $'\\x18'
      zpty -r shell seen '*line: *.*'
      print -r -- "$seen"
      print -r -- -----
      zpty -w -n shell $'\\x15'
    done
    zpty -d shell`;
  // where keys wait to be read, nothing is listed: a busy machine needs more time
  const seenAfter = (pause: string): string[] => {
    const lines = LINES.map(([words]) => words.join(' '));
    const { stdout } = spawnSync('zsh', ['-f', '-c', ask, 'zsh', pause, ...lines], { encoding: 'utf8', cwd: folder, timeout: 120_000 });
    return stdout.split('-----\n');
  };
  const failures = (seen: readonly string[]): string[] =>
    LINES.flatMap(([line, offered], i) => {
      // one is put on the line, several are listed, without what stands before a comma
      const [only, ...others] = offered;
      const shown = others.length === 0 ? [[...line.slice(0, -1), only].join(' ')] : offered.map((word) => word.replace(/.*,/, ''));
      return shown.filter((text) => !seen[i]?.includes(text));
    });
  let failed: string[] = [];
  for (const pause of ['0.2', '1', '4']) {
    failed = failures(seenAfter(pause));
    if (failed.length === 0) break;
  }
  assert.equal(failed, []);
});

test('every command and option is in every script', async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { stdout } = await gbcsMmc(['completion', shell]);
    for (const command of program().commands) {
      assert.ok(stdout.includes(command.name()), `${shell}: ${command.name()}`);
      for (const { long } of command.options)
        assert.ok(stdout.includes(`${shell === 'fish' ? `-l ${long?.slice(2)}` : long}`), `${shell}: ${long}`);
    }
  }
});

test('another shell is wrong usage', async () => {
  const { status, stderr } = await gbcsMmc(['completion', 'tcsh']);
  assert.is(status, 2);
  assert.match(stderr, /Allowed choices are bash, zsh, fish/);
});

test.run();
