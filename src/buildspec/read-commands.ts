import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { entryText, writeEntry } from './quoting.js';
import { readItems } from './read-values.js';
import {
  isNull,
  rangeBetween,
  rangeOf,
  refuse,
  refuseKind,
  scalarText,
  warn,
  type Reader,
  type YamlValue,
} from './reader.js';
import type { Command } from './types.js';

/**
 * Reads `commands` or `finally`: a list of texts, or a single text. Nothing is no commands (codebuild.md
 * §1.2). `list` is the list's name in CodeBuild's messages: a command that YAML took apart is refused as
 * `Expected Commands[0] to be of string type: found subkeys instead at line 6, value of the key tag on line 5
 * might be empty` (codebuild.md §4.5).
 */
export function readCommands(reader: Reader, value: YamlValue, list: 'Commands' | 'Finally'): Command[] {
  if (isNull(value)) return [];
  if (isScalar(value)) return [readOnlyCommand(reader, value, list)];
  if (!isSeq(value)) {
    refuseKind(reader, value, 'list', list.toLowerCase(), 'Write one `- command` a line.');
    return [];
  }
  const commands: Command[] = [];
  for (const [index, item] of readItems(reader, value, list)) {
    if (isScalar(item)) commands.push({ text: scalarText(item), at: rangeOf(reader, item) });
    else if (item) refuseCommand(reader, item, `${list}[${index}]`);
  }
  return commands;
}

/** `- cmd` without its blank folds all lines into one text; CodeBuild runs that. */
function readOnlyCommand(reader: Reader, value: YamlValue, list: string): Command {
  const command = { text: scalarText(value), at: rangeOf(reader, value) };
  if (/^-[^-\s]/.test(command.text)) {
    warn(
      reader,
      command.at,
      'dash-without-blank',
      `${list} is one command that starts with a dash, not a list`,
      'Write a blank after each dash: - command',
    );
  }
  return command;
}

function refuseCommand(reader: Reader, item: Node, name: string): void {
  const from = item.range?.[0] ?? 0;
  const text = entryText(reader.source, from);
  const [firstLine = ''] = text.split('\n', 1);
  const range = rangeBetween(reader.lines, from, from + firstLine.length);
  const found = isMap(item) ? 'subkeys' : 'a list';
  const message = `Expected ${name} to be of string type: found ${found} instead at line ${range.line}, value of the key tag on line ${range.line - 1} might be empty`;
  refuse(reader, range, message, commandHint(text));
}

function commandHint(text: string): string {
  if (/^(name|uses|run|with):(\s|$)/.test(text)) {
    return 'This is a GitHub Actions step. Write the command alone: - command';
  }
  if (/^-\s/.test(text)) return `One dash is enough:\n${text}`;
  return writeEntry(text);
}
