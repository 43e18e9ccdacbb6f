import { RESPONSES } from '../mappings/index.js';
import type { UseCase } from '../mappings/vocabulary/use-case.js';
import { compileAsn1 } from './compile/compile-asn1.js';
import { compileDlms } from './compile/compile-dlms.js';
import { compileGbz } from './compile/compile-gbz.js';
import type { CompiledUseCase } from './compile/compiled-use-case.js';

const byMessageCode: ReadonlyMap<number, UseCase> = (() => {
  const map = new Map<number, UseCase>();
  for (const useCase of RESPONSES) {
    for (const code of useCase.messageCodes) {
      const other = map.get(code);
      if (other !== undefined) throw new Error(`${useCase.name} and ${other.name} have one message code, ${code.toString(16)}`);
      map.set(code, useCase);
    }
  }
  return map;
})();

/** The use case whose response has the message code */
export const responseUseCase = (messageCode: number): UseCase | undefined => byMessageCode.get(messageCode);

/** Compiles a use case for one translator: what it notes of a message is its own */
export function compileUseCase(useCase: UseCase): CompiledUseCase {
  switch (useCase.encoding) {
    case 'DLMS COSEM':
      return compileDlms(useCase);
    case 'GBZ':
      return compileGbz(useCase);
    case 'ASN.1':
      return compileAsn1(useCase);
  }
}
