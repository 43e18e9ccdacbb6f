import type { UseCase } from '../../mappings/vocabulary/use-case.js';
import { mappedResponses } from './mapped.js';

let byMessageCode: ReadonlyMap<number, UseCase> | undefined;

function responsesByMessageCode(): ReadonlyMap<number, UseCase> {
  const map = new Map<number, UseCase>();
  for (const useCase of mappedResponses()) {
    for (const code of useCase.messageCodes) {
      const other = map.get(code);
      if (other !== undefined) throw new Error(`${useCase.name} and ${other.name} have one message code, ${code.toString(16)}`);
      map.set(code, useCase);
    }
  }
  return map;
}

/** The use case whose response has the message code */
export function responseUseCase(messageCode: number): UseCase | undefined {
  byMessageCode ??= responsesByMessageCode();
  return byMessageCode.get(messageCode);
}
