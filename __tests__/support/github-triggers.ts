import type { Triggers } from '../../src/migrate/workflow.js';

/**
 * One of GitHub's patterns, as its "Filter pattern cheat sheet" tells them: by its examples `**` with a slash behind is for no folder,
 * too.
 */
export function globRegex(glob: string): RegExp {
  const source = glob.replace(/\*\*\/|\*\*|\*|\\.|\[[^\]]*\]|[?+]|[^]/g, (part) => {
    if (part === '**/') return '(?:.+/)?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    return /^[\\[?+]/.test(part) || /\w/.test(part) ? part : `\\${part}`;
  });
  return new RegExp(`^${source}$`, 's');
}

/** An event as far as `on:` looks at it. */
export interface Started {
  name: string;
  payload: {
    action?: string;
    ref?: string;
    deleted?: boolean;
    pull_request?: { base: { ref: string } };
  };
}

/**
 * Whether GitHub starts a workflow for an event (docs.github.com, "Workflow syntax": `on.push.<branches|tags>`, `on.pull_request.branches`,
 * `on.<event_name>.types`). A push filter for branches alone keeps all tags out, and the other way round; no patterns of ours begin with `!`.
 */
export function startsFor(on: Triggers, { name, payload }: Started): boolean {
  const { push, pull_request: pullRequest, release } = on;
  const fits = (patterns: string[], text: string): boolean =>
    patterns.some((pattern) => globRegex(pattern).test(text));
  if (name === 'push') {
    if (push === undefined) return false;
    const [, kind, ref = ''] = /^refs\/(heads|tags)\/(.*)$/s.exec(payload.ref ?? '') ?? [];
    const patterns = kind === 'heads' ? push.branches : push.tags;
    if (patterns !== undefined) return fits(patterns, ref);
    return push.branches === undefined && push.tags === undefined;
  }
  if (name === 'pull_request') {
    if (!pullRequest?.types.includes(payload.action ?? '')) return false;
    return pullRequest.branches === undefined || fits(pullRequest.branches, payload.pull_request!.base.ref);
  }
  return name === 'release' && (release?.types.includes(payload.action ?? '') ?? false);
}
