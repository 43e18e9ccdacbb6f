import { GbcsError } from '../../codecs/errors.js';
import { type InputPosition, placeText } from './position.js';

/** A worker thread ended before it gave back what it had. */
export class WorkerError extends GbcsError {
  /**
   * @param first of the messages that are lost with it
   * @param last of them
   */
  constructor(cause: Error, first: InputPosition, last: InputPosition) {
    super(
      'WORKER',
      `a worker thread ended: ${cause.message}. Messages ${first.message} to ${last.message} are lost (${placeText(first)} to ${placeText(last)}), and nothing behind them is written`,
      { cause },
    );
  }
}
