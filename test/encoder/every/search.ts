import { createTranslator, GbcsError, type Options, type Translator } from '../../../src/index.js';
import type { Choice, Draft } from './draft.js';

/** A message that can't be read is worse than any that can, and better the further it can be read */
const UNREADABLE = -1e9;
/** A character of a warning: it tells of values that are not output, and of fewer of them in fewer words */
const WARNING = 1 / 4096;

/** Whether elements were won without a warning beside them */
const saysMore = (worth: number, nothing: number): boolean => worth - nothing >= 1 && Number.isInteger(worth - nothing);

/** Looks for the forms of values with which a message says most. */
export class Search {
  readonly #translator: Translator;

  constructor(keys: Options['keys']) {
    this.#translator = createTranslator({ ...(keys === undefined ? {} : { keys }) });
  }

  /**
   * Chooses for each value the first form that says more than none does, and once more, as values may depend on those after them.
   * @param encode the whole message with the draft as it is
   */
  fill({ choices }: Draft, encode: () => Uint8Array): void {
    this.#best = this.#worth(encode());
    const idle = choices.filter((choice) => !this.#choose(choice, encode));
    for (const choice of idle) this.#choose(choice, encode);
  }

  #best = 0;

  /** @returns whether the value says something */
  #choose(choice: Choice, encode: () => Uint8Array): boolean {
    const taken = choice.chosen;
    const worthOf = (form: number): number => {
      choice.chosen = form;
      return this.#worth(encode());
    };
    const nothing = choice.nothing === undefined ? Number.POSITIVE_INFINITY : worthOf(choice.nothing);
    if (saysMore(this.#best, nothing)) {
      choice.chosen = taken;
      return true;
    }
    let best = taken;
    for (let form = 0; form < choice.count; form++) {
      const worth = form === taken ? this.#best : worthOf(form);
      if (worth <= this.#best) continue;
      best = form;
      this.#best = worth;
      if (saysMore(worth, nothing)) break;
    }
    choice.chosen = best;
    return best !== taken;
  }

  /** How much a message says: elements of its document */
  #worth(octets: Uint8Array): number {
    try {
      const { xml, warnings } = this.#translator.translate(octets);
      let elements = 0;
      for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) elements++;
      return elements - WARNING * warnings.reduce((length, { message }) => length + message.length, 0);
    } catch (error) {
      return UNREADABLE + (error instanceof GbcsError ? (error.offset ?? 0) : 0);
    }
  }
}
