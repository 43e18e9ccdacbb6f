import type { Source } from '../../codecs/source.js';
import type { Row } from '../../mappings/vocabulary/rows.js';

/** Every source that rows name, each once, in the order of the rows */
export function rowSources(rows: readonly Row[], into: Set<Source> = new Set()): Set<Source> {
  for (const row of rows) {
    switch (row.kind) {
      case 'element':
        into.add(row.source);
        for (const attribute of row.attributes) into.add(attribute.source);
        break;
      case 'combined':
        for (const source of row.sources) into.add(source);
        for (const attribute of row.attributes) into.add(attribute.source);
        break;
      case 'group':
        if (row.where !== undefined) into.add(row.where);
        for (const attribute of row.attributes) into.add(attribute.source);
        rowSources(row.rows, into);
        break;
      case 'each':
        if (row.within !== undefined) into.add(row.within);
        into.add(row.source);
        for (const attribute of row.attributes) into.add(attribute.source);
        if (row.where !== undefined) into.add(row.where.source);
        if ('source' in row.content) into.add(row.content.source);
        else rowSources(row.content, into);
        break;
      case 'select':
        into.add(row.source);
        for (const alternative of row.alternatives.values()) rowSources(alternative, into);
        rowSources(row.otherwise, into);
        break;
      case 'flag':
        into.add(row.source);
        break;
    }
  }
  return into;
}
