import { AsynchronousKeyStoreError } from './errors.js';
import type { KeyAnswers } from './ring.js';

/** What `awaiting` of a key ring is: runs again with each answer that it was waiting for */
export async function untilAnswered<T>(run: (answers: KeyAnswers) => T): Promise<T> {
  const answers: KeyAnswers = new Map();
  for (;;) {
    try {
      return run(answers);
    } catch (error) {
      if (!(error instanceof AsynchronousKeyStoreError)) throw error;
      const known = answers.size;
      await error.answered;
      if (answers.size === known) throw error;
    }
  }
}
