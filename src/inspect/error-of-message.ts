import { GbcsError } from '../../codecs/errors.js';
import { AsynchronousKeyStoreError } from '../keys/errors.js';

/** Whether an error is shown as a part of its message: what only has to wait for a key is no fault of it */
export const isOfMessage = (error: unknown): error is GbcsError =>
  error instanceof GbcsError && !(error instanceof AsynchronousKeyStoreError);
