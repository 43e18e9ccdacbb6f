import type { CommandModel, OptionModel, ProgramModel, Values } from './model.js';

/** A script that completes the command line in bash, 3.2 and later */
export function bashScript({ name, options, commands }: ProgramModel): string {
  const names = commands.map((command) => command.name);
  const own = `_${name.replaceAll('-', '_')}`;
  return `# Completion of ${name} in bash. To have it in each shell: ${name} completion bash > ~/.local/share/bash-completion/completions/${name}

${own}_words() { COMPREPLY=($(compgen -W "$1" -- "$cur")); }

${own}_list() { COMPREPLY=($(compgen -P "\${cur%"\${cur##*,}"}" -W "$1" -- "\${cur##*,}")); }

${own}_paths() {
  local IFS=$'\\n'
  compopt -o filenames 2> /dev/null
  COMPREPLY=($(compgen "$1" -- "$cur"))
}

${own}() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} command='' i
  COMPREPLY=()
  # = is a word by itself
  if [[ $cur == = ]]; then
    cur=''
  elif [[ $prev == = ]]; then
    prev=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${names.join(' | ')})
        command=\${COMP_WORDS[i]}
        break
        ;;
    esac
  done
  case $command in
${commands.map((command) => commandCase(own, command, options)).join('')}    *)
      if [[ $cur == -* ]]; then
        ${own}_words '${flagsOf(options)}'
      else
        ${own}_words '${names.join(' ')}'
      fi
      ;;
  esac
}

complete -F ${own} ${name}
`;
}

function commandCase(own: string, { name, options, values }: CommandModel, common: readonly OptionModel[]): string {
  const cases = options.flatMap((option) => (option.values === undefined ? [] : [optionCase(own, option, option.values)])).join('');
  return `    ${name})
      case $prev in
${cases}      esac
      if [[ $cur == -* ]]; then
        ${own}_words '${flagsOf([...options, ...common])}'
      else
        ${values === undefined ? ':' : offered(own, values)}
      fi
      ;;
`;
}

const optionCase = (own: string, { flags }: OptionModel, values: Values): string => `        ${flags.join(' | ')})
          ${offered(own, values)}
          return
          ;;
`;

function offered(own: string, values: Values): string {
  switch (values.kind) {
    case 'words':
    case 'list':
      return `${own}_${values.kind} '${values.words.join(' ')}'`;
    case 'files':
      return `${own}_paths -f`;
    case 'folders':
      return `${own}_paths -d`;
    case 'anything':
      return ':';
  }
}

const flagsOf = (options: readonly OptionModel[]): string =>
  options.flatMap(({ flags }) => flags.filter((flag) => flag.startsWith('--'))).join(' ');
