/** Something that is wrong with a mapping: where, and what to do. */
export interface MappingProblem {
  /** `ECS17b`, `alert ECS68` */
  readonly useCase: string;
  /** Where in the document, or in the mapping: `ReadNetworkDataRsp/Electricity`, `message code 0x0027`; empty for the use case itself */
  readonly path: string;
  /** What is read there, by its place in the message: `access response / item 2 / unit` */
  readonly sources: readonly string[];
  /** What is wrong, and the way out */
  readonly problem: string;
}

/** `ECS17b, ReadNetworkDataRsp/Electricity, from access response / item 2: …` */
export function problemText({ useCase, path, sources, problem }: MappingProblem): string {
  const from = sources.length === 0 ? [] : [`from ${sources.join(' and ')}`];
  return `${[useCase, path, ...from].filter((part) => part !== '').join(', ')}: ${problem}.`;
}
