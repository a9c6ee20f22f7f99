import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The import rules of src/README.md. An area may always import from itself. */
interface Area {
  /** Areas that it may import. */
  uses: string[];
  /** Areas of which it sees the types only. */
  sees?: string[];
  /** Third parties. */
  packages?: RegExp;
  /** May touch files, processes, network, environment, clock and console. */
  world?: true;
}

const CORE: Record<string, Area> = {
  errors: { uses: [] },
  buildspec: { uses: ['errors'], packages: /^yaml$/ },
  plan: { uses: ['errors', 'buildspec'], packages: /^@humanwhocodes\/momoa$/ },
  filters: { uses: ['errors', 'plan'] },
  check: { uses: ['errors', 'buildspec', 'plan', 'filters', 'run'], packages: /^unbash$/ },
  migrate: { uses: ['errors', 'buildspec', 'plan', 'filters', 'render'], packages: /^(unbash|yaml)$/ },
  reports: { uses: ['errors'], packages: /^(sax|@streamparser\/json)$/ },
  run: { uses: ['errors', 'buildspec', 'plan', 'reports'], packages: /^(picomatch|@humanwhocodes\/momoa)$/ },
  render: {
    uses: [],
    sees: ['errors', 'buildspec', 'plan', 'filters', 'check', 'reports', 'run'],
    packages: /^picocolors$/,
  },
};
/** Which other adapters an adapter may import. */
const ADAPTER_USES: Record<string, string[]> = {
  'adapters/host': ['adapters/shell'],
  'adapters/docker': ['adapters/shell'],
  'adapters/github': ['adapters/caller', 'adapters/git', 'adapters/stdout', 'adapters/zip', 'render'],
  'adapters/local': ['adapters/caller', 'adapters/git', 'adapters/stdout', 'adapters/zip', 'render'],
  'adapters/git': ['adapters/caller'],
};
const ADAPTER_PACKAGES = /^(@actions\/.*|picocolors|yauzl|yazl)$/;
const AWS_PACKAGES = /^(@actions\/.*|@aws-sdk\/.*|@smithy\/.*|https-proxy-agent)$/;
/** Costs too much to load for builds that do not use it: `import()` only, or types. */
const HEAVY = /^(@aws-sdk|@smithy)\//;
const ENTRY_USES = [...Object.keys(CORE), 'entry'];

/** Modules that hold types, and constants of the domain, but no behaviour. */
const TYPES = /\/(types|ports|events|results|diagnostics)\.js$/;
/** Modules of node that only compute. */
const PURE_NODE = /^node:(buffer|crypto|path|path\/posix|string_decoder|url|util|vm)$/;
const WORLD = /^(process\.(env|exit)|Date\.now|console\.\w+|new Date\(\))$/;
const MAX_LINES = 300;

/** The area of a path below src: `buildspec`, `adapters/host`, `cli`; `entry` for what stands in src itself. */
function areaOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  if (path === 'errors.ts' || path === 'errors.js') return 'errors';
  if (/^cli[/.]/.test(path)) return 'cli';
  if (!path.includes('/')) return 'entry';
  return first === 'adapters' ? `adapters/${second}` : first;
}

function rulesOf(area: string): Area | undefined {
  if (area === 'entry') return { uses: ENTRY_USES, world: true };
  if (area === 'cli') return { uses: ENTRY_USES, packages: /^(commander|picocolors)$/, world: true };
  if (!area.startsWith('adapters/')) return CORE[area];
  const uses = ['errors', ...(ADAPTER_USES[area] ?? [])];
  return {
    uses,
    sees: ['buildspec', 'plan', 'reports', 'run'],
    packages: area === 'adapters/aws' ? AWS_PACKAGES : ADAPTER_PACKAGES,
    world: true,
  };
}

const isAdapter = (area: string) => area.startsWith('adapters/');
const isEntry = (area: string) => area === 'entry' || area === 'cli';

