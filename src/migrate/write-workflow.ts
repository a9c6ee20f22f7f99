import { Document, isMap, isScalar, Scalar, visit, type YAMLMap, type YAMLSeq } from 'yaml';

import { versionOfCommit } from '../render/pinned-actions.js';
import { visible } from '../render/visible.js';
import { escapeUnseen, holdsUnseen, wellFormed } from '../render/yaml-text.js';
import type { Step, Workflow } from './workflow.js';

/** Before these there is an empty line, and between jobs. */
const SECTIONS = ['on', 'permissions', 'concurrency', 'jobs'];
/** Whatever `with:` holds is text to an action; these read better without quotes. */
const PLAIN_VALUE = /^(?:true|false|0|[1-9]\d{0,8})$/;
/** A longer list has a line for each of its items. */
const LONGEST_LIST = 60;

/**
 * Writes a workflow as YAML: keys in the order in which they were set, a text on one line, a script as a block. What nobody would
 * see in the file is escaped. Texts are GitHub's source: whoever set them has made texts of others `literal`.
 */
export function writeWorkflow({ comment, name, ...rest }: Workflow): string {
  // GitHub takes anchors, but nobody expects them.
  const document = new Document({ name, ...rest }, { aliasDuplicateObjects: false });
  document.commentBefore = comment.map(commentLine).join('\n');
  visit(document, { Scalar: (_, scalar) => chooseStyle(scalar), Seq: (_, list) => chooseListStyle(list) });
  const root = document.contents as YAMLMap;
  separate(root, (key) => SECTIONS.includes(key));
  for (const trigger of pairsOf(root.get('on'))) {
    if (isMap(trigger.value) && trigger.value.items.length === 0) trigger.value = new Scalar(null);
  }
  const jobs = root.get('jobs');
  separate(jobs, (_, index) => index > 0);
  for (const [id, { steps = [] }] of Object.entries(rest.jobs)) {
    plainValues(document.getIn(['jobs', id, 'with']));
    steps.forEach((step, index) => layOut(document.getIn(['jobs', id, 'steps', index]), step));
  }
  const text = document.toString({
    lineWidth: 0,
    nullStr: '',
    flowCollectionPadding: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
  return escapeUnseen(text);
}

/** Its comments, which are no keys of GitHub's. */
function layOut(node: unknown, { comment = [] }: Step): void {
  if (!isMap(node)) return;
  node.delete('comment');
  if (comment.length > 0) node.commentBefore = comment.map(commentLine).join('\n');
  plainValues(node.get('with'));
  const uses = node.get('uses', true);
  const version = isScalar(uses) ? versionOfCommit(String(uses.value)) : undefined;
  if (isScalar(uses) && version !== undefined) uses.comment = commentLine(version);
}

/** A tab in a line looks like blanks, so it is written as \t; in a script it stays. */
function chooseStyle(scalar: Scalar): void {
  if (typeof scalar.value !== 'string') return;
  scalar.value = wellFormed(scalar.value);
  const text = scalar.value as string;
  const isLine = !text.includes('\n');
  if (holdsUnseen(text) || (isLine && text.includes('\t'))) scalar.type = Scalar.QUOTE_DOUBLE;
  else if (!isLine) scalar.type = Scalar.BLOCK_LITERAL;
}

function chooseListStyle(list: YAMLSeq): void {
  const texts = list.items.map((item) => (isScalar(item) ? String(item.value) : undefined));
  list.flow = !texts.includes(undefined) && texts.join(', ').length <= LONGEST_LIST;
}

function plainValues(inputs: unknown): void {
  for (const { value } of pairsOf(inputs)) {
    if (isScalar(value) && PLAIN_VALUE.test(String(value.value)))
      value.value = JSON.parse(String(value.value));
  }
}

function separate(map: unknown, wanted: (key: string, index: number) => boolean): void {
  pairsOf(map).forEach(({ key }, index) => {
    if (isScalar(key) && wanted(String(key.value), index)) key.spaceBefore = true;
  });
}

function pairsOf(map: unknown): YAMLMap['items'] {
  return isMap(map) ? map.items : [];
}

function commentLine(line: string): string {
  // The library writes a lone blank as an empty comment, and nothing as an empty line.
  return ` ${visible(line)}`;
}
