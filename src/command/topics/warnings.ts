import { WARNING_ADVICE } from '../../explain/warning-advice.js';
import { adviceText } from './advice-text.js';

export const TEXT = `
WARNINGS

What a reader of a document should know, and is no error. --warnings FILE keeps
each with its place; the line at the end of a run counts them. Codes are stable.
\`gbcs-mmc explain CODE\` shows one of them.

${adviceText(WARNING_ADVICE)}
`;
