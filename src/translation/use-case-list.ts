import type { Encoding } from '../../codecs/source.js';
import { type Criticality, criticalityOf } from '../../mappings/enumerations/criticality.js';
import { lazyList } from './lazy-list.js';
import { mappedAlerts, mappedResponses } from './mapped.js';

/** A use case whose responses, or an alert, that this version translates */
export interface SupportedUseCase {
  /** As GBCS names it: `ECS17b`; alerts that are no use case have a name of their own */
  readonly name: string;
  readonly messageCodes: readonly number[];
  /** What the content of the message is encoded in */
  readonly encoding: Encoding;
  readonly kind: 'response' | 'alert';
  /** What protects its messages: critical ones are signed, non-critical ones have a MAC, variant ones either; undefined where nothing says it */
  readonly criticality: Criticality | undefined;
  /** `…Rsp` element by service request variant; none for alerts, and for use cases that no service request produces */
  readonly variants: Readonly<Record<string, string>>;
}

const NO_VARIANTS: Readonly<Record<string, string>> = Object.freeze({});

/** All that this version translates: responses by family, then alerts */
export const useCases: readonly SupportedUseCase[] = lazyList(() => [
  ...mappedResponses().map(({ name, messageCodes, encoding, variants }) => ({
    name,
    messageCodes,
    encoding,
    kind: 'response' as const,
    criticality: criticalityOf(messageCodes[0]),
    variants,
  })),
  ...mappedAlerts().map(({ name, messageCode, encoding }) => ({
    name,
    messageCodes: [messageCode],
    encoding,
    kind: 'alert' as const,
    criticality: criticalityOf(messageCode),
    variants: NO_VARIANTS,
  })),
]);