/** What is wrong with an import, or undefined. */
function importBreach(path: string, rules: Area, specifier: string, typeOnly: boolean): string | undefined {
  if (isBuiltin(specifier)) {
    return rules.world || PURE_NODE.test(specifier) ? undefined : `${specifier} touches the world`;
  }
  if (!specifier.startsWith('.')) {
    return rules.packages?.test(specifier) ? undefined : `the package ${specifier} is not for this area`;
  }
  if (!specifier.endsWith('.js')) return `${specifier} does not end in .js`;
  const from = areaOf(path);
  const to = areaOf(posix.join(posix.dirname(path), specifier));
  if (to === from || rules.uses.includes(to) || (isEntry(from) && isAdapter(to))) return undefined;
  if (!rules.sees?.includes(to)) return `${from} may not import ${to}`;
  return typeOnly || TYPES.test(specifier) ? undefined : `${from} may only see types of ${to}: ${specifier}`;
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (clause === undefined || clause.isTypeOnly) return clause !== undefined;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

/** Everything by which the module `path` (below src) breaks the rules. */
function breaches(path: string, text: string): string[] {
  const found: string[] = [];
  const rules = rulesOf(areaOf(path));
  if (rules === undefined) return [`there is no area ${areaOf(path)}`];
  if (/(^|\/)index\.ts$/.test(path)) found.push('a barrel');
  if (text.trimEnd().split('\n').length > MAX_LINES) found.push(`over ${MAX_LINES} lines`);

  const addImport = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const breach = importBreach(path, rules, specifier.text, typeOnly);
    if (breach !== undefined) found.push(breach);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      addImport(node.moduleSpecifier, isTypeOnly(node));
      const { text: name } = node.moduleSpecifier as ts.StringLiteral;
      if (HEAVY.test(name) && !isTypeOnly(node)) found.push(`${name} is loaded by import() only`);
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      addImport(node.argument.literal, true);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      addImport(node.arguments[0], false);
    }
    if (ts.isExportDeclaration(node)) {
      addImport(node.moduleSpecifier, isTypeOnly(node));
      if (node.moduleSpecifier !== undefined && node.exportClause === undefined) found.push('a barrel');
    }
    const isDefault = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
    if (ts.isExportAssignment(node) || isDefault?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) {
      found.push('a default export');
    }
    const isWord = ts.isPropertyAccessExpression(node) || ts.isNewExpression(node);
    if (!rules.world && isWord && WORLD.test(node.getText()))
      found.push(`${node.getText()} in ${areaOf(path)}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  return found;
}

describe('the rules', () => {
  it.each([
    ['buildspec/parse.ts', `import { planBuild } from '../plan/plan-build.js';`],
    ['plan/plan-build.ts', `import type { Result } from '../run/results.js';`],
    ['plan/plan-build.ts', `import { readFileSync } from 'node:fs';`],
    ['plan/plan-build.ts', `import { parse } from 'yaml';`],
    ['run/run-build.ts', `import { spawn } from 'node:child_process';`],
    ['run/run-build.ts', `const { openShell } = await import('../adapters/host/host-runtime.js');`],
    ['run/run-build.ts', `const now = Date.now();`],
    ['run/run-build.ts', `const now = new Date();`],
    ['run/run-build.ts', `export const place = process.env['HOME'];`],
    ['run/run-build.ts', `console.log('');`],
    ['run/run-build.ts', `import { main } from '../action.js';`],
    ['render/summary.ts', `import { runBuild } from '../run/run-build.js';`],
    ['render/summary.ts', `import { runBuild, type Plan } from '../plan/plan-build.js';`],
    ['adapters/host/host-runtime.ts', `import { readGit } from '../git/git.js';`],
    ['adapters/host/host-runtime.ts', `import { planBuild } from '../../plan/plan-build.js';`],
    ['adapters/host/host-runtime.ts', `import { parse } from 'yaml';`],
    ['adapters/host/host-runtime.ts', `const { SSM } = await import('@aws-sdk/client-ssm');`],
    ['adapters/aws/parameters.ts', `import { SSM } from '@aws-sdk/client-ssm';`],
    ['adapters/aws/parameters.ts', `import { readGit } from '../git/git.js';`],
    ['action.ts', `import { Command } from 'commander';`],
    ['action.ts', `import { program } from './cli/program.js';`],
    ['plan/a.ts', `import { b } from './b';`],
    ['plan/a.ts', `export default function plan() {}`],
    ['plan/a.ts', `export default 1;`],
    ['plan/a.ts', `export * from './b.js';`],
    ['plan/index.ts', ``],
    ['utils/a.ts', ``],
  ])('refuse in %s: %j', (path, text) => {
    expect(breaches(path, text)).toHaveLength(1);
  });

  it('refuse a module that is too long', () => {
    const line = 'export {};\n';
    expect(breaches('plan/long.ts', line.repeat(MAX_LINES + 1))).toHaveLength(1);
    expect(breaches('plan/short.ts', line.repeat(MAX_LINES))).toEqual([]);
  });

  it.each([
    ['run/run-build.ts', `import { planBuild } from '../plan/plan-build.js';\nimport path from 'node:path';`],
    [
      'run/run-build.ts',
      `// Date.now, process.env and console.log are for adapters\nconst day = new Date(0);`,
    ],
    [
      'render/summary.ts',
      `import type { Phase } from '../run/run-phase.js';\nimport { type A } from '../plan/b.js';`,
    ],
    ['render/summary.ts', `import { PHASE_NAMES } from '../buildspec/types.js';`],
    [
      'adapters/host/host-runtime.ts',
      `import { quote } from '../shell/scripts.js';\nconsole.log(process.env);`,
    ],
    [
      'adapters/aws/parameters.ts',
      `import type { SSM } from '@aws-sdk/client-ssm';\nconst { SSM: Client } = await import('@aws-sdk/client-ssm');`,
    ],
    ['adapters/host/host-runtime.ts', `import type { Runtime } from '../../run/ports.js';`],
    [
      'cli/run.ts',
      `import { Command } from 'commander';\nimport { openHost } from '../adapters/host/host-runtime.js';`,
    ],
  ])('accept in %s: %j', (path, text) => {
    expect(breaches(path, text)).toEqual([]);
  });
});

describe('src', () => {
  const src = fileURLToPath(new URL('../src', import.meta.url));
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replaceAll('\\', '/'));

  it.each(files)('%s keeps the rules', (path) => {
    expect(breaches(path, readFileSync(join(src, path), 'utf8'))).toEqual([]);
  });
});
