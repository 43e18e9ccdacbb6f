import type { Outcome } from '../../translation/translation.js';

/**
 * Name of a file with what was made of a message: `ECS17b-02E53E0000000001-1700000000001.xml`: use case, device and originator counter, which
 * together name no other message.
 * @param outcome undefined of a message that could not be translated
 * @param ending `xml`, `json`, `csv`, `html`
 */
export function fileName(outcome: Pick<Outcome, 'useCase' | 'originator' | 'originatorCounter'> | undefined, ending: string): string {
  if (outcome === undefined) return `message.${ending}`;
  const { useCase, originator, originatorCounter } = outcome;
  return `${[useCase, originator.replaceAll('-', ''), String(originatorCounter)].map(plain).join('-')}.${ending}`;
}

/** Without what file systems take amiss */
const plain = (text: string): string => text.replace(/[^A-Za-z0-9._]/g, '');
