import { isReaderGone } from './sink.js';

/** Writes a text that is at hand as a whole. A reader that is gone has all it wanted. */
export function writeOut(stdout: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (error?: Error | null): void => (error && !isReaderGone(error) ? reject(error) : resolve());
    stdout.once('error', end);
    stdout.write(text, end);
  });
}
