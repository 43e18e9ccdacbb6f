import { COSEM_CLASSES } from '../../mappings/enumerations/cosem-classes.js';
import { COSEM_OBJECTS } from '../../mappings/enumerations/cosem-objects.js';
import { ACTION_RESULTS, DATA_ACCESS_RESULTS } from '../../mappings/enumerations/data-access-results.js';
import { type Explanation, fact } from './explanation.js';

/** A COSEM interface class, by its number */
export function explainCosemClass(number: number): Explanation[] {
  const known = COSEM_CLASSES[number];
  if (known === undefined) return [];
  const members = (names: Readonly<Record<number, string>>): string[] => Object.entries(names).map(([id, name]) => `${id} ${name}`);
  return [
    {
      kind: 'COSEM class',
      code: String(number),
      title: known.name,
      facts: [...fact('attributes', ...members(known.attributes)), ...fact('methods', ...members(known.methods))],
    },
  ];
}

/** What GBCS keeps in a COSEM object, by its OBIS code: `1-0:1.8.0.255`, its six numbers with dots, or their twelve hex digits */
export function explainCosemObject(text: string): Explanation[] {
  const numbers = /^[0-9A-F]{12}$/i.test(text)
    ? (text.match(/../g) ?? []).map((digits) => Number.parseInt(digits, 16))
    : text.split(/[-:.*]/).map(Number);
  if (numbers.length !== 6) return [];
  const [a, b, c, d, e, f] = numbers;
  const code = `${a}-${b}:${c}.${d}.${e}.${f}`;
  const title = COSEM_OBJECTS[code];
  return title === undefined ? [] : [{ kind: 'COSEM object', code, title, facts: [] }];
}

/** A data-access-result or action-result of an access response, by its number */
export function explainAccessResult(number: number): Explanation[] {
  const title = [...new Set([DATA_ACCESS_RESULTS[number], ACTION_RESULTS[number]])].filter(Boolean).join(', ');
  return title === '' ? [] : [{ kind: 'access result', code: String(number), title, facts: [] }];
}
