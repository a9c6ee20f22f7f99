import { describe, expect, it } from '@jest/globals';

import { mapPermissions } from '../../../src/migrate/map/permissions.js';
import { evaluate, isTrue, type Value } from '../../support/workflow-expressions.js';
import { KEEP, projectOf } from './project-of.js';

describe('the step with the AWS credentials', () => {
  const step = mapPermissions(projectOf({ serviceRole: 'arn:aws:iam::123456789012:role/web' }), KEEP).job!
    .stepsBefore![0]!;
  const pull = (repo: Value) => ({ pull_request: { head: { repo } } });
  it.each<[what: string, name: string, event: Value, runs: boolean]>([
    ['a push', 'push', { ref: 'refs/heads/main' }, true],
    ['a release', 'release', { action: 'released' }, true],
    ['a schedule', 'schedule', {}, true],
    ['a run by hand', 'workflow_dispatch', {}, true],
    ['a branch', 'pull_request', pull({ full_name: 'octo-org/web', fork: false }), true],
    [
      'a branch of a repository that is a fork',
      'pull_request',
      pull({ full_name: 'octo-org/web', fork: true }),
      true,
    ],
    ['a fork', 'pull_request', pull({ full_name: 'mallory/web', fork: true }), false],
    [
      'the repository that ours is a fork of',
      'pull_request',
      pull({ full_name: 'upstream/web', fork: false }),
      false,
    ],
    ['a fork that is gone', 'pull_request', pull(null), false],
  ])('for %s', (_, name, event, runs) => {
    const github = { event_name: name, event, repository: 'octo-org/web' };
    const status = { success: true, failure: false, cancelled: false };
    expect(isTrue(evaluate(step.if!.slice(3, -2), { contexts: { github }, status }))).toBe(runs);
  });
});
