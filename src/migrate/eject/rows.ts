import { PHASE_NAMES, type Buildspec, type OnFailure, type PhaseName } from '../../buildspec/types.js';
import type { PhaseStep } from './phases.js';
import type { EjectShell } from './shell.js';
import { row } from '../rows.js';
import type { FidelityRow } from '../types.js';

interface Told {
  /** All steps run as root, because commands need it. */
  isRoot: boolean;
  /** Names of variables that each step has from `env:`. */
  env: ReadonlySet<string>;
}

/** Only CodeBuild has them; the other two do nothing outside of a debugging session. */
const HELPER_COMMANDS = /\bcodebuild-(hash-files|glob-search|tests-run)\b/g;

/** What became of the phases, and of what says how their commands run. */
export function commandRows(
  buildspec: Buildspec,
  shell: EjectShell,
  steps: PhaseStep[],
  told: Told,
): FidelityRow[] {
  const { version, env, runAs, proxy, batch } = buildspec;
  const rows: FidelityRow[] = [];
  if (version === '0.1')
    rows.push(row('exact', 'buildspec.version', '0.1', 'a shell for each command that sets anything'));
  if (env.shell !== undefined || shell.program !== 'sh')
    rows.push(
      env.shell === undefined
        ? row(
            'exact',
            'buildspec.env.shell',
            'sh',
            `\`shell: ${shell.step}\``,
            'The `sh` of Amazon Linux is bash.',
          )
        : row('exact', 'buildspec.env.shell', env.shell, `\`shell: ${shell.step}\``),
    );
  if (env.gitCredentialHelper)
    rows.push(
      row(
        'approximate',
        'buildspec.env.git-credential-helper',
        'yes',
        'a step that lets git in',
        'The token of the job reads its own repository; for others of GitHub, set `GITHUB_TOKEN` to one that may.',
      ),
    );
  if (runAs !== undefined) rows.push(userRow('buildspec.run-as', runAs));
  if (told.isRoot)
    rows.push(
      row(
        'approximate',
        'user of the commands',
        'root',
        '`sudo`',
        'Commands do what only root may, as all do on CodeBuild. HOME stays that of the runner.',
      ),
    );
  for (const name of PHASE_NAMES) rows.push(...phaseRows(name, buildspec));
  if (proxy.uploadArtifacts || proxy.logs)
    rows.push(
      row(
        'set up elsewhere',
        'buildspec.proxy',
        'yes',
        'the proxy of a self-hosted runner',
        'Only the runner itself knows a proxy for its logs and artifacts.',
      ),
    );
  if (batch)
    rows.push(row('exact', 'buildspec.batch', '', '', 'It is for batches, and the project starts none.'));
  return [...rows, ...textRows(buildspec, steps, told)];
}

function phaseRows(name: PhaseName, { phases }: Buildspec): FidelityRow[] {
  const phase = phases[name];
  if (phase === undefined) return [];
  const field = `buildspec.phases.${name}`;
  const count = (list: unknown[]): string => (list.length === 1 ? '1 command' : `${list.length} commands`);
  return [
    ...(phase.commands.length > 0
      ? [row('exact', `${field}.commands`, count(phase.commands), `the step \`${name}\``)]
      : []),
    ...(phase.finally.length > 0
      ? [
          row(
            'exact',
            `${field}.finally`,
            count(phase.finally),
            `the step \`${name}_finally\``,
            'It runs whenever its phase began, unless the job is cancelled or out of time.',
          ),
        ]
      : []),
    ...(phase.runAs === undefined ? [] : [userRow(`${field}.run-as`, phase.runAs)]),
    ...failureRows(`${field}.on-failure`, phase.onFailure),
  ];
}

function failureRows(field: string, onFailure: OnFailure): FidelityRow[] {
  switch (onFailure.kind) {
    case 'default':
      return [];
    case 'abort':
      return [row('exact', field, 'ABORT', '`if:` of the steps after it')];
    case 'continue':
      return [
        row(
          'exact',
          field,
          'CONTINUE',
          '`if:` of the steps after it',
          'The job fails in the end, as the build does.',
        ),
      ];
    case 'retry': {
      const anyError = onFailure.pattern === '.*';
      const value = anyError ? `RETRY-${onFailure.count}` : `RETRY-${onFailure.count}-${onFailure.pattern}`;
      const reason = anyError ? '' : 'Any failure is tried again, whatever its message.';
      return [row(anyError ? 'exact' : 'approximate', field, value, '`retry` in the step', reason)];
    }
  }
}

function userRow(field: string, user: string): FidelityRow {
  const reason =
    'The user must exist on the runner, and be able to read its folders; `sudo` takes him there.';
  return row('approximate', field, user, `\`sudo --user ${user}\``, reason);
}

function textRows({ phases }: Buildspec, steps: PhaseStep[], { env }: Told): FidelityRow[] {
  const text = PHASE_NAMES.flatMap((name) => [
    ...(phases[name]?.commands ?? []),
    ...(phases[name]?.finally ?? []),
  ])
    .map((command) => command.text)
    .join('\n');
  const helpers = [...new Set(text.match(HELPER_COMMANDS))];
  const unsets = [...new Set(steps.flatMap(({ script }) => script.unsets))];
  const back = unsets.filter((name) => env.has(name));
  const credentials = unsets.filter((name) =>
    /^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)$/.test(name),
  );
  return [
    ...helpers.map((name) =>
      row('dropped', name, '', '', 'Only CodeBuild has this command, and our action.'),
    ),
    ...(back.length > 0
      ? [
          row(
            'approximate',
            'unset',
            back.join(', '),
            'the same',
            'The step after has them again, from `env:`.',
          ),
        ]
      : []),
    ...(credentials.length > 0
      ? [
          row(
            'approximate',
            'unset',
            credentials.join(', '),
            'the same',
            'On CodeBuild the service role is behind them. Here the credentials of the job are what is taken away.',
          ),
        ]
      : []),
  ];
}
