import { PHASE_NAMES, type Buildspec } from '../../buildspec/types.js';

/** Programs that only root may use in the way builds do, and directories that are root's. */
const ROOTS_WORK =
  /(^|[\s;&|({])(apt|apt-get|yum|dnf|apk|dpkg|rpm|add-apt-repository|update-alternatives|useradd|adduser|groupadd|chown|mount|sysctl|service|systemctl|dockerd)\s|>\s*\/(etc|usr|opt)\/|\/root\b/m;

/**
 * Whether commands do what only root may. On CodeBuild all are root's; on a runner they are another user's, which is better as long
 * as it makes no difference.
 */
export function needsRoot({ phases }: Buildspec): boolean {
  return PHASE_NAMES.some((name) => {
    const { commands = [], finally: last = [] } = phases[name] ?? {};
    return [...commands, ...last].some(({ text }) => ROOTS_WORK.test(text.replace(/\bsudo\s[^;&|\n]*/g, '')));
  });
}
