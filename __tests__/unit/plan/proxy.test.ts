import { describe, expect, it } from '@jest/globals';
import { planBuild } from '../../../src/plan/plan-build.js';
import type { BuildPlan } from '../../../src/plan/types.js';
import { buildspec, facts, named, request } from './factories.js';

function plan(
  proxy: { uploadArtifacts: boolean; logs: boolean },
  variables: Record<string, string>,
  environment: Record<string, string> = {},
): BuildPlan {
  const spec = buildspec({ proxy, env: { variables: named(variables) } });
  return planBuild(request({ buildspec: spec }), facts({ environment }));
}

const YES = { uploadArtifacts: true, logs: false };

describe('the section proxy', () => {
  it("sends uploads through the build's proxy, in both spellings", () => {
    expect(plan(YES, { HTTPS_PROXY: 'http://p:1', no_proxy: 'x' }).uploadProxy).toEqual({
      HTTPS_PROXY: 'http://p:1',
      https_proxy: 'http://p:1',
      NO_PROXY: 'x',
      no_proxy: 'x',
    });
    expect(
      plan(YES, { HTTP_PROXY: 'http://p:1' }, { http_proxy: 'http://runner:1' }).uploadProxy,
    ).toMatchObject({
      HTTP_PROXY: 'http://p:1',
    });
  });

  it('changes nothing when it does not say so', () => {
    const planned = plan({ uploadArtifacts: false, logs: false }, { HTTPS_PROXY: 'http://p:1' });
    expect(planned.uploadProxy).toEqual({});
    expect(planned.notes).toEqual([]);
  });

  it('says what of it does nothing', () => {
    expect(plan(YES, {}).notes.map(({ message }) => message)).toEqual([
      expect.stringMatching(/sets neither HTTPS_PROXY nor HTTP_PROXY/),
    ]);
    expect(plan(YES, { HTTP_PROXY: 'http://p:1' }).notes).toEqual([]);
    expect(plan({ uploadArtifacts: false, logs: true }, {}).notes.map(({ message }) => message)).toEqual([
      expect.stringMatching(/proxy.logs has no effect/),
    ]);
  });
});
