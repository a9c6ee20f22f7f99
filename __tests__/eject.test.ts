/** What `migrate --eject` makes of a buildspec does what our engine does with it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseBuildspec } from '../src/buildspec/parse.js';
import { ejectSteps } from '../src/migrate/eject/eject-steps.js';
import { writeWorkflow } from '../src/migrate/write-workflow.js';
import { type CommandLine, commandLine } from './support/command-line.js';
import { readWorkflow } from './support/workflow-file.js';
import { testdir } from './support/testdir.js';
import { uploadAction } from './support/upload-artifact.js';
import { runWorkflow, type WorkflowRequest } from './support/workflow.js';
import { projectOfJson } from './unit/migrate/project-of.js';

/** Commands print lines that begin so; others belong to the engine, or to a shell. */
const SAID = /^say .*$/gm;

interface Case {
  name: string;
  buildspec: string;
  /** What this test is about, in the lines: it must be able to fail. */
  says: string[];
  fails?: true;
}

const ALL_PHASES = (failing: string, more = ''): string => `version: 0.2
phases:
  install: {commands: [echo say install, ${failing === 'install' ? 'exit 3' : "'true'"}, echo say installed], finally: [echo say install finally $CODEBUILD_BUILD_SUCCEEDING]${failing === 'install' ? more : ''}}
  pre_build: {commands: [echo say pre_build, ${failing === 'pre_build' ? 'exit 3' : "'true'"}, echo say pre_built], finally: [echo say pre_build finally $CODEBUILD_BUILD_SUCCEEDING]${failing === 'pre_build' ? more : ''}}
  build: {commands: [echo say build, ${failing === 'build' ? 'exit 3' : "'true'"}, echo say built], finally: [echo say build finally $CODEBUILD_BUILD_SUCCEEDING]${failing === 'build' ? more : ''}}
  post_build: {commands: [echo say post_build $CODEBUILD_BUILD_SUCCEEDING, ${failing === 'post_build' ? 'exit 3' : "'true'"}, echo say post_built], finally: [echo say post_build finally $CODEBUILD_BUILD_SUCCEEDING]${failing === 'post_build' ? more : ''}}
`;

/** The commands of one phase, behind a line for YAML. */
const BUILD = (...commands: string[]): string =>
  `version: 0.2\nphases:\n  build:\n    commands:\n${commands.map((text) => `      - ${JSON.stringify(text)}\n`).join('')}`;
const BASH = (text: string): string => text.replace('phases:', 'env: {shell: bash}\nphases:');

