import { PHASE_NAMES, type Buildspec, type PhaseName } from '../../buildspec/types.js';
import { phaseConditions } from './conditions.js';
import { GO_ON, phaseScript, type PhaseScript, retried } from './script.js';
import { type EjectShell, shellOfUser } from './shell.js';
import type { JobParts } from '../types.js';
import { literal } from '../../render/yaml-text.js';
import type { Step } from '../workflow.js';

/** A step of a phase, before anybody knows whether it needs `go-on.sh`. */
export interface PhaseStep {
  id: string;
  name: string;
  condition: string | undefined;
  user: string | undefined;
  script: PhaseScript;
}

const TITLES: Record<PhaseName, string> = {
  install: 'Install',
  pre_build: 'Pre-build',
  build: 'Build',
  post_build: 'Post-build',
};

/** A step for the commands of each phase, and one for its `finally`, which a retry does not repeat. */
export function planPhaseSteps(buildspec: Buildspec): PhaseStep[] {
  const conditions = phaseConditions(buildspec);
  const isolated = buildspec.version === '0.1';
  return PHASE_NAMES.flatMap((phase): PhaseStep[] => {
    const spec = buildspec.phases[phase];
    if (spec === undefined) return [];
    const user = spec.runAs ?? buildspec.runAs;
    const steps: PhaseStep[] = [];
    const add = (id: string, name: string, condition: string | undefined, script: PhaseScript): void => {
      if (script.lines.length > 0) steps.push({ id, name, condition, user, script });
    };
    const texts = (list: { text: string }[]): string[] => list.map(({ text }) => text);
    const commands = phaseScript(texts(spec.commands), isolated);
    const { onFailure } = spec;
    const again = onFailure.kind === 'retry' && onFailure.count > 0 && commands.lines.length > 0;
    add(
      phase,
      TITLES[phase],
      conditions.commands[phase],
      again ? retried(commands, onFailure.count) : commands,
    );
    const last = phaseScript(texts(spec.finally), isolated);
    add(`${phase}_finally`, `${TITLES[phase]}, finally`, conditions.finally[phase], last);
    return steps;
  });
}

/** What steps of phases need of the ones before them. */
export interface PhaseNeeds {
  /** Each begins with what the one before left. */
  goOn: boolean;
  /** Variables of each step. */
  env: Record<string, string>;
  /** Commands read `CODEBUILD_LAST_EXIT`. */
  lastExit: boolean;
}

export function writePhaseStep(step: PhaseStep, shell: EjectShell, parts: JobParts, needs: PhaseNeeds): Step {
  const { id, name, condition, user, script } = step;
  // Before the first failure those of the job hold.
  const afterFailure = {
    CODEBUILD_BUILD_SUCCEEDING: "${{ job.status == 'success' && '1' || '0' }}",
    ...(needs.lastExit && { CODEBUILD_LAST_EXIT: "${{ job.status == 'success' && '0' || '1' }}" }),
  };
  const env = { ...needs.env, ...(condition !== undefined && afterFailure) };
  const begin = needs.goOn ? [GO_ON] : script.changesState ? ['set -a'] : [];
  return {
    id,
    name,
    ...(condition !== undefined && { if: condition }),
    ...(Object.keys(env).length > 0 && { env }),
    shell: user === undefined ? shell.step : shellOfUser(shell, user, parts),
    run: literal([...begin, ...script.lines, ''].join('\n')),
  };
}
