import { SaxesParser, type SaxesTagNS } from 'saxes';
import { problemOfChildren } from '../../mappings/schema/content-model.js';
import { childNamed, schemaOf } from '../../mappings/schema/schema.js';
import { problemOfText } from '../../mappings/schema/text-value.js';
import type { ElementType, SchemaElement } from '../../mappings/schema/types.js';
import type { SchemaVersion } from '../../mappings/schema/versions.js';
import { MMC_NAMESPACE } from '../../src/writer/namespace.js';

/** An element that is open */
interface Open {
  readonly path: string;
  /** Undefined below an element that the schema does not have */
  readonly element: SchemaElement | undefined;
  /** Names of the children so far */
  readonly names: string[];
  text: string;
}

const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** What is wrong with a document by the table of the schema, each with the path of its element; none where it is valid */
export function tableProblems(xml: string, version: SchemaVersion): string[] {
  const schema = schemaOf(version);
  const problems: string[] = [];
  const open: Open[] = [];
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', (error) => {
    problems.push(error.message);
  });
  parser.on('opentag', (tag) => {
    const parent = open.at(-1);
    const name = tag.uri === MMC_NAMESPACE ? tag.local : `{${tag.uri}}${tag.local}`;
    parent?.names.push(name);
    const element = parent === undefined ? rootOf(name) : parent.element && childNamed(parent.element.type, name);
    const path = parent === undefined ? name : `${parent.path}/${name}`;
    if (parent === undefined && element === undefined) problems.push(`${path}: not the root of a document`);
    if (element !== undefined) problems.push(...attributeProblems(element.type, tag, path));
    open.push({ path, element, names: [], text: '' });
  });
  parser.on('text', (text) => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text;
  });
  parser.on('cdata', (text) => {
    (open.at(-1) as Open).text += text;
  });
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed?.element !== undefined) problems.push(...contentProblems(closed, closed.element));
  });
  parser.write(xml).close();
  return problems;

  function rootOf(name: string): SchemaElement | undefined {
    return name === schema.root.name ? schema.root : undefined;
  }
}

function attributeProblems({ attributes }: ElementType, tag: SaxesTagNS, path: string): string[] {
  const given = Object.values(tag.attributes).filter(({ uri }) => uri !== XMLNS);
  const problems = attributes
    .filter(({ name, required }) => required && !given.some(({ local, uri }) => uri === '' && local === name))
    .map(({ name }) => `${path}/@${name}: the schema demands it`);
  for (const { local, uri, value } of given) {
    const declared = uri === '' ? attributes.find(({ name }) => name === local) : undefined;
    const problem = declared === undefined ? 'no such attribute' : problemOfText(declared.type, value);
    if (problem !== undefined) problems.push(`${path}/@${local}: ${problem}`);
  }
  return problems;
}

function contentProblems({ path, names, text }: Open, { type, default: byDefault }: SchemaElement): string[] {
  const problem = problemOfChildren(type, names);
  if (problem !== undefined) {
    const { at, demanded } = problem;
    const found = at < names.length ? `${path}/${names[at]}: not expected here` : `${path}: something is missing`;
    return [demanded.length === 0 ? found : `${found}, ${demanded.join(' or ')} is demanded`];
  }
  const wrong = textProblem(type, text, byDefault);
  return wrong === undefined ? [] : [`${path}: ${wrong}`];
}

function textProblem({ text: textType, model }: ElementType, text: string, byDefault: string | undefined): string | undefined {
  if (textType !== undefined) return text === '' && byDefault !== undefined ? undefined : problemOfText(textType, text);
  // an element without anything has no white space either
  if (model === undefined) return text === '' ? undefined : 'has no text';
  return /[^ \t\r\n]/.test(text) ? 'has no text among its children' : undefined;
}
