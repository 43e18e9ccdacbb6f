/** Writes a text that is at hand as a whole. A reader that is gone has all it wanted. */
export function writeOut(stdout: NodeJS.WriteStream, text: string): void {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  stdout.write(text);
}
