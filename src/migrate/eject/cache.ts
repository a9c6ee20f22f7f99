import type { Buildspec, CacheSpec } from '../../buildspec/types.js';
import { whyUncached } from '../../plan/cache.js';
import type { Evaluation } from './artifacts.js';
import { withInput } from './text.js';
import { row } from '../rows.js';
import type { FidelityRow, JobParts, MigrationProject } from '../types.js';
import { literal } from '../../render/yaml-text.js';
import type { Step } from '../workflow.js';

export interface EjectedCache {
  restore: Step[];
  save: Step[];
  rows: FidelityRow[];
}

const HASH = /\$\(\s*codebuild-hash-files\s+([^()$`]*)\)|`\s*codebuild-hash-files\s+([^`$]*)`/g;
const FIELD = 'buildspec.cache';

/**
 * The cache as actions/cache in two steps, since the one would save only what a successful build leaves, and CodeBuild saves after
 * POST_BUILD whatever BUILD came to (codebuild.md §2.5, §7.4).
 * @param known variables that steps find in `env`
 * @param over when POST_BUILD is over
 */
export function ejectCache(
  { cache }: Buildspec,
  project: MigrationProject,
  parts: JobParts,
  known: ReadonlySet<string>,
  { shell, over }: { shell: Evaluation['shell']; over: string | undefined },
): EjectedCache {
  const none = { restore: [], save: [], rows: [] };
  if (cache === undefined) return none;
  const why = whyUncached(project.settings.cache);
  if (why !== undefined)
    return { ...none, rows: [row('exact', FIELD, '', 'no cache', `The project's cache is ${why}.`)] };
  if (cache.paths.length === 0)
    return {
      ...none,
      rows: [
        row('dropped', FIELD, '', '', 'It names no paths, and CodeBuild chooses directories by itself then.'),
      ],
    };
  const keys = cacheKeys(cache, project, known);
  const path = literal(cache.paths.map(({ text }) => cachePath(text, parts)).join('\n'));
  const id = 'cache';
  const evaluated = 'cache_keys';
  const [key, fallbacks] = keys.isShellText
    ? [`\${{ steps.${evaluated}.outputs.key }}`, `\${{ steps.${evaluated}.outputs.fallbacks }}`]
    : [keys.key, keys.fallbacks.join('\n')];
  const evaluate: Step[] = keys.isShellText
    ? [{ id: evaluated, name: 'Name the cache', shell, run: `${keyLines(keys).join('\n')}\n` }]
    : [];
  const restores = cache.action !== 'save';
  const restore: Step = {
    id,
    name: 'Restore the cache',
    uses: 'actions/cache/restore',
    with: { path, key, ...(keys.fallbacks.length > 0 && { 'restore-keys': fallbacks }) },
  };
  const isMiss = `steps.${id}.outputs.cache-hit != 'true'`;
  const inner = over?.replace(/^\$\{\{ | \}\}$/g, '');
  const conditions = [inner, restores ? isMiss : undefined].filter((one) => one !== undefined);
  const save: Step = {
    name: 'Save the cache',
    ...(conditions.length > 0 && { if: `\${{ ${conditions.join(' && ')} }}` }),
    uses: 'actions/cache/save',
    with: { path, key: restores ? `\${{ steps.${id}.outputs.cache-primary-key }}` : key },
  };
  return {
    restore: [...evaluate, ...(restores ? [restore] : [])],
    save: cache.action === 'restore' ? [] : [save],
    rows: cacheRows(cache),
  };
}

interface Keys {
  key: string;
  fallbacks: string[];
  /** A shell has to evaluate them; else they are GitHub's source. */
  isShellText: boolean;
}

/** Without a key CodeBuild keeps one cache, the newest: so each run has a new one, and takes the newest of those before. */
function cacheKeys(
  { key, fallbackKeys }: CacheSpec,
  project: MigrationProject,
  known: ReadonlySet<string>,
): Keys {
  const owner = `${project.settings.cache.namespace ?? project.name}-`.replaceAll(',', '_');
  if (key === undefined) {
    const begin = literal(owner);
    return {
      key: `${begin}\${{ github.run_id }}-\${{ github.run_attempt }}`,
      fallbacks: [begin],
      isShellText: false,
    };
  }
  const texts = [key, ...fallbackKeys];
  const isShellText = texts.some(({ text }) => /[$`]/.test(withoutKnown(text, known)));
  const [first = '', ...fallbacks] = texts.map(({ text }) => {
    const whole = `${isShellText ? owner.replace(/[$`\\]/g, '\\$&') : owner}${text.replace(/\n/g, ' ').replaceAll(',', '_')}`;
    return withExpressions(whole, isShellText ? new Set() : known, text);
  });
  return { key: first, fallbacks, isShellText };
}

function variable(known: ReadonlySet<string>): RegExp {
  const names = [...known].join('|') || '(?!)';
  return new RegExp(`\\$(?:\\{(${names})\\}|(${names})(?!\\w))`, 'g');
}

function withoutKnown(text: string, known: ReadonlySet<string>): string {
  return text.replace(HASH, '').replace(variable(known), '');
}

/** Text stays text; files to hash, and variables that have a value before the first command, become expressions. */
function withExpressions(whole: string, known: ReadonlySet<string>, original: string): string {
  const hashes = [...original.matchAll(HASH)].map(([, one, other]) => {
    const words = [...(one ?? other ?? '').matchAll(/"([^"]*)"|'([^']*)'|\S+/g)].map(
      ([word, double, single]) => double ?? single ?? word,
    );
    return `\${{ hashFiles(${words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ')}) }}`;
  });
  const parts = whole.split(HASH).filter((_, index) => index % 3 === 0);
  return parts
    .map((part, index) => {
      const text = literal(part).replace(
        variable(known),
        (_, braced?: string, bare?: string) => `\${{ env.${braced ?? bare ?? ''} }}`,
      );
      return text + (hashes[index] ?? '');
    })
    .join('');
}

/** They are literal already, but for the expressions that `withExpressions` made. */
function keyLines({ key, fallbacks }: Keys): string[] {
  const lines = [`key=${key}`, 'fallbacks<<KEYS', ...fallbacks, 'KEYS'];
  return withInput(`tr ',' '_' >>"$GITHUB_OUTPUT"`, lines.join('\n'), 'OUTPUT', true);
}

/** A tree is its directory, and root's home that of who runs the steps. */
function cachePath(text: string, { container }: JobParts): string {
  const home = container === undefined ? text.replace(/^\/root(?=\/|$)/, '~') : text;
  return home
    .replace(/^(\$CODEBUILD_SRC_DIR|\$\{CODEBUILD_SRC_DIR\})\//, '')
    .replace(/^(\.\/)+/, '')
    .replace(/(\/\*\*)?\/\*{1,2}$/, '');
}

function cacheRows({ paths, key, fallbackKeys, action }: CacheSpec): FidelityRow[] {
  const rows = [
    row(
      'approximate',
      `${FIELD}.paths`,
      paths.map(({ text }) => text).join(', '),
      'actions/cache',
      'Directories are kept as they are, with the modes of their files.',
    ),
  ];
  if (key)
    rows.push(
      row(
        'approximate',
        `${FIELD}.key`,
        key.text,
        '`key`',
        'It begins with the name of the project: all workflows of a repository share their caches. Hashes are those of GitHub.',
      ),
    );
  else
    rows.push(
      row(
        'approximate',
        `${FIELD}.key`,
        '',
        'a key for each run',
        'Each run saves a cache, also when nothing has changed, and the next one takes the newest.',
      ),
    );
  if (fallbackKeys.length > 0)
    rows.push(
      row(
        'exact',
        `${FIELD}.fallback-keys`,
        fallbackKeys.map(({ text }) => text).join(', '),
        '`restore-keys`',
      ),
    );
  if (action !== 'both') rows.push(row('exact', `${FIELD}.action`, action, `a step to ${action} alone`));
  return rows;
}
