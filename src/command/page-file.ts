import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the page stands as it was built: beside the bundle, or as seen from this file as it was built, or as it was written */
const PLACES = ['../inspector.html', '../../inspector.html', '../../dist/inspector.html'];

/** The page that shows messages, one file of HTML. @throws Error where it was not built */
export function readPage(): string {
  const paths = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const path = paths.find((one) => existsSync(one));
  if (path === undefined) throw new Error('inspector.html is not there: npm run build makes it');
  return readFileSync(path, 'utf8');
}
