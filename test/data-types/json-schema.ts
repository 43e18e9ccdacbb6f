import type { ElementType, TextType } from '../../mappings/schema/types.js';
import { SCHEMA_VERSIONS } from '../../mappings/schema/versions.js';
import { type ElementForm, formOfDocument, type MemberForm, type TextForm } from '../../src/writer/data-form.js';
import { typeName } from './type-name.js';
import { Since } from './versions.js';

type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema of the lines of `translate --to json`: `json-schema/translation.schema.json` */
export const jsonSchema = (): string => `${JSON.stringify(new SchemaMaker().schema(), null, 1)}\n`;

const EUI: JsonSchema = { type: 'string', pattern: '^[0-9A-F]{2}(-[0-9A-F]{2}){7}$' };
const VERDICT: JsonSchema = { enum: ['valid', 'invalid', 'unchecked', 'absent'] };
const TEXT: JsonSchema = { type: 'string' };
/** A number of 64 bits: JSON readers hold none exactly */
const COUNTER: JsonSchema = { type: 'string', pattern: '^\\d{1,20}$' };
const COUNT: JsonSchema = { type: 'integer', minimum: 0 };

const WARNING: JsonSchema = objectOf({ code: TEXT, message: TEXT, context: TEXT }, { offset: COUNT });

const PROTECTED_BLOCK: JsonSchema = {
  type: 'object',
  required: ['sequence', 'offset', 'length', 'originator', 'recipient', 'otherInfo', 'initialisationVector', 'additionalAuthenticatedData'],
  properties: { sequence: COUNT, offset: COUNT, length: COUNT, originator: EUI, recipient: EUI },
  additionalProperties: TEXT,
};

/** What DUIS says of a message, or of a document without one */
const FACTS: JsonSchema = { type: 'object', additionalProperties: { type: ['string', 'integer', 'boolean'] } };

/** Contents of a DUIS document as plain data: names as in the document */
const CONTENT: JsonSchema = {
  anyOf: [
    { type: ['string', 'number', 'boolean'] },
    { type: 'array', items: { $ref: '#/$defs/Content' } },
    { type: 'object', additionalProperties: { $ref: '#/$defs/Content' } },
  ],
};

class SchemaMaker {
  readonly #since = new Since();
  readonly #definitions: Record<string, JsonSchema> = {};

  schema(): JsonSchema {
    const document = this.#element(formOfDocument());
    const facts = {
      data: document,
      useCase: TEXT,
      kind: { enum: ['response', 'alert'] },
      encrypted: { type: 'boolean' },
      protectedBlocks: { type: 'array', items: PROTECTED_BLOCK },
      warnings: { type: 'array', items: WARNING },
      mac: VERDICT,
      signature: VERDICT,
    };
    const others = {
      ...{ messageCode: COUNT, serviceReferenceVariant: TEXT, alertCode: COUNT, envelope: FACTS },
      ...{ originator: EUI, recipient: EUI, supplementaryRemotePartyId: EUI },
      ...{ originatorCounter: COUNTER, supplementaryRemotePartyCounter: COUNTER, supplementaryOriginatorCounter: COUNTER },
    };
    // what comes with a later version of this package is none of the reader's harm
    const translation = {
      ...objectOf(facts, others),
      additionalProperties: true,
    };
    const withoutMessage = objectOf(
      { kind: TEXT, element: TEXT, facts: FACTS },
      { content: { $ref: '#/$defs/Content' }, payload: { type: 'string', pattern: '^([0-9A-F]{2})*$' } },
    );
    const rejection = objectOf(
      { code: TEXT, reason: TEXT, position: { type: 'object' }, encoding: { enum: ['text', 'hex'] }, raw: TEXT },
      { offset: COUNT, context: TEXT, retryable: { const: true } },
    );
    return {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:gbcs-mmc:translation',
      title: 'What `gbcs-mmc translate --to json` says of one message, in the field `mmc` (or that of --result-field) of its line',
      anyOf: [translation, withoutMessage, rejection],
      $defs: { ...this.#definitions, Content: CONTENT },
    };
  }

  #element(form: ElementForm): JsonSchema {
    switch (form.kind) {
      case 'presence':
        return { const: true };
      case 'text':
        return textSchema(form.type.text as TextType, form.text as TextForm);
      case 'choice':
        return this.#define(form, () => ({ anyOf: form.members.map(({ name, form: one }) => this.#named(name, one)) }));
      default:
        return this.#define(form, () => this.#object(form));
    }
  }

