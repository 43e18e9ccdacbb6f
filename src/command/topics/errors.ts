import { ERROR_ADVICE } from '../../explain/error-advice.js';
import { adviceText } from './advice-text.js';

export const TEXT = `
ERRORS

What can't be translated is an error; in a run, a rejection with its octets. Codes
are stable. \`gbcs-mmc explain CODE\` shows one of them.

${adviceText(ERROR_ADVICE)}
`;
