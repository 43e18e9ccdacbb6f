import { SERVICE_REQUEST_VARIANTS } from '../../mappings/enumerations/service-request-variants.js';
import type { UseCase } from '../../mappings/vocabulary/use-case.js';
import { VariantError } from './errors.js';
import type { Warning } from './translation.js';

/** The service request variant that stands in the header, and the element of its response: none for an alert, and for what no service request produces */
export interface ChosenVariant {
  readonly variant: string;
  readonly response: string | undefined;
  readonly warning: Warning | undefined;
}

/** All of one shape, as every message reads them */
export const chosenVariant = (variant: string, response?: string, warning?: Warning): ChosenVariant => ({ variant, response, warning });

function compareVariants(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The variant of a response that comes with none; undefined for a use case that no service request produces */
export function defaultVariant(useCase: UseCase): ChosenVariant | undefined {
  const variants = Object.entries(useCase.variants).sort(([a], [b]) => compareVariants(a, b));
  const chosen = variants.find(([known]) => SERVICE_REQUEST_VARIANTS.get(known)?.assumed) ?? variants[0];
  if (chosen === undefined) return undefined;
  const [variant, response] = chosen;
  if (variants.length === 1) return chosenVariant(variant, response);
  const message = `${useCase.name} answers the service request variants ${variants.map(([known]) => known).join(', ')}; ${variant} is assumed`;
  return chosenVariant(variant, response, { code: 'VARIANT_ASSUMED', message, context: 'ServiceReferenceVariant' });
}

/** @throws VariantError where there is no such service request variant */
export function checkVariant(variant: string): void {
  if (!SERVICE_REQUEST_VARIANTS.has(variant))
    throw new VariantError(`there is no service request variant ${String(variant)}: give one of the DUIS, such as 4.1.1`);
}

/**
 * The variant that the envelope or the caller gives: it stands in the header, whatever the message.
 * @throws VariantError where there is no such service request variant
 */
export function givenVariant(useCase: UseCase, variant: string): ChosenVariant {
  checkVariant(variant);
  const response = useCase.variants[variant];
  if (response !== undefined) return chosenVariant(variant, response);
  const own = defaultVariant(useCase);
  if (own === undefined) return chosenVariant(variant);
  if (SERVICE_REQUEST_VARIANTS.get(variant)?.schedules) return chosenVariant(variant, own.response);
  const message = `${useCase.name} does not answer the service request variant ${variant}, but ${Object.keys(useCase.variants).join(', ')}`;
  return chosenVariant(variant, own.response, { code: 'VARIANT_UNEXPECTED', message, context: 'ServiceReferenceVariant' });
}
