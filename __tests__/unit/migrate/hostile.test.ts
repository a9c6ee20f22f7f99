import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

import { parseBuildspec } from '../../../src/buildspec/parse.js';
import { UserError } from '../../../src/errors.js';
import { composeMigration } from '../../../src/migrate/compose.js';
import { assignRules, readMigration } from '../../../src/migrate/read-migration.js';
import { readRules } from '../../../src/migrate/read-rules.js';
import type { Migration } from '../../../src/migrate/types.js';
import type { Workflow } from '../../../src/migrate/workflow.js';
import { migrationCases } from '../../support/migrations.js';
import { parseWorkflowFile } from '../../support/workflow-file.js';
import { EJECT, KEEP } from './project-of.js';

/** An expression, HTML, a link, what nobody sees, and what a shell would run. */
const EVIL = '${{ evil }}<img src=x>[evil](javascript:evil)\u202e\u001b[31m $(evil) `evil` \'"; evil #';
/** Each so-many-th text of a file; all of them take minutes. */
const STRIDE = Number(process.env['HOSTILE_STRIDE'] ?? 11);

type Path = (string | number)[];
type Files = Record<'project.json' | 'rules.json' | 'role.json', unknown>;

function texts(value: unknown, at: Path = []): Path[] {
  if (typeof value === 'string') return [at];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => texts(below, [...at, key]));
}

function changed<T>(document: T, [key, ...below]: Path, change: (text: string) => string): T {
  if (key === undefined) return change(document as string) as T;
  const copy = (Array.isArray(document) ? [...(document as unknown[])] : { ...document }) as Record<
    Path[0],
    unknown
  >;
  copy[key] = changed(copy[key], below, change);
  return copy as T;
}

/** Everything that a folder's files make; nothing where they are refused. */
function made(folder: string, files: Files, options: typeof KEEP): Migration[] {
  const json = (name: keyof Files) => (files[name] === undefined ? undefined : JSON.stringify(files[name]));
  try {
    const opened = readMigration(json('project.json')!, 'project.json');
    const rules = json('rules.json');
    const projects = opened.map(({ project }) => project);
    if (rules !== undefined) assignRules(projects, readRules(rules, 'rules.json'), 'rules.json');
    for (const project of projects) {
      const inline = project.settings.buildspec ?? '';
      const path = `${folder}/buildspec.yml`;
      const text = inline.includes('\n') ? inline : existsSync(path) ? readFileSync(path, 'utf8') : undefined;
      const spec = text === undefined ? undefined : parseBuildspec(text, 'buildspec.yml').buildspec;
      if (text !== undefined && spec !== undefined) project.buildspec = { file: 'buildspec.yml', text, spec };
    }
    const source = json('role.json');
    const policy = source === undefined ? undefined : { source, file: 'role.json' };
    return opened.map((one) => composeMigration(one, options, policy));
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

/** What stands in Markdown outside of code. */
function prose(text: string): string {
  return text
    .replace(/^ *```sh\n[^]*?^ *```$/gm, '')
    .replace(/<code>.*?<\/code>/g, '')
    .replace(/`[^`\n]+`/g, '');
}

function scriptsOf({ jobs }: Workflow): string[] {
  return Object.values(jobs).flatMap(({ steps = [] }) => steps.flatMap(({ run }) => run ?? []));
}

/** Of words in a shell's single quotes nothing is left. */
function unquoted(script: string): string {
  return script.replace(/'(?:[^']|'\\'')*'/g, '');
}

function wrongWith({ files }: Migration): string[] {
  return files.flatMap(({ path, text }) => {
    const wrong = [];
    if (/^\/|\.\.|evil/.test(path)) wrong.push('path');
    // A buildspec stays what it was.
    if (!path.endsWith('.buildspec.yml') && /[\u202e\u001b]/.test(text)) wrong.push('unseen');
    if (path.endsWith('.yml') && path.includes('workflows')) {
      // GitHub sees no comments.
      const body = text.slice(text.indexOf('\nname:')).replaceAll("${{ '${{' }}", '');
      if (/\$\{\{[^}]*evil/.test(body)) wrong.push('expression');
      for (const script of scriptsOf(parse(text) as Workflow))
        if (/evil/.test(unquoted(script))) wrong.push(`script: ${script}`);
    }
    if (path.endsWith('.md')) {
      if (/<img|\]\(javascript/.test(prose(text))) wrong.push('Markdown');
      for (const [block] of text.matchAll(/^ *```sh\n[^]*?^ *```$/gm))
        if (/evil/.test(unquoted(block))) wrong.push(`command: ${block}`);
    }
    return wrong.map((what) => `${path}: ${what}`);
  });
}

const folders = [...new Set(migrationCases().map(({ folder }) => folder))];
const NAMES = ['project.json', 'rules.json', 'role.json'] as const;

describe.each(folders)('%s with a hostile text', (folder) => {
  const files = Object.fromEntries(
    NAMES.map((name) => {
      const path = `${folder}/${name}`;
      return [name, existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined];
    }),
  ) as Files;
  const places = NAMES.flatMap((name) => texts(files[name]).map((path) => ({ name, path })));

  it('anywhere in its files is no expression, no command and no Markdown', async () => {
    const wrong: string[] = [];
    const changes = [(): string => EVIL, (text: string): string => text + EVIL];
    const all = places.flatMap(({ name, path }) =>
      [KEEP, EJECT].flatMap((options) => changes.map((change) => ({ name, path, options, change }))),
    );
    for (const { name, path, options, change } of all.filter(
      (_, index) => index % STRIDE === folder.length % STRIDE,
    )) {
      const migrations = made(folder, { ...files, [name]: changed(files[name], path, change) }, options);
      for (const migration of migrations) {
        const where = `${name} ${path.join('.')}${options.eject ? ', ejected' : ''}`;
        wrong.push(...wrongWith(migration).map((what) => `${where}: ${what}`));
      }
      const [workflow] = migrations[0]?.files ?? [];
      if (workflow) await parseWorkflowFile('x.yml', workflow.text);
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});
