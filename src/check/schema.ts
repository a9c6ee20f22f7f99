import { PHASE_NAMES, type PhaseName } from '../buildspec/types.js';
import { BATCH } from './schema-batch.js';
import {
  type Schema,
  anyCase,
  mapOf,
  section,
  text,
  textLike,
  texts,
  variables,
  words,
  yesOrNo,
} from './schema-values.js';

const REPORT_FORMATS = [
  ...['JUNITXML', 'CUCUMBERJSON', 'NUNITXML', 'NUNIT3XML', 'TESTNGXML', 'VISUALSTUDIOTRX'],
  ...['CLOVERXML', 'COBERTURAXML', 'JACOCOXML', 'SIMPLECOV'],
];
const RUNTIMES = [
  ...['android', 'docker', 'dotnet', 'golang', 'java', 'nodejs'],
  ...['php', 'python', 'ruby', 'rust'],
];

const RUN_AS = 'The Linux user of the commands; without it, root.';

const ENV = section('Variables, and the shell.', {
  shell: textLike('The shell of all commands; without it, sh.', [
    ...['bash', '/bin/sh', 'powershell.exe', 'cmd.exe'],
  ]),
  variables: variables('Variables in plain text. No place for secrets.'),
  'parameter-store': mapOf(
    'Variables out of the Parameter Store of Systems Manager.',
    text('The name of the parameter.'),
  ),
  'secrets-manager': mapOf(
    'Variables out of Secrets Manager.',
    text('secret-id:json-key:version-stage:version-id; all but the first may be left out.'),
  ),
  'exported-variables': texts('Names of variables that the build gives to what comes after it.'),
  'git-credential-helper': yesOrNo("yes: git in the build has the source's credentials."),
});

/** `RETRY-count` up to 100, `RETRY-regex`, `RETRY-count-regex` (codebuild.md §1.3). */
const RETRY = `${anyCase(['RETRY']).slice(0, -1)}(-(0*(100|\\d{1,2})(-[\\s\\S]*)?|(?!\\d+(-|$))[\\s\\S]*))?$`;

const ON_FAILURE: Schema = {
  description:
    'After a failed command: ABORT ends the build, CONTINUE goes on with the next phase, RETRY runs the phase again, up to three times. RETRY-5: five times; RETRY-timeout: when this expression matches; RETRY-5-timeout: both.',
  anyOf: [
    { enum: ['ABORT', 'CONTINUE', 'RETRY', null] },
    { type: 'string', pattern: anyCase(['ABORT', 'CONTINUE']) },
    { type: 'string', pattern: RETRY },
  ],
};

const PHASES: Record<PhaseName, string> = {
  install: 'Installs what the build needs. When it fails, nothing else runs.',
  pre_build: 'What comes before the build, such as logins. When it fails, nothing else runs.',
  build: 'The build. When it fails, post_build runs all the same.',
  post_build: 'What comes after the build, also after a failed one: CODEBUILD_BUILD_SUCCEEDING is 0 then.',
};

function phase(name: PhaseName): Schema {
  const runtimes = mapOf(
    'The versions of programming languages, for images that have several.',
    text('The version.'),
    {
      properties: Object.fromEntries(
        RUNTIMES.map((runtime) => [runtime, text(`The version of ${runtime}.`)]),
      ),
    },
  );
  return section(PHASES[name], {
    'run-as': text(RUN_AS),
    'on-failure': ON_FAILURE,
    ...(name === 'install' && { 'runtime-versions': runtimes }),
    commands: texts('Commands, each in a shell of its own; variables and directory are carried over.'),
    finally: texts('Commands that run behind the others, whether these failed or not.'),
  });
}

const FILES = texts(
  'Paths or patterns of files, from base-directory on: * stays inside a folder, ** crosses folders.',
);
const SELECTION = {
  files: FILES,
  'base-directory': text('The folder that the files are in; without it, the root of the source.'),
  'discard-paths': yesOrNo('yes: all files go to one folder.'),
};

const REPORTS = mapOf(
  'Test and coverage reports: report groups by name or ARN.',
  section(
    'One report group.',
    { ...SELECTION, 'file-format': words('The format of the files; without it, JUNITXML.', REPORT_FORMATS) },
    { required: ['files'] },
  ),
);

const ARTIFACT = {
  ...SELECTION,
  name: text('The name of the artifact; variables and commands in it are expanded.'),
  'exclude-paths': texts('Patterns of files to leave out, from base-directory on.'),
  'enable-symlinks': yesOrNo('yes: links are kept as links.'),
  's3-prefix': text('The folder in the bucket.'),
  type: text('Of version 0.1: without effect.'),
};

const ARTIFACTS = section(
  'The files that the build hands over.',
  {
    ...ARTIFACT,
    'secondary-artifacts': mapOf(
      'Further artifacts by identifier.',
      section('One artifact.', ARTIFACT, { required: ['files'] }),
    ),
  },
  { anyOf: [{ type: 'null' }, { required: ['files'] }, { required: ['secondary-artifacts'] }] },
);

const CACHE = section(
  'Files that later builds find again.',
  {
    paths: texts('Paths or patterns of what to keep.'),
    key: text(
      'The name of the cache; variables and commands in it are expanded. One that is there is never overwritten.',
    ),
    'fallback-keys': texts('Beginnings of keys, tried in this order when the key is not there.', {
      maxItems: 5,
    }),
    action: words('Only one of the two; without it, both.', ['restore', 'save']),
  },
  { dependencies: { 'fallback-keys': ['key'] } },
);

const VERSION: Schema = {
  description: 'The version of the syntax. Of a batch a number, without quotes.',
  anyOf: [{ enum: [0.2, 0.1] }, { type: 'string', pattern: '^0?\\.[12]0*$' }],
};

/**
 * The JSON schema (draft-07) of a buildspec as CodeBuild takes it (codebuild.md §1, §8.1), for editors. It is as strict as the
 * parser about shapes, and about keys and words that CodeBuild would ignore; what needs more than one look at the file is
 * for `check`.
 */
export function buildspecSchema(): Schema {
  const hasBatch = { required: ['batch'], properties: { batch: { type: 'object' } } };
  const hasPhases = { required: ['phases'], properties: { phases: { type: 'object' } } };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'AWS CodeBuild buildspec',
    type: 'object',
    required: ['version'],
    properties: {
      version: VERSION,
      'run-as': text(RUN_AS),
      env: ENV,
      proxy: section('For builds behind a proxy of their own.', {
        'upload-artifacts': yesOrNo('yes: artifacts go through the proxy.'),
        logs: yesOrNo('yes: logs go through the proxy.'),
      }),
      batch: BATCH,
      phases: section(
        'The commands of the build.',
        Object.fromEntries(PHASE_NAMES.map((name) => [name, phase(name)])),
      ),
      reports: REPORTS,
      artifacts: ARTIFACTS,
      cache: CACHE,
      environment_variables: section('Of version 0.1: write env, and below it variables.', {
        plaintext: variables('Variables in plain text.'),
      }),
    },
    // For the anchors of others, as a rule.
    patternProperties: { '^(x-|\\.)': true },
    additionalProperties: false,
    anyOf: [hasPhases, hasBatch],
    if: hasBatch,
    then: { properties: { version: { type: 'number' } } },
  };
}