const CASES: Case[] = [
  { name: 'all succeed', buildspec: ALL_PHASES(''), says: ['say post_build 1', 'say post_build finally 1'] },
  { name: 'INSTALL fails', buildspec: ALL_PHASES('install'), says: ['say install finally 0'], fails: true },
  {
    name: 'PRE_BUILD fails',
    buildspec: ALL_PHASES('pre_build'),
    says: ['say pre_build finally 0'],
    fails: true,
  },
  {
    name: 'BUILD fails',
    buildspec: ALL_PHASES('build'),
    says: ['say build finally 0', 'say post_build 0'],
    fails: true,
  },
  {
    name: 'POST_BUILD fails',
    buildspec: ALL_PHASES('post_build'),
    says: ['say post_build finally 0'],
    fails: true,
  },
  {
    name: 'ABORT in BUILD',
    buildspec: ALL_PHASES('build', ', on-failure: ABORT'),
    says: ['say build finally 0'],
    fails: true,
  },
  {
    name: 'ABORT in BUILD that succeeds',
    buildspec: ALL_PHASES('')
      .replace('pre_build:', 'pre_build:')
      .replace('  build: {', '  build: {on-failure: ABORT, '),
    says: ['say post_build 1'],
  },
  {
    name: 'ABORT in INSTALL',
    buildspec: ALL_PHASES('install', ', on-failure: ABORT'),
    says: ['say install finally 0'],
    fails: true,
  },
  {
    name: 'CONTINUE in INSTALL',
    buildspec: ALL_PHASES('install', ', on-failure: CONTINUE'),
    says: ['say pre_build', 'say post_build 0'],
    fails: true,
  },
  {
    name: 'CONTINUE in PRE_BUILD',
    buildspec: ALL_PHASES('pre_build', ', on-failure: CONTINUE'),
    says: ['say built', 'say post_build 0'],
    fails: true,
  },
  {
    name: 'CONTINUE in BUILD',
    buildspec: ALL_PHASES('build', ', on-failure: CONTINUE'),
    says: ['say post_build 0'],
    fails: true,
  },
  {
    name: 'CONTINUE in POST_BUILD',
    buildspec: ALL_PHASES('post_build', ', on-failure: CONTINUE'),
    says: ['say post_build finally 0'],
    fails: true,
  },
  {
    name: 'ABORT in BUILD after CONTINUE in INSTALL',
    buildspec: ALL_PHASES('install', ', on-failure: CONTINUE').replace(
      '  build: {',
      '  build: {on-failure: ABORT, ',
    ),
    says: ['say built', 'say post_build 0'],
    fails: true,
  },
  {
    name: 'PRE_BUILD fails after CONTINUE in INSTALL',
    buildspec: ALL_PHASES('install', ', on-failure: CONTINUE').replace(
      "pre_build, 'true'",
      "pre_build, 'false'",
    ),
    says: ['say pre_build finally 0'],
    fails: true,
  },
  {
    name: 'a failing finally ends the build after PRE_BUILD',
    buildspec:
      'version: 0.2\nphases:\n  pre_build: {commands: [echo say a], finally: ["false", echo say never]}\n  build: {commands: [echo say never]}\n',
    says: ['say a'],
    fails: true,
  },
  {
    name: 'a failing finally of BUILD fails the build, after POST_BUILD',
    buildspec:
      'version: 0.2\nphases:\n  build: {commands: [echo say a], finally: ["false"]}\n  post_build: {commands: [echo say post $CODEBUILD_BUILD_SUCCEEDING]}\n',
    says: ['say post 0'],
    fails: true,
  },
  {
    name: 'a failing finally of BUILD under ABORT skips POST_BUILD',
    buildspec:
      'version: 0.2\nphases:\n  build: {on-failure: ABORT, commands: [echo say a], finally: ["false"]}\n  post_build: {commands: [echo say never]}\n',
    says: ['say a'],
    fails: true,
  },
  {
    name: 'a phase of a finally alone',
    buildspec:
      'version: 0.2\nphases:\n  install: {finally: [echo say last, "false"], on-failure: CONTINUE}\n  post_build: {commands: [echo say post $CODEBUILD_BUILD_SUCCEEDING]}\n',
    says: ['say last', 'say post 0'],
    fails: true,
  },
  {
    name: 'RETRY that succeeds in the end, with what the tries before it left',
    buildspec:
      'version: 0.2\nphases:\n  build:\n    on-failure: RETRY-3\n    commands:\n      - N=$((N + 1))\n      - echo say try $N $CODEBUILD_BUILD_SUCCEEDING\n      - cd sub 2>/dev/null || basename \"$PWD\" | sed \"s/^/say in /\"\n      - "[ $N = 3 ]"\n      - echo say done\n    finally: [echo say finally $N $CODEBUILD_BUILD_SUCCEEDING]\n  post_build: {commands: [echo say post $N $CODEBUILD_BUILD_SUCCEEDING]}\n',
    says: ['say try 1 1', 'say in sub', 'say try 3 1', 'say post 3 1'],
  },
  {
    name: 'RETRY that is exhausted',
    buildspec:
      'version: 0.2\nphases:\n  build: {on-failure: RETRY-2, commands: [echo say try, "set -e\\nfalse\\necho say never"], finally: [echo say finally $CODEBUILD_BUILD_SUCCEEDING]}\n  post_build: {commands: [echo say post $CODEBUILD_BUILD_SUCCEEDING]}\n',
    says: ['say try', 'say finally 0', 'say post 0'],
    fails: true,
  },
  {
    name: 'RETRY-0',
    buildspec: 'version: 0.2\nphases:\n  build: {on-failure: RETRY-0, commands: [echo say try, "false"]}\n',
    says: ['say try'],
    fails: true,
  },
  {
    name: 'a block fails by its last status alone',
    buildspec: BUILD('false\necho say on', 'echo say next'),
    says: ['say on', 'say next'],
  },
  {
    name: 'a block whose last status is not 0',
    buildspec: BUILD('echo say on\nfalse', 'echo say never'),
    says: ['say on'],
    fails: true,
  },
  {
    name: 'lists, pipes and negations in a line',
    buildspec: BUILD(
      'false; echo say a',
      'false || echo say b',
      'false | echo say c',
      '! false',
      'true && echo say d',
      'false && echo say never',
      'echo say never',
    ),
    says: ['say a', 'say b', 'say c', 'say d'],
    fails: true,
  },
  {
    name: 'a negation that fails',
    buildspec: BUILD('echo say a', '! true', 'echo say never'),
    says: ['say a'],
    fails: true,
  },
  {
    name: 'if, for, while and case in a line',
    buildspec: BUILD(
      'if false; then echo say never; fi',
      'for x in 1 2; do false; echo say $x; done',
      'case a in a) false; echo say case;; esac',
      'while false; do :; done',
      'if true; then false; echo say inside; false; fi',
      'echo say never',
    ),
    says: ['say 1', 'say 2', 'say case', 'say inside'],
    fails: true,
  },
  {
    name: 'substitutions and subshells do not stop at a failure inside',
    buildspec: BUILD(
      'X=$(false; echo ok)',
      'echo say $X',
      '(false; echo say sub)',
      'Y=`false; echo tick`',
      'echo say $Y',
      '(echo say last; exit 4)',
      'echo say never',
    ),
    says: ['say ok', 'say sub', 'say tick', 'say last'],
    fails: true,
  },
  {
    name: 'an assignment has the status of its command',
    buildspec: BUILD('export A=$(false)', 'echo say a', 'B=$(false)', 'echo say never'),
    says: ['say a'],
    fails: true,
  },
  {
    name: 'set -e inside a block',
    buildspec: BUILD('set -e\necho say a\nfalse\necho say never', 'echo say never'),
    says: ['say a'],
    fails: true,
  },
  {
    name: 'options do not last',
    buildspec: BUILD(
      'set -eu',
      'set -x',
      'false; echo say a $NOT_SET',
      'set -f; echo say *.md',
      'echo say *.md',
    ),
    says: ['say a', 'say *.md', 'say read.md'],
  },
  {
    name: 'set -e and what follows in one line',
    buildspec: BUILD('set -e; false; echo say never', 'echo say never'),
    says: [],
    fails: true,
  },
  {
    name: 'exit 0 ends its own command',
    buildspec: BUILD('echo say a; exit 0; echo say never', 'if true; then exit 0; fi', 'echo say b'),
    says: ['say a', 'say b'],
  },
  {
    name: 'variables and directory of a command that ended by exit',
    buildspec: BUILD('cd sub; X=1; exit 0', 'echo say $X $(basename "$PWD")'),
    says: ['say 1 sub'],
  },
  {
    name: 'the status of exit and of a block are the same',
    buildspec: BUILD('if true; then echo say a; exit 7; fi', 'echo say never'),
    says: ['say a'],
    fails: true,
  },
  {
    name: 'variables reach later phases and programs, exported or not',
    buildspec:
      'version: 0.2\nenv: {variables: {FROM: "env $HOME", A: old}}\nphases:\n  install: {commands: [A=new, "B=\'two  words\'", export C=3]}\n  pre_build: {commands: ["sh -c \'echo say $A $B $C\'", "echo say $FROM", unset C]}\n  build: {commands: ["echo say ${C-unset} $A"]}\n',
    says: ['say new two words 3', 'say env $HOME', 'say unset new'],
  },
  {
    name: 'a variable of a failed phase',
    buildspec:
      'version: 0.2\nphases:\n  build: {commands: [A=1, "false"], finally: [echo say $A, A=2]}\n  post_build: {commands: [echo say $A]}\n',
    says: ['say 1', 'say 2'],
    fails: true,
  },
  {
    name: 'a variable of a failed block with a shell of its own',
    buildspec:
      'version: 0.2\nphases:\n  build: {commands: ["set -e\\nA=1\\ncd sub\\nfalse"], finally: [echo say $A $(basename "$PWD")]}\n',
    says: ['say 1 sub'],
    fails: true,
  },
  {
    name: 'values that are hard to keep',
    buildspec: BUILD(`A="it's \\"so\\" \\\\ \`echo x\` \\$HOME  y
line two"`).concat('  post_build: {commands: ["echo say \\"$A\\" | tr \\"\\\\n\\" +"]}\n'),
    says: [`say it's "so" \\ x $HOME  y+line two+`],
  },
  {
    name: 'the directory is carried to later phases',
    buildspec:
      'version: 0.2\nphases:\n  install: {commands: [cd sub]}\n  build: {commands: [basename "$PWD" | sed "s/^/say /", cd deep && true]}\n  post_build: {commands: [basename "$PWD" | sed "s/^/say /", cd "$CODEBUILD_SRC_DIR" && cat read.md]}\n',
    says: ['say sub', 'say deep', 'say read'],
  },
  {
    name: 'a directory that is gone',
    buildspec:
      'version: 0.2\nphases:\n  install: {commands: [mkdir gone && cd gone && rmdir ../gone]}\n  build: {commands: [cat "$CODEBUILD_SRC_DIR/read.md"]}\n',
    says: ['say read'],
  },
  {
    name: 'a function is for its own command',
    buildspec: BUILD('f() { echo say f; }; f', 'f || echo say none'),
    says: ['say f', 'say none'],
  },
  {
    name: 'traps are for their own command',
    buildspec: BUILD("trap 'echo say bye' EXIT; echo say a", 'echo say b'),
    says: ['say a', 'say bye', 'say b'],
  },
  {
    name: 'exec ends its own command',
    buildspec: BUILD('exec echo say a', 'echo say b'),
    says: ['say a', 'say b'],
  },
  {
    name: 'IFS is for its own command',
    buildspec: BUILD('IFS=,; X=a,b; for x in $X; do echo say $x; done', 'for x in $X; do echo say $x; done'),
    says: ['say a', 'say b', 'say a,b'],
  },
  {
    name: 'sourced files',
    buildspec: BUILD('. ./set.sh', 'echo say $FROM_FILE', '. ./missing.sh', 'echo say never'),
    says: ['say file'],
    fails: true,
  },
  {
    name: 'here documents',
    buildspec: BUILD(
      "cat <<EOF\nsay $((1 + 1))\n  say 'indented'\nEOF",
      "cat <<'EOF' | sed 's/^/say /'\n$HOME\nCOMMAND\nEOF\n",
      'set -e\ncat <<COMMAND\nsay inner\nCOMMAND',
      'cat <<A && echo say b\nsay a\nA\necho say c',
    ),
    says: ['say 2', 'say $HOME', 'say COMMAND', 'say inner', 'say a', 'say b', 'say c'],
  },
  {
    name: 'comments and continued lines',
    buildspec: BUILD(
      '# nothing',
      'echo say a # a; false',
      'echo say b; true # c',
      'echo say c \\\n  d',
      'false || true # e',
      '',
    ),
    says: ['say a', 'say b', 'say c d'],
  },
  {
    name: 'quotes of all kinds',
    buildspec: BUILD(`echo "say \\"a\\" 'b'" 'c "d"' \\$e`, `echo 'say }' ; echo "say {"`),
    says: [`say "a" 'b' c "d" $e`, 'say }', 'say {'],
  },
  {
    name: 'texts that GitHub would evaluate',
    buildspec: BUILD(
      "echo 'say ${{ github.run_id }} }}'",
      "echo 'say ${{'; echo 'say }}'",
      "cat <<'EOF'\nsay ${{ secrets.X }}\nEOF",
    )
      .replace('phases:', "env: {variables: {X: '${{ github.token }}'}}\nphases:")
      .concat('  post_build: {commands: [echo "say $X"]}\n'),
    says: ['say ${{ github.run_id }} }}', 'say ${{', 'say ${{ secrets.X }}', 'say ${{ github.token }}'],
  },
  {
    name: 'standard input is empty',
    buildspec: BUILD('cat; echo say a', 'set -e\ncat\necho say b', 'read X || echo say c'),
    says: ['say a', 'say b', 'say c'],
  },
  {
    name: 'a syntax error is its own command’s',
    buildspec: BUILD('echo say a', 'if true; then', 'echo say never'),
    says: ['say a'],
    fails: true,
  },
  {
    name: 'a program that is not there',
    buildspec: BUILD('echo say a', 'no-such-program', 'echo say never'),
    says: ['say a'],
    fails: true,
  },
  {
    name: 'dash knows no [[',
    buildspec: BUILD('[[ a = a ]] || echo say posix', 'echo say ok'),
    says: ['say ok'],
  },
  {
    name: 'bash',
    buildspec: BASH(
      BUILD(
        '[[ ab =~ ^a ]] && echo say a',
        'X=abc; echo say ${X:0:2}',
        'false | true',
        'set -o pipefail; false | true',
        'echo say never',
      ),
    ),
    says: ['say a', 'say ab'],
    fails: true,
  },
  {
    name: 'bash blocks',
    buildspec: BASH(
      BUILD(
        'set -euo pipefail\nfor x in {1..2}; do echo "say $x"; done\nA=($(echo 1 2))\nB=${A[1]}',
        'echo say $B',
        'diff <(echo a) <(echo a) && echo say same',
        '((1 > 2)) || echo say less',
        'source set.sh; echo say $FROM_FILE',
      ),
    ).concat('  post_build: {commands: ["echo say $B; exit 0", "echo say ${B}${B}"]}\n'),
    says: ['say 1', 'say 2', 'say same', 'say less', 'say file', 'say 22'],
  },
  {
    name: 'background jobs',
    buildspec: BUILD(
      'sleep 30 >/dev/null 2>&1 &',
      'echo $! >pid',
      'nohup sleep 30 >/dev/null 2>&1 & echo $! >pid',
      'kill $(cat pid) && echo say killed',
      'echo say a & wait',
    ),
    says: ['say killed', 'say a'],
  },
  {
    name: 'the last exit status',
    buildspec:
      'version: 0.2\nphases:\n  build: {commands: [echo say $CODEBUILD_LAST_EXIT, "false"], finally: [echo say $CODEBUILD_LAST_EXIT]}\n',
    says: ['say 0', 'say 1'],
    fails: true,
  },
  {
    name: 'root, whom commands need, finds variables and programs',
    buildspec: BUILD(
      'apt-get --version >/dev/null 2>&1 || true',
      'X=1',
      'node --version >/dev/null && echo say $X',
      'set -e\nY=2',
    ).concat('  post_build: {commands: [echo say $X $Y]}\n'),
    says: ['say 1', 'say 1 2'],
  },
  {
    name: 'version 0.1 carries nothing',
    buildspec: BUILD(
      'cd sub',
      'basename "$PWD" | sed "s/^sub$/say never/"',
      'X=1',
      'echo say ${X-unset}',
      "cd sub && cd deep && Y=2; sh -c 'echo say $Y'",
      'set -e\nfalse',
    ).replace('0.2', '0.1'),
    says: ['say unset', 'say 2'],
    fails: true,
  },
];

