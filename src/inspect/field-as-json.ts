import { hexUpper } from '../../codecs/hex.js';
import type { InspectedField, MadeElement } from './inspected-field.js';

/** A field as it stands in JSON */
export interface FieldJson {
  readonly offset: number;
  /** In hex */
  readonly octets: string;
  readonly name: string;
  readonly path: string;
  readonly depth: number;
  readonly value: string;
  readonly decrypted: boolean;
  readonly elements: readonly MadeElement[];
  readonly error?: { readonly code: string; readonly message: string };
}

export function fieldJson({ offset, octets, name, path, depth, value, decrypted, elements, error }: InspectedField): FieldJson {
  return {
    ...{ offset, octets: hexUpper(octets), name, path, depth, value, decrypted, elements },
    ...(error === undefined ? {} : { error: { code: error.code, message: error.message } }),
  };
}
