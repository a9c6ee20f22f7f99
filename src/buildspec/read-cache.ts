import { readSection, valueOf } from './read-map.js';
import { readText, readTextList } from './read-values.js';
import { isNull, warn, type Reader, type YamlValue } from './reader.js';
import type { CacheSpec } from './types.js';

const HOMES = {
  directories: 'Did you mean paths?',
  modes: 'Cache modes are set in the project.',
  type: 'The cache type is set in the project.',
};
/** codebuild.md §7.4 */
const MOST_FALLBACK_KEYS = 5;

/** Reads `cache`. Nothing in it ever fails a build, so odd values are warned about only. */
export function readCache(reader: Reader, value: YamlValue): CacheSpec | undefined {
  const entries = readSection(reader, value, 'cache', ['paths', 'key', 'fallback-keys', 'action'], HOMES);
  if (isNull(value)) return undefined;
  const key = readText(reader, valueOf(entries, 'key'), 'cache.key');
  const fallbackKeys = readTextList(reader, valueOf(entries, 'fallback-keys'), 'cache.fallback-keys');
  const [first] = fallbackKeys;
  const [tooMany] = fallbackKeys.slice(MOST_FALLBACK_KEYS);
  if (first && !key)
    warn(
      reader,
      first.at,
      'unused-fallback-keys',
      'cache.fallback-keys is ignored without cache.key',
      'Add a key.',
    );
  if (tooMany)
    warn(
      reader,
      tooMany.at,
      'too-many-fallback-keys',
      `CodeBuild tries ${MOST_FALLBACK_KEYS} fallback keys and ignores the rest`,
    );
  return {
    paths: readTextList(reader, valueOf(entries, 'paths'), 'cache.paths'),
    key,
    fallbackKeys: key ? fallbackKeys.slice(0, MOST_FALLBACK_KEYS) : [],
    action: readAction(reader, valueOf(entries, 'action')),
  };
}

function readAction(reader: Reader, value: YamlValue): CacheSpec['action'] {
  const text = readText(reader, value, 'cache.action');
  const action = text?.text.toLowerCase();
  if (action === 'restore' || action === 'save') return action;
  if (text)
    warn(
      reader,
      text.at,
      'unknown-cache-action',
      `cache.action is neither restore nor save: ${text.text}`,
      'Write restore or save, or leave it out for both.',
    );
  return 'both';
}
