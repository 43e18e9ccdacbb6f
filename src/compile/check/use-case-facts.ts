import { CommandSource } from '../../../codecs/gbz/sources.js';
import { hexNumber } from '../../../codecs/hex.js';
import { EXPECTED_COMPONENTS } from '../../../mappings/enumerations/answers.js';
import { SERVICE_REQUEST_VARIANTS } from '../../../mappings/enumerations/service-request-variants.js';
import { USE_CASE_TITLES } from '../../../mappings/enumerations/use-case-titles.js';
import { schemaOf } from '../../../mappings/schema/schema.js';
import type { Item } from '../../../mappings/vocabulary/items.js';
import type { UseCase } from '../../../mappings/vocabulary/use-case.js';
import { gbcsRowProblems } from '../../../mappings/without-gbcs-row.js';
import { sourcesOf } from '../compile-rows.js';
import { accessCounts } from '../expected.js';
import type { MappingProblem } from './mapping-problem.js';

/** Two mappings with one message code */
export const sameCode = (useCase: string, code: number, other: string): MappingProblem => ({
  useCase,
  path: `message code 0x${hexNumber(code, 4)}`,
  sources: [],
  problem: `${other} has this message code too. Give each its own: see the message codes of GBCS`,
});

/** Message codes that another use case has, or that are not those of the use case by the table of titles */
export function codeProblems(useCase: UseCase, useCases: readonly UseCase[]): MappingProblem[] {
  const { name, messageCodes } = useCase;
  const problems: MappingProblem[] = [];
  for (const code of messageCodes) {
    const path = `message code 0x${hexNumber(code, 4)}`;
    const others = useCases.filter((other) => other !== useCase && other.messageCodes.includes(code));
    problems.push(...others.map((other) => sameCode(name, code, other.name)));
    const [titled] = (USE_CASE_TITLES[code] ?? '').split(' ');
    if (titled === '')
      problems.push({
        useCase: name,
        path,
        sources: [],
        problem: 'no title is known of it. Add it to mappings/enumerations/use-case-titles.ts',
      });
    else if (titled !== name && others.length === 0)
      problems.push({
        useCase: name,
        path,
        sources: [],
        problem: `by the table of titles it is the message code of ${titled}. Correct the code or the name, or the title in mappings/enumerations/use-case-titles.ts`,
      });
  }
  return problems;
}

/** A service request variant that does not exist, a response that the schema does not have */
export function variantProblems(useCase: string, variant: string, response: string): MappingProblem[] {
  const problems: MappingProblem[] = [];
  if (!SERVICE_REQUEST_VARIANTS.has(variant))
    problems.push({
      useCase,
      path: `service request variant ${variant}`,
      sources: [],
      problem: 'the DUIS has no such variant. Take the one that the service request has there, such as 4.1.1',
    });
  const names = schemaOf().responses.map(({ name }) => name);
  if (!names.includes(response))
    problems.push({
      useCase,
      path: response,
      sources: [],
      problem: `the schema has no such response for the service request variant ${variant}. ${nearest(response, names)}`,
    });
  return problems;
}

/** Names that have most of their letters at the begin in common with one */
function nearest(name: string, names: readonly string[]): string {
  const common = (other: string): number => {
    let length = 0;
    while (length < name.length && other[length] === name[length]) length++;
    return length;
  };
  const alike = [...names].sort((a, b) => common(b) - common(a)).slice(0, 3);
  return `Take one of its names: those most like it are ${alike.join(', ')}`;
}

/** Another number of items than the command of a DLMS COSEM use case asks for */
export function itemProblems(useCase: UseCase): MappingProblem[] {
  if (useCase.encoding !== 'DLMS COSEM' || useCase.rows.length === 0) return [];
  const { name, items } = useCase;
  const [least, most] = accessCounts(name);
  if (items.length >= least && items.length <= most) return [];
  const expected = least === most ? least : `${least} to ${most}`;
  return [
    {
      useCase: name,
      path: '',
      sources: ['access response'],
      problem: `there are shapes for ${items.length} items, and mappings/enumerations/answers.ts has ${expected} for it. Give a shape for each item, in the order of the access request, or correct that table`,
    },
  ];
}

/** Items without the number of their row in the mapping tables of GBCS. @param name of the use case or alert, as GBCS has it */
export const rowNumberProblems = (useCase: string, name: string, items: readonly Item[]): MappingProblem[] =>
  gbcsRowProblems(name, items).map(({ item, problem }) => ({ useCase, path: '', sources: [item], problem }));

/** Commands that answer a use case and that no row reads */
export function commandProblems({ name, encoding, rows }: UseCase): MappingProblem[] {
  if (encoding !== 'GBZ' || rows.length === 0) return [];
  const read = new Set(sourcesOf(rows).flatMap((source) => (source instanceof CommandSource ? [source.key] : [])));
  return (EXPECTED_COMPONENTS[name]?.responses ?? [])
    .filter((key) => !read.has(key))
    .map((key) => ({
      useCase: name,
      path: '',
      sources: [`cluster ${hexNumber(key >> 8, 4)}, command ${hexNumber(key & 0xff, 2)}`],
      problem:
        'the message carries this command (mappings/enumerations/answers.ts), and no row reads it. Add rows for its fields, or take it off that table',
    }));
}
