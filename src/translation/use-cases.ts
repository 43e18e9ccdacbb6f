import { hexNumber } from '../../codecs/hex.js';
import type { UseCase } from '../../mappings/vocabulary/use-case.js';
import { MappingError } from '../compile/program/mapping-error.js';
import { mappedResponses } from './mapped.js';

/** Use cases by the message codes of their responses. @throws MappingError where two have one message code */
export function byMessageCode(useCases: readonly UseCase[]): ReadonlyMap<number, UseCase> {
  const map = new Map<number, UseCase>();
  for (const useCase of useCases) {
    for (const code of useCase.messageCodes) {
      const other = map.get(code);
      if (other !== undefined)
        throw new MappingError(useCase.name, `${other.name} has the message code 0x${hexNumber(code, 4)} too. Give each its own`);
      map.set(code, useCase);
    }
  }
  return map;
}

let responses: ReadonlyMap<number, UseCase> | undefined;

/** The use case whose response has the message code */
export function responseUseCase(messageCode: number): UseCase | undefined {
  responses ??= byMessageCode(mappedResponses());
  return responses.get(messageCode);
}
