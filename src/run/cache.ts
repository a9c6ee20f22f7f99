import { EnvironmentError, UserError } from '../errors.js';
import type { BuildPlan, PlannedCache } from '../plan/types.js';
import { cachedFiles, cachedPaths } from './cache-content.js';
import { cacheKeys } from './cache-key.js';
import { type CachePath, cachePath } from './cache-paths.js';
import { type CacheRule, keyedRule, newestRule } from './cache-rule.js';
import type { EventSink } from './events.js';
import { expandBraces } from './files/globs.js';
import type { CacheContent, CacheStore, Shell, TransferOptions } from './ports.js';
import type { RestoredCache } from './results.js';
import type { Secrets } from './secrets.js';

/** Where caches are kept, and who is told. */
export interface CachePorts {
  emit: EventSink;
  /** Ends the build when it aborts. */
  interruption: AbortSignal;
  /** Absent: there is no place for caches. */
  cache?: CacheStore;
  secrets: Secrets;
}

/** The cache of one build (codebuild.md §7.4). Neither method ever fails the build. */
export interface BuildCache {
  /** Before the first command; undefined when nothing was to be restored. */
  restore(): Promise<RestoredCache | undefined>;
  /** After the last command. */
  save(): Promise<void>;
}

/** The folder of the build's folder that holds the archives. */
const FOLDER = 'cache';

/** What a cache section means once the shell has evaluated its texts. */
interface Evaluated {
  rule: CacheRule;
  paths: CachePath[];
  content: CacheContent;
}

/** Restores and saves the cache by the keys of its rule, which are those of the start of the build. */
export function createBuildCache(plan: BuildPlan, shell: Shell, ports: CachePorts): BuildCache {
  const { emit, interruption, cache: store } = ports;
  const { cache: planned } = plan;
  if (!planned || !store) return { restore: async () => undefined, save: async () => undefined };
  const log = (text: string): void => emit({ type: 'log', text });
  const warn = (message: string): void => emit({ type: 'warning', message });
  const options: TransferOptions = {
    signal: interruption,
    onProgress: (message) => emit({ type: 'progress', message }),
    onWarning: warn,
  };
  let evaluated: Evaluated | undefined;
  let restored: string | undefined;

  const evaluateOnce = async (): Promise<Evaluated | undefined> =>
    (evaluated ??= await evaluate(planned, plan, shell, store, ports.secrets, options));

  const restore = async (): Promise<RestoredCache> => {
    const found = await evaluateOnce();
    if (!found) {
      log('Skip cache due to: no paths specified to be cached');
      return { hit: false };
    }
    const { rule, paths, content } = found;
    for (const { text, tree } of paths) log(`Expanded cache path ${text}${tree ? '/**/*' : ''}`);
    let warned = false;
    const onWarning = (message: string): void => {
      warned = true;
      warn(message);
    };
    const matched = await store.restore(rule.key, rule.prefixes, content, { ...options, onWarning });
    if (matched === undefined) {
      if (!warned) log(missed(rule.wanted, store.packs));
      return { hit: false };
    }
    if (!store.packs) await shell.files.unpack(FOLDER, basesOf(plan));
    restored = matched;
    log(`Cache restored: ${matched}`);
    return { key: matched, hit: rule.isHit(matched) };
  };

  const save = async (): Promise<void> => {
    const found = await evaluateOnce();
    if (!found) return;
    const { rule, paths, content } = found;
    const { key, unchanged } = await rule.save(restored);
    const notSaved = (reason: string): void => log(`Cache not saved: ${reason}`);
    if (unchanged !== undefined) return notSaved(unchanged);
    if (!store.packs) {
      const there = await store.has(key, content, options);
      if (there) return notSaved(`${key} is there already`);
      if (there === undefined || interruption.aborted) return;
      if (!(await pack(paths, plan, shell))) return notSaved('none of its paths is there');
    }
    log(`Saving cache ${key}`);
    const outcome = await store.save(key, content, options);
    if (outcome === 'saved') log('Cache saved');
    if (outcome === 'there') notSaved(`${key} is there already`);
  };

  const guarded = async <T>(what: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      // A UserError: a pattern that nobody can look for.
      if (!(error instanceof EnvironmentError || error instanceof UserError)) throw error;
      if (!interruption.aborted) warn(`The cache is not ${what}: ${error.message}`);
      return undefined;
    }
  };
  return {
    restore: async () => {
      if (!planned.restore) return undefined;
      const cache = (await guarded('restored', restore)) ?? { hit: false };
      emit({ type: 'cache-restored', cache });
      return cache;
    },
    save: async () => {
      if (planned.save && !interruption.aborted) await guarded('saved', save);
    },
  };
}

