import { hexNumber } from '../../codecs/hex.js';
import { SERVICE_REQUEST_VARIANTS } from '../../mappings/enumerations/service-request-variants.js';
import type { UseCase } from '../../mappings/vocabulary/use-case.js';
import { mappedResponses } from '../translation/mapped.js';
import { elementsFact, responseLeaves } from './elements.js';
import { type Explanation, fact } from './explanation.js';
import { requestOf } from './request-elements.js';

/** A service request variant of the DUIS: `4.1.1` */
export function explainVariant(variant: string): Explanation[] {
  const known = SERVICE_REQUEST_VARIANTS.get(variant);
  if (known === undefined) return [];
  const answering = mappedResponses().filter(({ variants }) => Object.hasOwn(variants, variant));
  const responses = [...new Set(answering.map(({ variants }) => variants[variant] as string))];
  return [
    {
      kind: 'service request variant',
      code: variant,
      title: responses.length === 0 ? 'no message of a device answers it' : responses.map(requestOf).join(', '),
      facts: [
        ...fact('response', ...responses),
        ...fact('answered by', ...answering.map(useCaseText)),
        ...fact('schedules', known.schedules ? 'another service request, whose response answers it' : ''),
        ...(answering.length === 0 ? [] : elementsFact(responseLeaves(answering))),
      ],
    },
  ];
}

/** An element of a response, `ReadMeterBalanceRsp`, or that of the service request which it answers, in letters of either case */
export function explainElement(name: string): Explanation[] {
  const wanted = name.toLowerCase();
  const answering = mappedResponses().filter(({ variants }) => Object.values(variants).some(isWanted));
  const response = answering.flatMap(({ variants }) => Object.values(variants)).find(isWanted);
  if (response === undefined) return [];
  const variants = answering.flatMap(({ variants }) => Object.keys(variants).filter((variant) => variants[variant] === response));
  return [
    {
      kind: 'response',
      code: response,
      title: `answers ${requestOf(response)}`,
      facts: [
        ...fact('service request variants', [...new Set(variants)].join(', ')),
        ...fact('use cases', ...answering.map(useCaseText)),
        ...elementsFact(responseLeaves(answering)),
      ],
    },
  ];

  function isWanted(element: string): boolean {
    return element.toLowerCase() === wanted || requestOf(element).toLowerCase() === wanted;
  }
}

/** Names of all elements of responses */
export const responseElements = (): string[] => [...new Set(mappedResponses().flatMap(({ variants }) => Object.values(variants)))];

const useCaseText = ({ messageCodes, name, encoding }: UseCase): string =>
  `${name}, message code ${messageCodes.map((code) => hexNumber(code, 4)).join(' ')}, ${encoding}`;
