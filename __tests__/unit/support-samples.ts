/** For each key of a buildspec one that uses it, and the same without it. */
export const KEY_SAMPLES: Record<string, { plain: string; sample: string }> = {};

const BUILD = 'phases: {build: {commands: [make]}}\n';

function sample(key: string, text: string, plain = BUILD): void {
  KEY_SAMPLES[key] = { plain: `version: 0.2\n${plain}`, sample: `version: 0.2\n${text}` };
}

KEY_SAMPLES['version'] = { plain: `version: 0.2\n${BUILD}`, sample: `version: 0.1\n${BUILD}` };
sample('run-as', `run-as: someone\n${BUILD}`);
KEY_SAMPLES['environment_variables.plaintext'] = {
  plain: `version: 0.1\n${BUILD}`,
  sample: `version: 0.1\nenvironment_variables: {plaintext: {A: b}}\n${BUILD}`,
};
sample('env.shell', `env: {shell: bash}\n${BUILD}`);
sample('env.variables', `env: {variables: {A: 3.10}}\n${BUILD}`);
sample('env.parameter-store', `env: {parameter-store: {A: /a}}\n${BUILD}`);
sample('env.secrets-manager', `env: {secrets-manager: {A: 'id:key'}}\n${BUILD}`);
sample('env.exported-variables', `env: {exported-variables: [A]}\n${BUILD}`);
sample('env.git-credential-helper', `env: {git-credential-helper: yes}\n${BUILD}`);
const PROXY = `env: {variables: {HTTPS_PROXY: 'http://proxy:8080'}}\n${BUILD}`;
sample('proxy.upload-artifacts', `proxy: {upload-artifacts: yes}\n${PROXY}`, PROXY);
sample('proxy.logs', `proxy: {logs: yes}\n${PROXY}`, PROXY);
sample('phases.*.commands', 'phases: {build: {commands: [make, make test]}}\n');
sample('phases.*.finally', 'phases: {build: {commands: [make], finally: [ls]}}\n');
sample('phases.*.on-failure', 'phases: {build: {on-failure: CONTINUE, commands: [make]}}\n');
sample('phases.*.run-as', 'phases: {build: {run-as: someone, commands: [make]}}\n');
sample('phases.*.steps', 'phases: {build: {steps: [{uses: actions/checkout@v5}]}}\n');
sample(
  'phases.install.runtime-versions',
  `phases: {install: {runtime-versions: {nodejs: 22}}, build: {commands: [make]}}\n`,
);

const REPORT = (more: string): string => `reports: {unit: {files: '*.xml'${more}}}\n${BUILD}`;
sample('reports.*.files', REPORT(''));
sample('reports.*.base-directory', REPORT(', base-directory: out'), REPORT(''));
sample('reports.*.discard-paths', REPORT(', discard-paths: yes'), REPORT(''));
sample('reports.*.file-format', REPORT(', file-format: TESTNGXML'), REPORT(''));

const ARTIFACT = (more: string): string => `artifacts: {files: 'dist/*'${more}}\n${BUILD}`;
sample('artifacts.files', ARTIFACT(''));
for (const [key, value] of Object.entries({
  name: 'dist',
  'base-directory': 'out',
  'discard-paths': 'yes',
  'exclude-paths': '[a.txt]',
  'enable-symlinks': 'yes',
  's3-prefix': 'p',
  type: 'zip',
  'secondary-artifacts': '{docs: {files: d}}',
})) {
  sample(`artifacts.${key}`, ARTIFACT(`, ${key}: ${value}`), ARTIFACT(''));
}

const CACHE = (more: string): string => `cache: {paths: [node_modules/**/*]${more}}\n${BUILD}`;
sample('cache.paths', CACHE(''));
sample('cache.key', CACHE(', key: k'), CACHE(''));
sample('cache.fallback-keys', CACHE(', key: k, fallback-keys: [f]'), CACHE(', key: k'));
sample('cache.action', CACHE(', action: restore'), CACHE(''));

const LIST = (more: string): string => `batch: {build-list: [{identifier: one}]${more}}\n${BUILD}`;
sample('batch.build-list', LIST(''));
sample('batch.build-graph', `batch: {build-graph: [{identifier: one}]}\n${BUILD}`);
sample('batch.build-matrix', `batch: {build-matrix: {dynamic: {env: {variables: {A: [1, 2]}}}}}\n${BUILD}`);
sample('batch.build-fanout', `batch: {build-fanout: {parallelism: 2}}\n${BUILD}`);
sample('batch.fast-fail', LIST(', fast-fail: true'), LIST(''));
