import { Primitive } from '../../../codecs/der/primitives.js';
import type { Places } from '../../../codecs/places.js';
import type { Carrier } from '../../../codecs/source.js';
import { WITHOUT_HOME, type WithoutHome } from '../../../mappings/without-home.js';
import type { MappingProblem } from './mapping-problem.js';

/** Whether something is read by itself, without a row: what says whether a command succeeded */
const isReadAlone = (source: Carrier): boolean => source instanceof Primitive && source.responseCode;

const isWithin = (path: string, outer: string): boolean => path.startsWith(`${outer} / `);

/**
 * Where the values stand that a message carries and nothing reads. What is made of others is read with them; the parts of an
 * octet-string that is read as a whole are read with it.
 * @param asked sources that rows, or the reading of others, look for
 */
function unreadItems(places: Places, asked: ReadonlySet<Carrier>): string[] {
  const all = [...places.all()];
  return all
    .filter(
      ([source, path]) =>
        !asked.has(source) &&
        !isReadAlone(source) &&
        !all.some(([, inner]) => isWithin(inner, path)) &&
        !all.some(([outer, outerPath]) => isWithin(path, outerPath) && asked.has(outer) && !('repeated' in outer)),
    )
    .map(([, path]) => path);
}

/**
 * What a use case carries and no row reads, without being listed as without a home; and what is listed though it is read.
 * @param listed those of the use case, and of others
 */
export function problemsOfUnread(
  useCase: string,
  places: Places,
  asked: ReadonlySet<Carrier>,
  listed: readonly WithoutHome[] = WITHOUT_HOME,
): MappingProblem[] {
  const unread = unreadItems(places, asked);
  const items = listed.filter(({ useCases }) => useCases.includes(useCase)).flatMap((one) => one.items);
  const isListed = (path: string, item: string): boolean => path === item || path.endsWith(` ${item}`);
  return [
    ...unread
      .filter((path) => !items.some((item) => isListed(path, item)))
      .map((path) => ({
        useCase,
        path: '',
        sources: [path],
        problem: 'the message carries this, and no row reads it. Add a row for it, or list it with the reason in mappings/without-home.ts',
      })),
    ...items
      .filter((item) => !unread.some((path) => isListed(path, item)))
      .map((item) => ({
        useCase,
        path: '',
        sources: [item],
        problem: 'mappings/without-home.ts lists this, but a row reads it or the message does not carry it. Take it off the list',
      })),
  ];
}
