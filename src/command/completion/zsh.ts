import type { CommandModel, OptionModel, ProgramModel, Values } from './model.js';

/** A script that completes the command line in zsh, sourced or as a file in `fpath` */
export function zshScript({ name, options, commands }: ProgramModel): string {
  const own = `_${name.replaceAll('-', '_')}`;
  return `#compdef ${name}
# Completion of ${name} in zsh. To have it in each shell: ${name} completion zsh > "\${fpath[1]}/_${name}"

${own}_commands() {
  local -a commands=(
${commands.map((command) => `    ${quoted(`${command.name}:${command.description.replaceAll(':', '\\:')}`)}\n`).join('')}  )
  _describe command commands
}

${own}() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C ${options.map(optionSpec).join(' ')} '1: :${own}_commands' '*:: :->arguments'
  [[ $state == arguments ]] || return
  case $line[1] in
${commands.map((command) => commandCase(command, options)).join('')}  esac
}

if [[ $funcstack[1] == _${name} || $funcstack[1] == ${own} ]]; then
  ${own} "$@"
else
  compdef ${own} ${name}
fi
`;
}

function commandCase({ name, options, values }: CommandModel, common: readonly OptionModel[]): string {
  const specs = [...[...options, ...common].map(optionSpec), ...(values === undefined ? [] : [quoted(`*:${actionOf(values)}`)])];
  return `    ${name}) _arguments -s ${specs.join(' ')} ;;\n`;
}

/** `'(-h --help)'{-h,--help}'[show help]'`; `--from` may stand once, with its value behind a space or `=` */
function optionSpec({ flags, description, values }: OptionModel): string {
  const explained = `[${description.replace(/[[\]\\:]/g, '\\$&')}]`;
  if (values === undefined) {
    const [first = '', ...others] = flags;
    return others.length === 0 ? quoted(first + explained) : `'(${flags.join(' ')})'{${flags.join(',')}}${quoted(explained)}`;
  }
  return flags.map((flag) => quoted(`${flag}=${explained}:${actionOf(values)}`)).join(' ');
}

/** Message and action of `_arguments` */
function actionOf(values: Values): string {
  switch (values.kind) {
    case 'words':
      return ` :(${values.words.join(' ')})`;
    case 'list':
      return ` :_values -s , value ${values.words.join(' ')}`;
    case 'files':
      return 'file:_files';
    case 'folders':
      return 'folder:_files -/';
    case 'anything':
      return 'value: ';
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