let engine: CommandLine;
beforeAll(async () => {
  engine = await commandLine(FILES('source/'));
});
afterAll(() => engine.cleanup());

function FILES(folder: string): Record<string, string> {
  return {
    [`${folder}read.md`]: 'say read\n',
    [`${folder}sub/deep/file`]: '',
    [`${folder}set.sh`]: 'set -u\nFROM_FILE=file\nfrom_file() { :; }\n',
  };
}

/** As `migrate` does for a project that says little of interest, on a runner. */
async function ejectedRun(
  text: string,
  more: Partial<WorkflowRequest> = {},
): Promise<{ conclusion: string; log: string; workflow: string; outputs: Record<string, string> }> {
  const { buildspec: spec } = parseBuildspec(text, 'buildspec.yml');
  if (spec === undefined) throw new Error(`no buildspec: ${text}`);
  const environment = { type: 'LINUX_CONTAINER', image: 'aws/codebuild/standard:7.0' };
  const artifacts = { type: 'S3', location: 'bucket', overrideArtifactName: true };
  const project = projectOfJson(JSON.stringify({ name: 'web', environment, artifacts }));
  const ejected = ejectSteps({ ...project, buildspec: { file: 'buildspec.yml', text, spec } }, {});
  const steps = ejected.steps.map((step) =>
    step.uses === undefined ? step : { ...step, uses: `${step.uses}@v1` },
  );
  const workflow = writeWorkflow({
    comment: [],
    name: 'eject',
    on: { push: {} },
    permissions: {},
    jobs: {
      build: {
        'runs-on': 'ubuntu-24.04',
        ...ejected.job,
        steps: [{ uses: 'actions/checkout@v7' }, ...steps],
      },
    },
  });
  const source = join(engine.path, 'source');
  const run = await runWorkflow({ file: await readWorkflow('eject.yml', workflow), source, ...more });
  const leg = run.jobs['build']!.legs[0]!;
  await run.cleanup();
  return { conclusion: run.conclusion, log: leg.log, workflow, outputs: leg.outputs };
}

