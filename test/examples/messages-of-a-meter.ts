import { createReadStream } from 'node:fs';
import { TranslateStream } from 'gbcs-mmc';

/** Use cases and counters of all messages of one meter in a dump, in whatever form it has them */
export async function messagesOf(device: string, dump: string): Promise<string[]> {
  const found: string[] = [];
  for await (const output of createReadStream(dump).pipe(new TranslateStream({ from: 'auto' }))) {
    if ('error' in output || output.originator !== device) continue;
    found.push(`${output.useCase} ${output.originatorCounter}`);
  }
  return found;
}
