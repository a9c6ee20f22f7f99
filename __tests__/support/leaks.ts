import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { StepResult } from './runner.js';

/**
 * Where secrets can be read that should be nowhere, one line each: in the log, for the runner, and in all files of the job but
 * the source. The runner is told what to mask, and shows none of that.
 */
export function leaks(result: StepResult, secrets: string[]): string[] {
  const { shown, text, summary, outputs, env, state, annotations, scratch } = result;
  const told = text.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  const files = readdirSync(scratch, { recursive: true, encoding: 'utf8' })
    .map((name) => join(scratch, name))
    .filter((path) => statSync(path).isFile());
  if (!files.includes(outputs['build-json'] ?? outputs['batch-json'] ?? ''))
    throw new Error('there is no JSON of the build or batch to look at');
  const places: [string, string][] = [
    ...Object.entries({ shown, summary, told: told.join('\n') }),
    ['for the runner', JSON.stringify({ outputs, env, state, annotations })],
    ...files.map((path): [string, string] => [path, readFileSync(path, 'latin1')]),
  ];
  return secrets.flatMap((secret) => {
    if (secret === '') throw new Error('an empty secret is everywhere');
    const inJson = JSON.stringify(secret).slice(1, -1);
    const found = places.filter(([, content]) => content.includes(secret) || content.includes(inJson));
    return found.map(([place]) => `${secret} in ${place}`);
  });
}
