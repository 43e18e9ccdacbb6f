import * as assert from 'uvu/assert';
import type { ErrorCode } from '../../codecs/codes.js';
import { GbcsError } from '../../codecs/errors.js';

/**
 * What `assert.throws` takes for an error of this code with this message, word for word. uvu takes a message alone for what
 * it says where nothing is thrown, and compares it with nothing.
 */
export const errorOf =
  (code: ErrorCode, message: string) =>
  (error: unknown): true => {
    assert.instance(error, GbcsError);
    const thrown = error as GbcsError;
    assert.equal({ code: thrown.code, message: thrown.message }, { code, message });
    return true;
  };
