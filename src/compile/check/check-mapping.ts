import { PlaceNotes, type Places } from '../../../codecs/places.js';
import type { Source } from '../../../codecs/source.js';
import { ALERTS } from '../../../mappings/alerts/index.js';
import { RESPONSES } from '../../../mappings/index.js';
import type { Alert } from '../../../mappings/vocabulary/alert.js';
import type { UseCase } from '../../../mappings/vocabulary/use-case.js';
import { WITHOUT_HOME, type WithoutHome } from '../../../mappings/without-home.js';
import { compileAlert } from '../compile-alert.js';
import { sourcesOf } from '../compile-rows.js';
import { compileUseCase } from '../compile-use-case.js';
import { type CheckedElement, problemsOfRows } from './check-rows-of.js';
import type { MappingProblem } from './mapping-problem.js';
import { placesOfAlert, placesOfUseCase } from './placed-sources.js';
import { problemsOfUnread } from './unread.js';
import { codeProblems, commandProblems, itemProblems, rowNumberProblems, sameCode, variantProblems } from './use-case-facts.js';

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
  const notes = new PlaceNotes();
  const places = placesOf(name, () => placesOfUseCase(useCase, notes));
  if (!('places' in places)) return [places];
  const elsewhere = (source: Source) => findIn(source, useCases, ALERTS, useCase);
  const problems = [
    ...codeProblems(useCase, useCases),
    ...Object.entries(variants).flatMap(([variant, response]) => variantProblems(name, variant, response)),
    ...[...new Set(Object.values(variants))].flatMap((response) =>
      problemsOfRows(
        name,
        rows,
        { name: response, leftOutEmpty: false, typeIn: (schema) => schema.response(response)?.type },
        places.places,
        elsewhere,
      ),
    ),
    ...twiceProblems(name, notes),
    ...itemProblems(useCase),
    ...(useCase.encoding === 'DLMS COSEM' ? rowNumberProblems(name, name, useCase.items) : []),
    ...commandProblems(useCase),
  ];
  // a use case that no service request produces has no rows, and is given as it is
  if (Object.keys(variants).length > 0) {
    for (const source of sourcesOf(rows)) notes.asked.add(source);
    problems.push(...problemsOfUnread(name, places.places, notes.asked, withoutHome));
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
  const notes = new PlaceNotes();
  const places = placesOf(name, () => placesOfAlert(alert, notes));
  if (!('places' in places)) return [places];
  const payload: CheckedElement = { name: 'Payload', leftOutEmpty: true, typeIn: (schema) => schema.alertPayload.type };
  const problems = [
    ...alerts
      .filter((other) => other !== alert && other.messageCode === alert.messageCode && other.encoding === alert.encoding)
      .map((other) => sameCode(name, alert.messageCode, `alert ${other.name}`)),
    ...(alert.encoding === 'DLMS COSEM' ? rowNumberProblems(name, alert.name, alert.members) : []),
    ...twiceProblems(name, notes),
    ...problemsOfRows(name, rows, payload, places.places, (source) => findIn(source, RESPONSES, alerts, alert)),
  ];
  for (const source of sourcesOf(rows)) notes.asked.add(source);
  problems.push(...problemsOfUnread(name, places.places, notes.asked, withoutHome));
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
    return { useCase, path: '', sources: [], problem: `what the message carries can't be laid out: ${messageOf(error)}` };
  }
}

/** Shapes that stand at two places: a row could only read the later one */
const twiceProblems = (useCase: string, { twice }: PlaceNotes): MappingProblem[] =>
  twice.map((sources) => ({
    useCase,
    path: '',
    sources,
    problem: 'one shape stands at both places, so that the later value takes the place of the earlier. Make a shape for each',
  }));

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

/** Where a source stands that a use case has nothing of, in words */
function findIn(source: Source, useCases: readonly UseCase[], alerts: readonly Alert[], except: UseCase | Alert): string | undefined {
  const everywhere = [
    ...useCases.map((useCase) => [useCase, () => placesOfUseCase(useCase, new PlaceNotes())] as const),
    ...alerts.map((alert) => [alert, () => placesOfAlert(alert, new PlaceNotes())] as const),
  ];
  for (const [mapping, place] of everywhere) {
    if (mapping === except) continue;
    for (const [placed, path] of place().all()) if (placed === source) return `one of ${mapping.name}, ${path}`;
  }
  return undefined;
}