describe('ejected steps do what the engine does', () => {
  it.each(CASES)(
    '$name',
    async ({ buildspec, says, fails }) => {
      const [engineRun, ejected] = [await engine.run(written(buildspec), {}), await ejectedRun(buildspec)];
      const lines = withoutCommands(engineRun.stdout, buildspec).match(SAID) ?? [];
      expect(lines).toEqual(expect.arrayContaining(says));
      expect(engineRun.status).toBe(fails ? 1 : 0);
      expect({
        lines: ejected.log.match(SAID) ?? [],
        conclusion: ejected.conclusion,
        workflow: ejected.workflow,
      }).toEqual({
        lines,
        conclusion: fails ? 'failure' : 'success',
        workflow: ejected.workflow,
      });
    },
    60_000,
  );
});

describe('artifacts hold the files that those of the engine hold', () => {
  const MAKE =
    'mkdir -p dist/js/lib dist/.well-known target "with blank" && touch dist/index.html dist/js/app.js dist/js/lib/x.js dist/js/app.js.map dist/.well-known/y target/app.jar target/b.jar .env "with blank/z"';

  it.each([
    ['all of a directory', "files: '**/*', base-directory: dist"],
    ['all of a directory from above', "files: ['dist/**/*']"],
    ['one file', 'files: read.md'],
    ['one file below', 'files: [target/app.jar]'],
    ['one file below the base', 'files: [js/app.js], base-directory: dist'],
    ['files of one directory', "files: ['dist/*']"],
    ['files of one directory and of one below', "files: ['dist/js/lib/**/*', 'dist/*']"],
    ['files of the base', "files: ['*'], base-directory: dist"],
    ['several', "files: [read.md, 'target/*.jar', 'sub/**/*']"],
    ['some excluded', "files: ['**/*'], base-directory: dist, exclude-paths: ['**/*.map', 'js/lib/**']"],
    ['hidden ones', "files: ['dist/.well-known/*', .env]"],
    ['a name with a blank', "files: ['with blank/*']"],
    ['variables', "files: ['$WHAT/*.jar', '${CODEBUILD_SRC_DIR}/read.md']"],
    ['a variable base', "files: ['*.jar'], base-directory: $CODEBUILD_SRC_DIR/$WHAT"],
    ['side by side', "files: ['dist/**/*', read.md], discard-paths: yes"],
    [
      'side by side from a base',
      "files: ['**/*.js'], base-directory: dist, discard-paths: yes, exclude-paths: ['js/lib/*']",
    ],
    ['side by side with a variable', "files: ['$WHAT/*', 'with blank/*'], discard-paths: yes"],
    ['a name from a shell', "files: [read.md], name: 'a/$WHAT-$(echo 1)'"],
    [
      'a second one',
      "files: [read.md], secondary-artifacts: {two: {files: ['target/*'], base-directory: .}}",
    ],
    ['nothing', "files: ['*.nothing']"],
    ['a base that is not there', "files: ['**/*'], base-directory: nowhere"],
  ])(
    '%s',
    async (_, artifacts) => {
      const buildspec = `${BUILD(MAKE, 'WHAT=target', 'cd sub')}artifacts: {${artifacts}}\n`;
      const folder = mkdtempSync(join(engine.path, 'artifacts-'));
      const [upload, of] = [
        await uploadAction(),
        await engine.run([...written(buildspec), '--artifacts', folder], {}),
      ];
      const ejected = await ejectedRun(buildspec, { actions: { 'actions/upload-artifact': upload.path } });
      await upload.cleanup();
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
        (file) => !file.startsWith('.run-buildspec-made') && statSync(join(folder, file)).isFile(),
      );
      // Without a project the first one is called like the folder of the source.
      const name = /^run-\w+/;
      const uploaded = ejected.log.match(/(?<=^uploaded ).*/gm) ?? [];
      expect({ status: ejected.conclusion === 'success' ? 0 : 1, files: uploaded.sort() }).toEqual({
        status: of.status,
        // GitHub allows no slash in a name.
        files: files.map((file) => file.replace(name, 'web').replace(/^a\/(?=target)/, 'a-')).sort(),
      });
    },
    60_000,
  );

  it('are uploaded after a failed BUILD, and not after a failed PRE_BUILD', async () => {
    const upload = await uploadAction();
    const actions = { 'actions/upload-artifact': upload.path };
    const uploads = async (failing: string, more?: string): Promise<boolean> => {
      const { log } = await ejectedRun(`${ALL_PHASES(failing, more)}artifacts: {files: read.md}\n`, {
        actions,
      });
      return log.includes('uploaded web/read.md');
    };
    expect(await uploads('build')).toBe(true);
    expect(await uploads('build', ', on-failure: ABORT')).toBe(true);
    expect(await uploads('post_build')).toBe(true);
    expect(await uploads('pre_build')).toBe(false);
    expect(await uploads('install')).toBe(false);
    expect(await uploads('pre_build', ', on-failure: CONTINUE')).toBe(true);
    await upload.cleanup();
  }, 60_000);
});