  #define(form: ElementForm, make: () => JsonSchema): JsonSchema {
    const name = typeName(form.type.name);
    if (this.#definitions[name] === undefined) {
      this.#definitions[name] = {};
      this.#definitions[name] = make();
    }
    return { $ref: `#/$defs/${name}` };
  }

  #named(name: string, form: ElementForm): JsonSchema {
    const { required = [], properties, ...others } = this.#object(form);
    return {
      ...others,
      required: ['name', ...(required as string[])],
      properties: { name: { const: name }, ...(properties as object) },
    };
  }

  #object(form: ElementForm): JsonSchema {
    const { type } = form;
    const demanded: Record<string, JsonSchema> = {};
    const others: Record<string, JsonSchema> = {};
    for (const { name, type: attributeType, required, as } of form.attributes.values())
      (required && this.#isOld(type, name) ? demanded : others)[name] = textSchema(attributeType, as);
    if (form.kind === 'valued') demanded.value = textSchema(type.text as TextType, form.text as TextForm);
    for (const member of form.members)
      (member.element.optional || !this.#isOld(type, member.name) ? others : demanded)[member.name] = this.#member(member);
    return objectOf(demanded, others);
  }

  #member({ isList, element, form }: MemberForm): JsonSchema {
    const items = this.#element(form);
    if (!isList) return items;
    const { maxOccurs } = element;
    return { type: 'array', minItems: 1, ...(Number.isFinite(maxOccurs) ? { maxItems: maxOccurs } : {}), items };
  }

  /** Whether documents of all versions have a member */
  #isOld({ name }: ElementType, member: string): boolean {
    return this.#since.member(name, member) === undefined;
  }
}

function objectOf(demanded: Readonly<Record<string, JsonSchema>>, others: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const required = Object.keys(demanded);
  return {
    type: 'object',
    ...(required.length === 0 ? {} : { required }),
    properties: { ...demanded, ...others },
    additionalProperties: false,
  };
}

const SECONDS = '\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?';

const FORMS: Readonly<Record<string, string>> = {
  dateTime: `^-?\\d{4,}-\\d\\d-\\d\\dT${SECONDS}$`,
  time: `^${SECONDS}$`,
  date: '^-?\\d{4,}-\\d\\d-\\d\\d$',
  hexBinary: '^([0-9A-Fa-f]{2})*$',
  base64Binary: '^[A-Za-z0-9+/]*={0,2}$',
};

function textSchema(
  { base, words, pattern, minLength, maxLength, minInclusive, maxInclusive, totalDigits }: TextType,
  as: TextForm,
): JsonSchema {
  switch (as) {
    case 'boolean':
      return { type: 'boolean' };
    case 'number': {
      const most = maxInclusive ?? 10n ** BigInt(totalDigits as number) - 1n;
      return { type: 'integer', minimum: Number(minInclusive ?? -most), maximum: Number(most) };
    }
    case 'integer':
      return { type: 'string', pattern: minInclusive !== undefined && minInclusive >= 0n ? '^\\d+$' : '^-?\\d+$' };
    case 'decimal':
      return { type: ['string', 'number'], pattern: '^[+-]?(\\d+\\.?\\d*|\\.\\d+)$' };
    case 'version':
      return { enum: SCHEMA_VERSIONS };
    case 'date':
    case 'text': {
      if (words !== undefined) return { enum: words };
      const form = pattern === undefined ? FORMS[base] : `^(?:${pattern})$`;
      return {
        type: 'string',
        ...(form === undefined ? {} : { pattern: form }),
        ...(minLength === undefined ? {} : { minLength }),
        ...(maxLength === undefined ? {} : { maxLength }),
      };
    }
  }
}
