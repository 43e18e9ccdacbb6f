/** Outcome of a check of the MAC or the signature: `unchecked` where it was not asked for or there is no key, `absent` where the message has none */
export type Verdict = 'valid' | 'invalid' | 'unchecked' | 'absent';
