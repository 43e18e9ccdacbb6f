import { Backlog } from './backlog.js';
import type { InputRecord, Splitter } from './record.js';

/** What splitters have in common: the octets that no record has taken yet, and whether more may come */
export abstract class BacklogSplitter implements Splitter {
  protected readonly backlog = new Backlog();
  protected finished = false;

  /** @param limit most octets of one record */
  constructor(protected readonly limit: number) {}

  push(chunk: Uint8Array): void {
    this.backlog.append(chunk);
  }

  finish(): void {
    this.finished = true;
  }

  restart(): void {
    this.finished = false;
  }

  abstract next(): InputRecord | undefined;
}
