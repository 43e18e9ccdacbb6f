import { ALERTS } from '../../mappings/alerts/index.js';
import { RESPONSES } from '../../mappings/index.js';
import type { Alert } from '../../mappings/vocabulary/alert.js';
import type { UseCase } from '../../mappings/vocabulary/use-case.js';

// Functions, so that a bundle need not evaluate the mappings before the first message comes

/** Every use case whose responses are translated */
export const mappedResponses = (): readonly UseCase[] => RESPONSES;

/** Every alert that is translated */
export const mappedAlerts = (): readonly Alert[] => ALERTS;
