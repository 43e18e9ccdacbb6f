import type { MessageTranslation } from '../stream/message-translation.js';
import type { Properties } from './delivered-message.js';

/** Characters of a list of codes or a text at most: brokers bound what goes beside a body */
const LONGEST = 2000;

/** What is known of a translated message, for what goes beside the body */
export function translationProperties(translation: Omit<MessageTranslation, 'xml' | 'fragments'>): Properties {
  const { originator, alertCode, kind, useCase, messageCode, mac, signature, encrypted, serviceReferenceVariant, warnings, envelope } =
    translation;
  const properties: Record<string, string | number | boolean> = { 'use-case': useCase, mac, signature };
  // brokers take time for each: none for what is the rule, or is told by another
  if (kind !== toldKind(alertCode)) properties.kind = kind;
  if (encrypted) properties.encrypted = true;
  if (messageCode !== undefined) properties['message-code'] = fourDigits(messageCode);
  set(properties, 'device', originator);
  set(properties, 'service-reference-variant', serviceReferenceVariant);
  if (alertCode !== undefined) properties['alert-code'] = fourDigits(alertCode);
  if (warnings.length > 0) properties.warnings = shortened([...new Set(warnings.map(({ code }) => code))].join(','));
  set(properties, 'request-id', envelope?.requestId);
  set(properties, 'response-id', envelope?.responseId);
  return properties;
}

/** Kind of the message that a document is of */
export function kindOf(properties: Properties): string {
  return String(properties.kind ?? toldKind(properties['alert-code']));
}

const toldKind = (alertCode: unknown): 'response' | 'alert' => (alertCode === undefined ? 'response' : 'alert');

/** What is known of a rejection */
export function rejectionProperties(error: { code: string; message: string; offset?: number | undefined; context: string }): Properties {
  const properties: Record<string, string | number | boolean> = { code: error.code, reason: shortened(error.message) };
  if (error.offset !== undefined) properties.offset = error.offset;
  if (error.context !== '') properties.context = shortened(error.context);
  return properties;
}

function set(properties: Record<string, string | number | boolean>, name: string, value: string | undefined): void {
  if (value !== undefined) properties[name] = shortened(value);
}

const fourDigits = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
