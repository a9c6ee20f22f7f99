import { readCommand } from './command.js';
import type { EjectShell } from './shell.js';
import { shellWord, withInput } from './text.js';

/** Where steps leave what the next ones need. */
const FOLDER = '$RUNNER_TEMP/codebuild';
/** The first line of a step that goes on where the one before ended. */
export const GO_ON = `. "${FOLDER}/go-on.sh"`;

/** The commands of a step. */
export interface PhaseScript {
  lines: string[];
  /** Some of them set variables, or change the directory. */
  changesState: boolean;
  /** They use functions of `go-on.sh`. */
  needsFunctions: boolean;
  /** What they unset. */
  unsets: string[];
}

/**
 * The commands as one script for a shell with `-e`.
 * @param isolated version 0.1: no command sees what another did to its shell
 */
export function phaseScript(texts: string[], isolated: boolean): PhaseScript {
  const script: PhaseScript = { lines: [], changesState: false, needsFunctions: false, unsets: [] };
  for (const text of texts) {
    const { form, changesState, unsets } = readCommand(text);
    const own = form === 'fresh' || (isolated && (changesState || form === 'group'));
    script.changesState ||= changesState && form !== 'inert';
    script.needsFunctions ||= own;
    script.unsets.push(...unsets);
    script.lines.push(...commandLines(text, own ? 'fresh' : form));
  }
  return script;
}

function commandLines(text: string, form: ReturnType<typeof readCommand>['form']): string[] {
  const lines = text.replace(/\n+$/, '').split('\n');
  const isLine = lines.length === 1 && !text.includes('#');
  if (form === 'inert' || /^\s*codebuild-(breakpoint|resume)\s*$/.test(text))
    return ['# Without effect on CodeBuild outside of its own command:', ...lines.map((line) => `# ${line}`)];
  if (form === 'plain') return lines;
  if (form === 'tested') return [...lines.slice(0, -1), `${lines.at(-1)} || exit`];
  if (form === 'fresh') return withInput('fresh_shell', lines.join('\n'), 'COMMAND');
  if (isLine) return [`{ ${text.trim().replace(/;$/, '')}${text.trim().endsWith('&') ? '' : ';'} } || exit`];
  return ['{', ...lines, '} || exit'];
}

/** Runs them again, as `on-failure: RETRY` has it. */
export function retried(script: PhaseScript, count: number): PhaseScript {
  return {
    ...script,
    needsFunctions: true,
    lines: withInput(`retry ${count}`, script.lines.join('\n'), 'PHASE'),
  };
}

/** What `go-on.sh` holds. */
export interface Helpers {
  shell: EjectShell;
  isolated: boolean;
  retries: boolean;
  freshShells: boolean;
}

/**
 * `go-on.sh`, which the steps source: for any POSIX shell. It keeps variables and the directory as CodeBuild does: exported or not,
 * also of a command that failed (codebuild.md §3.2); not what each step has of its own.
 */
function goOnFile({ shell, isolated, retries, freshShells }: Helpers): string {
  const parts = [
    ...(isolated ? [] : [CARRY]),
    ...(freshShells ? [freshShell(shell, isolated)] : []),
    ...(retries ? [retry(shell)] : []),
    ...(isolated ? [] : [BEGIN]),
  ];
  return parts.join('\n');
}

const CARRY = `# A step goes on with the variables and the directory of the one before it. They win over \`env:\` of the step.
save() (
  set +aeux
  state="${FOLDER}"
  [ -z "\${BASH_VERSION-}" ] || set -o posix
  unset IFS CODEBUILD_BUILD_SUCCEEDING CODEBUILD_LAST_EXIT
  unset GITHUB_ACTION GITHUB_ENV GITHUB_OUTPUT GITHUB_PATH GITHUB_STATE GITHUB_STEP_SUMMARY
  export -p >"$state/variables.new" && mv -f "$state/variables.new" "$state/variables"
  pwd >"$state/directory.new" && mv -f "$state/directory.new" "$state/directory"
)
go_on() {
  [ -f "${FOLDER}/variables" ] || return 0
  . "${FOLDER}/variables"
  cd "$(cat "${FOLDER}/directory")" || cd "$GITHUB_WORKSPACE"
}
`;

const BEGIN = `set -a
go_on
trap save EXIT
`;

function freshShell({ program }: EjectShell, isolated: boolean): string {
  const file = `"${FOLDER}/command.sh"`;
  const begin = isolated ? 'set -a' : GO_ON;
  const run = `${program} ${file} </dev/null`;
  return `# For a command that ends its shell, or sets it up: it gets one of its own, as all commands do on CodeBuild.
fresh_shell() {
${isolated ? '' : '  save\n'}  { echo ${shellWord(begin)}; cat; } >${file}
${isolated ? `  ${run}` : `  if ${run}; then go_on; else set -- $?; go_on; return "$1"; fi`}
}
`;
}

function retry({ program }: EjectShell): string {
  const file = `"${FOLDER}/phase.sh"`;
  return `# on-failure: RETRY runs the commands of a phase again, from the first.
retry() {
  save
  { echo ${shellWord(GO_ON)}; cat; } >${file}
  until ${program} -e ${file} </dev/null; do
    set -- "$1" $?
    if [ "$1" -eq 0 ]; then go_on; return "$2"; fi
    echo "Retrying the phase, $1 left"
    set -- $(($1 - 1))
  done
  go_on
}
`;
}

/**
 * The script that writes `go-on.sh`.
 * @param usersDiffer `run-as`: all of them read and write the state, and find the PATH in it, which sudo takes away
 */
export function prepareLines(helpers: Helpers, usersDiffer: boolean): string[] {
  return [
    `mkdir -m ${usersDiffer ? '777' : '700'} "${FOLDER}"`,
    ...withInput(`cat >"${FOLDER}/go-on.sh"`, goOnFile(helpers).replace(/\n$/, ''), 'FILE'),
    ...(usersDiffer ? [GO_ON] : []),
  ];
}
