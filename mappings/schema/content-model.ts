import type { ElementType, Particle } from './types.js';

/** Where children are not as the schema has them */
export interface ChildProblem {
  /** Which child, from 0; the number of children where one is missing at the end */
  readonly at: number;
  /** Elements of which one is demanded there; empty where nothing more may stand */
  readonly demanded: readonly string[];
}

/** The first place where children, by their names, are not in the order or as often as their parent may have them */
export function problemOfChildren({ model }: ElementType, names: readonly string[]): ChildProblem | undefined {
  const walk = new Walk(names);
  if (model !== undefined && !walk.take(model)) return { at: walk.at, demanded: [...startOf(walk.missing!).names] };
  return walk.at < names.length ? { at: walk.at, demanded: [] } : undefined;
}

/**
 * Takes children as a content model has them. A name tells at each place which particle it belongs to (XML Schema demands it
 * of every content model), so that nothing is tried twice.
 */
class Walk {
  at = 0;
  /** What was demanded, where something was missing */
  missing: Particle | undefined;

  constructor(readonly names: readonly string[]) {}

  /** @returns false where the particle stands less often than it must */
  take(particle: Particle): boolean {
    const start = startOf(particle);
    let count = 0;
    while (count < particle.maxOccurs && this.#isNext(start)) {
      if (!this.#takeOnce(particle)) return false;
      count++;
    }
    if (count >= particle.minOccurs || start.emptied) return true;
    this.missing = particle;
    return false;
  }

  #takeOnce(particle: Particle): boolean {
    if (particle.kind === 'element') {
      this.at++;
      return true;
    }
    if (particle.kind === 'sequence') return particle.members.every((member) => this.take(member));
    return this.take(particle.members.find((member) => this.#isNext(startOf(member))) as Particle);
  }

  #isNext({ names }: Start): boolean {
    const name = this.names[this.at];
    return name !== undefined && names.has(name);
  }
}

/** How a particle may begin, and whether it may be empty though it stands */
interface Start {
  readonly names: ReadonlySet<string>;
  readonly emptied: boolean;
}

const starts = new WeakMap<Particle, Start>();

function startOf(particle: Particle): Start {
  let start = starts.get(particle);
  if (start === undefined) {
    start = readStart(particle);
    starts.set(particle, start);
  }
  return start;
}

function readStart(particle: Particle): Start {
  if (particle.kind === 'element') return { names: new Set([particle.name]), emptied: false };
  const names = new Set<string>();
  let emptied = particle.kind === 'sequence';
  for (const member of particle.members) {
    const start = startOf(member);
    for (const name of start.names) names.add(name);
    const canGo = member.minOccurs === 0 || start.emptied;
    if (particle.kind === 'choice') emptied ||= canGo;
    else if (!canGo) {
      emptied = false;
      break;
    }
  }
  return { names, emptied };
}
