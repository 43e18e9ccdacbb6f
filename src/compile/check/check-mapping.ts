import { CommandSource } from '../../../codecs/gbz/sources.js';
import { hexNumber } from '../../../codecs/hex.js';
import type { Places } from '../../../codecs/places.js';
import type { Source } from '../../../codecs/source.js';
import { ALERTS } from '../../../mappings/alerts/index.js';
import { EXPECTED_COMPONENTS } from '../../../mappings/enumerations/answers.js';
import { SERVICE_REQUEST_VARIANTS } from '../../../mappings/enumerations/service-request-variants.js';
import { USE_CASE_TITLES } from '../../../mappings/enumerations/use-case-titles.js';
import { RESPONSES } from '../../../mappings/index.js';
import { schemaOf } from '../../../mappings/schema/schema.js';
import type { Alert } from '../../../mappings/vocabulary/alert.js';
import type { UseCase } from '../../../mappings/vocabulary/use-case.js';
import { WITHOUT_HOME, type WithoutHome } from '../../../mappings/without-home.js';
import { compileAlert } from '../compile-alert.js';
import { sourcesOf } from '../compile-rows.js';
import { compileUseCase } from '../compile-use-case.js';
import { problemsOfRows } from './check-rows-of.js';
import type { MappingProblem } from './mapping-problem.js';
import { placesOfAlert, placesOfUseCase } from './placed-sources.js';
import { problemsOfUnread } from './unread.js';

/**
 * All that is wrong with a use case: rows against the schema of every `…Rsp` element it has, sources against what the message
 * carries, what nothing reads, its message codes and service request variants. Nothing of it is done where messages are translated.
 * @param useCases all that there are, with or without this one
 * @param withoutHome what no row has to read
 */
export function checkUseCase(
  useCase: UseCase,
  useCases: readonly UseCase[] = RESPONSES,
  withoutHome: readonly WithoutHome[] = WITHOUT_HOME,
): MappingProblem[] {
  const { name, rows, variants } = useCase;
  const asked = new Set<Source>();
  const places = placesOf(name, () => placesOfUseCase(useCase, asked));
  if (!('places' in places)) return [places];
  const elsewhere = (source: Source) => findIn(source, useCases, ALERTS, useCase);
  const problems = [
    ...codeProblems(useCase, useCases),
    ...Object.entries(variants).flatMap(([variant, response]) => variantProblems(name, variant, response)),
    ...[...new Set(Object.values(variants))].flatMap((response) => {
      const type = schemaOf().response(response)?.type;
      return type === undefined ? [] : problemsOfRows(name, rows, { name: response, type, leftOutEmpty: false }, places.places, elsewhere);
    }),
    ...commandProblems(useCase),
  ];
  // a use case that no service request produces has no rows, and is given as it is
  if (Object.keys(variants).length > 0) {
    for (const source of sourcesOf(rows)) asked.add(source);
    problems.push(...problemsOfUnread(name, places.places, asked, withoutHome));
  }
  return problems.length > 0 ? problems : compileProblems(name, () => compileUseCase(useCase));
}

/** All that is wrong with an alert, as checkUseCase */
export function checkAlert(
  alert: Alert,
  alerts: readonly Alert[] = ALERTS,
  withoutHome: readonly WithoutHome[] = WITHOUT_HOME,
): MappingProblem[] {
  const { rows } = alert;
  const name = `alert ${alert.name}`;
  const asked = new Set<Source>();
  const places = placesOf(name, () => placesOfAlert(alert, asked));
  if (!('places' in places)) return [places];
  const { type } = schemaOf().alertPayload;
  const problems = [
    ...alerts
      .filter((other) => other !== alert && other.messageCode === alert.messageCode && other.encoding === alert.encoding)
      .map((other) => sameCode(name, alert.messageCode, `alert ${other.name}`)),
    ...problemsOfRows(name, rows, { name: 'Payload', type, leftOutEmpty: true }, places.places, (source) =>
      findIn(source, RESPONSES, alerts, alert),
    ),
  ];
  for (const source of sourcesOf(rows)) asked.add(source);
  problems.push(...problemsOfUnread(name, places.places, asked, withoutHome));
  return problems.length > 0 ? problems : compileProblems(name, () => compileAlert(alert));
}

/** All that is wrong with all mappings */
export const checkMappings = (): MappingProblem[] => [
  ...RESPONSES.flatMap((useCase) => checkUseCase(useCase)),
  ...ALERTS.flatMap((alert) => checkAlert(alert)),
];

function placesOf(useCase: string, place: () => Places): { readonly places: Places } | MappingProblem {
  try {
    return { places: place() };
  } catch (error) {
    return { useCase, path: '', sources: [], problem: `${messageOf(error)}. Put the shapes in the order of the message` };
  }
}

/** What only compiling finds */
function compileProblems(useCase: string, compile: () => unknown): MappingProblem[] {
  try {
    compile();
    return [];
  } catch (error) {
    return [{ useCase, path: '', sources: [], problem: `the rows can't be compiled: ${messageOf(error)}` }];
  }
}

const messageOf = (error: unknown): string => (error as Error).message;

const sameCode = (useCase: string, code: number, other: string): MappingProblem => ({
  useCase,
  path: `message code 0x${hexNumber(code, 4)}`,
  sources: [],
  problem: `${other} has this message code too. Give each its own: see the message codes of GBCS`,
});

function codeProblems(useCase: UseCase, useCases: readonly UseCase[]): MappingProblem[] {
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

function variantProblems(useCase: string, variant: string, response: string): MappingProblem[] {
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

/** Commands that answer a use case and that no row reads */
function commandProblems({ name, encoding, rows }: UseCase): MappingProblem[] {
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

/** Where a source stands that a use case has nothing of, in words */
function findIn(source: Source, useCases: readonly UseCase[], alerts: readonly Alert[], except: UseCase | Alert): string | undefined {
  const asked = new Set<Source>();
  const everywhere = [
    ...useCases.map((useCase) => [useCase, () => placesOfUseCase(useCase, asked)] as const),
    ...alerts.map((alert) => [alert, () => placesOfAlert(alert, asked)] as const),
  ];
  for (const [mapping, place] of everywhere) {
    if (mapping === except) continue;
    for (const [placed, path] of place().all()) if (placed === source) return `one of ${mapping.name}, ${path}`;
  }
  return undefined;
}
