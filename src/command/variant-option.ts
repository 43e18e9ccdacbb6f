import { InvalidArgumentError, type Option } from 'commander';
import { SERVICE_REQUEST_VARIANTS } from '../../mappings/enumerations/service-request-variants.js';
import { suggesting } from './completion/suggestions.js';

/** `--srv`. @param make makes an option, with flags and description: one of a command, or a setting of a worker */
export const variantOption = (make: (flags: string, description: string) => Option): Option =>
  suggesting(
    make('--srv <variant>', 'service request variant of all messages that come without one, such as 4.1.1').argParser(knownVariant),
    {
      words: () => [...SERVICE_REQUEST_VARIANTS.keys()],
      isList: false,
    },
  );

function knownVariant(text: string): string {
  if (SERVICE_REQUEST_VARIANTS.has(text)) return text;
  const within = [...SERVICE_REQUEST_VARIANTS.keys()].filter((variant) => variant.startsWith(`${text}.`));
  throw new InvalidArgumentError(
    within.length > 0
      ? `it has ${within.join(', ')}: give one of these`
      : 'there is no such variant: `gbcs-mmc list` has those that messages answer',
  );
}
