import { describe, expect, it } from '@jest/globals';

import { plan, planLines, problemsOf } from './plans.js';

/** A list of one build whose image is `$V`; `where` says who sets it. */
function imageWith(where: { buildspec?: string; project?: string; entry?: string; override?: string }) {
  const env = where.buildspec === undefined ? '' : `env:\n  variables: {V: '${where.buildspec}'}\n`;
  const variables = where.entry === undefined ? '' : `, variables: {V: '${where.entry}'}`;
  const { plan: planned } = plan(
    `version: 0.2\n${env}batch:\n  build-list:\n    - {identifier: a, env: {image: "x/$V"${variables}}}\n`,
    {
      project: {
        environment: {
          environmentVariables: where.project === undefined ? [] : [{ name: 'V', value: where.project }],
        },
      },
      overrides: where.override === undefined ? [] : [{ name: 'V', value: where.override }],
      facts: { environment: { V: 'caller' } },
    },
  );
  return planned.builds[0]?.image;
}

describe('variables in fields', () => {
  it('come from the overrides, else the entry, else the project, else the buildspec', () => {
    const all = { buildspec: 'buildspec', project: 'project', entry: 'entry', override: 'override' };
    expect(imageWith(all)).toBe('x/override');
    expect(imageWith({ ...all, override: undefined })).toBe('x/entry');
    expect(imageWith({ ...all, override: undefined, entry: undefined })).toBe('x/project');
    expect(imageWith({ buildspec: 'buildspec' })).toBe('x/buildspec');
  });

  it('are not the caller’s own', () => {
    expect(imageWith({})).toBe('x/$V');
  });

  it('are expanded once: values are literal', () => {
    expect(imageWith({ entry: '$V${V}' })).toBe('x/$V${V}');
  });

  it('are expanded in every field, with and without braces', () => {
    const { plan: planned, diagnostics } = planLines(
      '  build-list:\n' +
        '    - identifier: a\n' +
        '      buildspec: ${D}/$D.yml\n' +
        '      env: {image: "$D/${D}:1", compute-type: "BUILD_$D", type: "${D}_CONTAINER"}\n' +
        '    - {identifier: b, env: {fleet: "$D"}}\n',
      { overrides: [{ name: 'D', value: 'dir' }] },
    );
    expect(diagnostics).toEqual([]);
    expect(planned.builds).toMatchObject([
      {
        buildspec: 'dir/dir.yml',
        image: 'dir/dir:1',
        computeType: 'BUILD_dir',
        environmentType: 'dir_CONTAINER',
      },
      { fleet: 'dir' },
    ]);
  });

  it('that are empty leave the field to the project', () => {
    const { plan: planned } = planLines('  build-list:\n    - {identifier: a, env: {image: $V}}\n', {
      overrides: [{ name: 'V', value: '' }],
    });
    expect(planned.builds[0]).not.toHaveProperty('image');
  });

  it('know the region', () => {
    const { plan: planned } = planLines(
      '  build-list:\n    - {identifier: a, env: {image: 1.dkr.ecr.$AWS_REGION.amazonaws.com/x}}\n',
      { facts: { region: 'eu-west-1' } },
    );
    expect(planned.builds[0]?.image).toBe('1.dkr.ecr.eu-west-1.amazonaws.com/x');
  });

  it('of a matrix may be its own', () => {
    const { plan: planned } = planLines(
      '  build-matrix: {static: {env: {image: "node:$V"}}, dynamic: {env: {variables: {V: ["20", "22"]}}}}\n',
    );
    expect(planned.builds.map(({ image }) => image)).toEqual(['node:20', 'node:22']);
  });

  it('stay in an inline buildspec, and where nobody has them in the path of one', () => {
    const inline = 'version: 0.2\nphases: {build: {commands: [echo $V]}}\n';
    const { plan: planned, diagnostics } = planLines(
      `  build-list:\n    - {identifier: a, buildspec: ${JSON.stringify(inline)}}\n    - {identifier: b, buildspec: ci/$NO.yml}\n`,
      { overrides: [{ name: 'V', value: 'x' }] },
    );
    expect(diagnostics).toEqual([]);
    expect(planned.builds.map(({ buildspec }) => buildspec)).toEqual([inline, 'ci/$NO.yml']);
  });
});

describe('a variable that nobody has', () => {
  const LINES =
    '  build-list:\n' +
    '    - identifier: a\n' +
    '    - identifier: win\n' +
    '      env: {image: "$R/$I:${I}", type: $T, compute-type: $C}\n' +
    '    - {identifier: f, env: {fleet: $F}}\n';

  it('is refused, with the entry', () => {
    expect(problemsOf(LINES, { overrides: [{ name: 'R', value: 'r' }] })).toEqual([
      '5:7 BatchSpec has invalid values.. image of win is $R/$I:${I}, and nothing sets $I to a plain text',
      '5:7 BatchSpec has invalid values.. compute-type of win is $C, and nothing sets $C to a plain text',
      '5:7 BatchSpec has invalid values.. type of win is $T, and nothing sets $T to a plain text',
      '7:7 BatchSpec has invalid values.. fleet of f is $F, and nothing sets $F to a plain text',
    ]);
  });

  it('is a diagnostic like those of the parser, and the plan can be shown', () => {
    const { plan: planned, diagnostics } = planLines(LINES);
    expect(diagnostics[0]).toEqual({
      severity: 'error',
      code: 'BATCH_SPEC_VALIDATION_ERROR',
      message: expect.stringMatching(/^BatchSpec has invalid values\.\. image of win/),
      hint: expect.stringContaining('env.variables of the buildspec'),
      file: 'buildspec.yml',
      range: { line: 5, column: 7, endLine: 5, endColumn: 8 },
    });
    expect(planned.builds).toMatchObject([{ identifier: 'a' }, { image: '$R/$I:${I}' }, { fleet: '$F' }]);
  });

  it('is also one whose value lies in AWS', () => {
    const source =
      'version: 0.2\nenv:\n  variables: {V: beneath}\n  secrets-manager: {V: name:key}\nbatch:\n  build-list:\n    - {identifier: a, env: {image: $V}}\n';
    expect(plan(source).diagnostics.map(({ message }) => message)).toEqual([
      'BatchSpec has invalid values.. image of a is $V, and nothing sets $V to a plain text',
    ]);
    expect(plan(source, { overrides: [{ name: 'V', value: 'alpine' }] }).diagnostics).toEqual([]);
  });

  it('is told once for all builds of a matrix, at the value that names it', () => {
    expect(
      problemsOf(
        '  build-matrix:\n    dynamic:\n      env:\n        image:\n          - alpine\n          - $I\n        variables: {A: [1, 2, 3]}\n',
      ),
    ).toEqual([
      '8:13 BatchSpec has invalid values.. image of build-matrix is $I, and nothing sets $I to a plain text',
    ]);
  });
});
