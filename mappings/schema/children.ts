import type { ChoicePlace, GroupParticle, Occurrence, Particle, SchemaElement } from './types.js';

/** All elements of a content model in their order, each with what the groups around it make of its occurrence. */
export function children(model: GroupParticle): SchemaElement[] {
  const found: SchemaElement[] = [];
  let choices = 0;
  const visit = (particle: Particle, around: Occurrence, places: readonly ChoicePlace[]): void => {
    const minOccurs = around.minOccurs * particle.minOccurs;
    const maxOccurs = around.maxOccurs * particle.maxOccurs;
    if (particle.kind === 'element') {
      const { name, default: byDefault } = particle;
      found.push({
        name,
        get type() {
          return particle.type;
        },
        ...(byDefault === undefined ? {} : { default: byDefault }),
        minOccurs,
        maxOccurs,
        choices: places,
        optional: minOccurs === 0 || places.length > 0,
      });
      return;
    }
    const choice = particle.kind === 'choice' ? ++choices : 0;
    for (const [alternative, member] of particle.members.entries())
      visit(member, { minOccurs, maxOccurs }, choice === 0 ? places : [...places, { choice, alternative }]);
  };
  visit(model, { minOccurs: 1, maxOccurs: 1 }, []);
  return found;
}
