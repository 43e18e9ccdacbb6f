import { TEXT as checks } from './checks.js';
import { TEXT as environment } from './environment.js';
import { TEXT as errors } from './errors.js';
import { TEXT as filters } from './filters.js';
import { TEXT as inputs } from './inputs.js';
import { TEXT as inspection } from './inspection.js';
import { TEXT as keys } from './keys.js';
import { TEXT as outputs } from './outputs.js';
import { TEXT as status } from './status.js';
import { TEXT as tables } from './tables.js';
import type { Topic } from './topics.js';
import { TEXT as warnings } from './warnings.js';
import { TEXT as worker } from './worker.js';

const TEXTS: Readonly<Record<Topic, string>> = {
  inputs,
  keys,
  checks,
  outputs,
  tables,
  filters,
  inspection,
  worker,
  status,
  environment,
  errors,
  warnings,
};

/** The text of a topic: headings in capitals at the beginning of a line, no line longer than eighty characters */
export const topicText = (topic: Topic): string => TEXTS[topic].trim();