/** @returns undefined when there is no path */
async function evaluate(
  planned: PlannedCache,
  plan: BuildPlan,
  shell: Shell,
  store: CacheStore,
  secrets: Secrets,
  { onWarning: warn, onProgress }: TransferOptions,
): Promise<Evaluated | undefined> {
  const home = (await shell.variables(['HOME'])).get('HOME') ?? plan.home;
  // GitHub's client knows no braces.
  const texts = (await expandAll(planned.paths, shell, warn)).flatMap(expandBraces);
  const paths = texts.map((text) => cachePath(text, plan, home));
  const moved = texts.find((text) => plan.home !== '/root' && /^\/root(\/|$)/.test(text));
  if (moved !== undefined) {
    onProgress(`The cache path ${moved} means ${home} here: the build does not run as root.`);
  }
  if (paths.length === 0) return undefined;
  const [key = ''] = planned.key === undefined ? [] : await expandAll([planned.key], shell, warn);
  if (planned.key !== undefined && key === '') {
    warn(`The cache key ${planned.key} is empty: it is as if there were none.`);
  }
  if (key !== planned.key && secrets.heldBy(key) !== undefined) {
    warn(`The cache key ${planned.key} holds a secret: whoever sees the caches can read it.`);
  }
  const keys = cacheKeys(plan, paths, await store.format(), store.packs);
  const rule =
    key === ''
      ? newestRule(keys, () => cachedFiles(paths, shell.files), plan.uuid)
      : keyedRule(keys, key, await expandAll(planned.fallbackKeys, shell, warn));
  const content = store.packs
    ? { directory: plan.source.directory, paths: paths.map((path) => clientPath(path, plan)) }
    : { directory: shell.files.folder, paths: [FOLDER] };
  return { rule, paths, content };
}

/** Relative to the source where it is inside, so that it is the same in every workspace; a leading `./` keeps it a path. */
function clientPath({ base, pattern }: CachePath, plan: BuildPlan): string {
  return base === plan.source.directory ? `./${pattern}` : `${base === '/' ? '' : base}/${pattern}`;
}

/** The directories that archives are relative to, always in this order. */
function basesOf(plan: BuildPlan): string[] {
  return [plan.source.directory, '/', ...plan.secondarySources.map(({ directory }) => directory)];
}

/** @returns whether there was anything to pack */
async function pack(paths: CachePath[], plan: BuildPlan, shell: Shell): Promise<boolean> {
  const bases = basesOf(plan);
  const found = await cachedPaths(paths, shell.files);
  const archives = bases.map((base) => ({ base, paths: found.get(base) ?? [] }));
  if (archives.every((archive) => archive.paths.length === 0)) return false;
  await shell.files.pack(FOLDER, archives);
  return true;
}

/** Texts that the shell cannot read, or that come out empty, are left out. */
async function expandAll(texts: string[], shell: Shell, warn: (message: string) => void): Promise<string[]> {
  const expanded = await shell.expand(texts);
  return expanded.flatMap((text, index) => {
    if (text?.trim()) return [text.trim()];
    if (text === undefined) warn(`The shell cannot evaluate ${texts[index]} of the cache: it is left out.`);
    return [];
  });
}

/** Why nothing fits is what people ask next: the key holds it all but the branch (github-actions.md §4.2). */
function missed(key: string, onGithub: boolean): string {
  const branches = onGithub
    ? ' Of other branches only those of the base and of the default branch are seen.'
    : '';
  return (
    `No cache found for ${key}. A key begins with what must be the same: project, host or (any) image, system and ` +
    `compressor, paths.${branches}`
  );
}
