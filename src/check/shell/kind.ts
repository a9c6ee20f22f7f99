import type { Buildspec } from '../../buildspec/types.js';
import type { ShellCommand } from './commands.js';
import type { CheckedBuildspec } from '../types.js';

/** What PowerShell looks like; Windows images run it without `env.shell` (codebuild.md §3.4). */
const POWERSHELL =
  /\$[Ee]nv:\w|\[System\.|\.ps1\b|\bpowershell\b|\bchoco install\b|^\s*& "|\b(?:Add|Copy|Expand|ForEach|Get|Import|Install|Invoke|Move|New|Out|Remove|Select|Set|Sort|Start|Stop|Test|Where|Write)-[A-Z]\w+/;

/** `/bin/bash` and `bash` are the same; `sh` is CodeBuild's default on Linux (codebuild.md §1.2). */
export function shellOf(buildspec: Buildspec): string {
  const shell = buildspec.env.shell ?? 'sh';
  return (shell.split(/[\\/]/).at(-1) ?? shell).toLowerCase().replace(/\.exe$/, '');
}

/** Found once, though all shell rules ask. */
const known = new WeakMap<ShellCommand[], ShellCommand[]>();

/** The commands that a Unix shell runs: all of a buildspec, or none where they are written for Windows. */
export function shellCommands({ buildspec, commands }: CheckedBuildspec): ShellCommand[] {
  let found = known.get(commands);
  if (!found) {
    const isUnix = /^(sh|bash|dash|ash|zsh|ksh)$/.test(shellOf(buildspec));
    found = isUnix && !commands.some(({ text }) => POWERSHELL.test(text)) ? commands : [];
    known.set(commands, found);
  }
  return found;
}
