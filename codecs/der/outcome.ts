/** What a payload says beside the places of its values. */
export class DerOutcome {
  /** False where a response code says that something failed */
  success = true;
  /** Elements after the last one that a sequence is known to have: the path of the sequence and the offset of their tag */
  readonly unknownElements: { readonly path: string; readonly at: number }[] = [];

  clear(): void {
    this.success = true;
    if (this.unknownElements.length > 0) this.unknownElements.length = 0;
  }
}