describe('what steps hand on', () => {
  /** What the AWS CLI prints of a parameter and a secret. */
  const AWS = `#!/bin/sh
case "$*" in
  *"get-parameter --with-decryption --name /db/pass word "*) printf 'p%%0Ass\\nline two\\n' ;;
  *"--secret-id all "*) echo '{"user": "somebody", "port": 5432, "on": false, "more": {"a": "b c d"}}' ;;
  *) echo "An error occurred" >&2; exit 254 ;;
esac
`;
  const run = async (references: string, command: string): Promise<{ conclusion: string; log: string }> => {
    const programs = await testdir({ aws: AWS });
    const more = { programs: [programs.path] };
    const ran = await ejectedRun(BUILD(command).replace('phases:', `env: {${references}}\nphases:`), more);
    await programs.cleanup();
    return ran;
  };

  it('parameters and secrets, hidden before they are used', async () => {
    const references =
      'parameter-store: {A: /db/pass word}, secrets-manager: {B: "all:user", C: "all:port", D: "all:on", E: "all:more", F: all}';
    const { log, conclusion } = await run(references, 'echo "say $A;$B;$C;$D;$E;$(echo $F | wc -c)"');
    expect(conclusion).toBe('success');
    expect(log).toContain('say p%0Ass\nline two;somebody;5432;false;{"a":"b c d"};');
    const [before = ''] = log.split('say ');
    const masked = before.match(/^::add-mask::.*$/gm)?.map((line) => line.slice('::add-mask::'.length));
    // The runner decodes what a command holds.
    for (const value of ['p%250Ass', 'line two', 'somebody', '5432', '{"a":"b c d"}', 'b c d'])
      expect(masked).toContain(value);
    expect(before.replace(/^::add-mask::.*$/gm, '')).not.toMatch(/somebody|5432|line two/);
  }, 60_000);

  it.each([
    'parameter-store: {A: /missing}',
    'secrets-manager: {A: missing}',
    'secrets-manager: {A: "all:missing"}',
  ])(
    'nothing where %s',
    async (references) => {
      const { log, conclusion } = await run(references, 'echo say never');
      expect(conclusion).toBe('failure');
      expect(log).not.toContain('say never');
    },
    60_000,
  );

  it('exported variables', async () => {
    const exported = BUILD('A="one\ntwo"', 'export B=3').replace(
      'phases:',
      'env: {exported-variables: [A, B, C]}\nphases:',
    );
    const { outputs, conclusion } = await ejectedRun(exported);
    expect([outputs, conclusion]).toEqual([{ A: 'one\ntwo', B: '3', C: '' }, 'success']);
  }, 60_000);
});

/** Commands run in the folder itself: each run has one of its own. */
function written(buildspec: string): string[] {
  const folder = mkdtempSync(join(engine.path, 'run-'));
  cpSync(join(engine.path, 'source'), folder, { recursive: true });
  writeFileSync(`${folder}.yml`, buildspec);
  return ['run', `${folder}.yml`, '--source', folder];
}

/** The engine tells each command before it runs, with all its lines. */
function withoutCommands(log: string, text: string): string {
  const { buildspec } = parseBuildspec(text, 'buildspec.yml');
  const commands = Object.values(buildspec?.phases ?? {}).flatMap((phase) => [
    ...phase.commands,
    ...phase.finally,
  ]);
  return commands.reduce((rest, command) => rest.replaceAll(command.text, ''), log);
}
