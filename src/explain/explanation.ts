/** What a code is a code of */
export type ExplainedKind =
  | 'error code'
  | 'warning code'
  | 'alert or event code'
  | 'message code'
  | 'use case'
  | 'alert'
  | 'service request variant'
  | 'response'
  | 'cluster'
  | 'attribute'
  | 'command'
  | 'COSEM class'
  | 'COSEM object'
  | 'access result'
  | 'ZCL status';

/** One thing that a code stands for */
export interface Explanation {
  readonly kind: ExplainedKind;
  /** In its own notation: `8F1F`, `ECS17b`, `4.1.1`, `0702/0000`, `1-0:1.8.0.255` */
  readonly code: string;
  /** What it is called, or what it means */
  readonly title: string;
  /** What else is known of it, in the order in which it is shown */
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly name: string;
  readonly values: readonly string[];
}

/** A fact, where there is anything to say */
export const fact = (name: string, ...values: readonly (string | undefined)[]): Fact[] => {
  const said = values.filter((value) => value !== undefined && value !== '') as string[];
  return said.length === 0 ? [] : [{ name, values: said }];
};
