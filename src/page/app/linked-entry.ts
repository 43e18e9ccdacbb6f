import { GbcsError } from '../../../codecs/errors.js';
import { messageOfLink } from '../exports/link-form.js';
import { announce } from './elements.js';
import { Entry } from './entry.js';

/** The message that the address of the page has; undefined where it has none */
export async function entryOfLink(fragment: string): Promise<Entry | undefined> {
  try {
    const linked = await messageOfLink(fragment);
    if (linked === undefined) return undefined;
    const { octets, serviceReferenceVariant } = linked;
    const variant = serviceReferenceVariant === undefined ? {} : { variant: serviceReferenceVariant };
    return new Entry({ message: octets, isDuis: false, ...variant }, 'link');
  } catch (error) {
    if (!(error instanceof GbcsError)) throw error;
    announce(error.message);
    return undefined;
  }
}
