import { ALERTS } from '../../mappings/alerts/index.js';
import { RESPONSES } from '../../mappings/index.js';
import { checkAlert, checkUseCase } from '../../src/compile/check/check-mapping.js';
import { problemText } from '../../src/compile/check/mapping-problem.js';

// `npm run check-mappings` tells of all that is wrong with the mappings, `npm run check-mappings ECS17b` with those of one use case

const names = process.argv.slice(2);
const isAsked = ({ name }: { readonly name: string }): boolean => names.length === 0 || names.includes(name);

const checked = [...RESPONSES.filter(isAsked), ...ALERTS.filter(isAsked)];
const problems = [
  ...RESPONSES.filter(isAsked).flatMap((useCase) => checkUseCase(useCase)),
  ...ALERTS.filter(isAsked).flatMap((alert) => checkAlert(alert)),
];
for (const problem of problems) console.log(problemText(problem));
const unknown = names.filter((name) => !checked.some((mapping) => mapping.name === name));
for (const name of unknown) console.log(`no mapping is called ${name}: add it to mappings/index.ts, or to mappings/alerts/index.ts`);
console.log(`${checked.length} use cases and alerts checked, ${problems.length + unknown.length} problems`);
if (problems.length + unknown.length > 0) process.exitCode = 1;
