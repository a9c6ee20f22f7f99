import { runAction, type RunnerStep, type StepResult } from '../../support/runner.js';
import { testdir } from '../../support/testdir.js';

const ACTION = `name: fake
description: does what its input says
inputs:
  script: { description: JavaScript to run, required: true }
  post-script: { description: JavaScript for post }
  yes: { description: a switch, default: true }
  Version of it: { description: a number, default: 1.10 }
runs: { using: node24, main: index.js, post: post.js }
`;

export interface FakeAction {
  actionDir: string;
  workspace: string;
  /** A step that evaluates `script`, which has `fs` and `cp` (child_process). */
  step(script: string, more?: Partial<RunnerStep>): RunnerStep;
  run(script: string, more?: Partial<RunnerStep>): Promise<StepResult>;
  /** Runs a step that prints `lines`. */
  print(...lines: string[]): Promise<StepResult>;
  /** Removes also what the runs have left. */
  cleanup(): Promise<void>;
}

/** An action of its own in a temporary folder, to try the harness on. */
export async function fakeAction(): Promise<FakeAction> {
  const action = await testdir({
    'action.yml': ACTION,
    'index.js': 'const fs = require("fs"), cp = require("child_process"); eval(process.env.INPUT_SCRIPT);',
    'post.js': 'const fs = require("fs"); eval(process.env["INPUT_POST-SCRIPT"]);',
    'no-post/action.yml': 'runs: { using: node24, main: index.js }',
    'no-post/index.js': '',
  });
  const workspace = await testdir({ 'here.txt': '' });
  const scratches: StepResult[] = [];
  const step: FakeAction['step'] = (script, more = {}) => ({
    workspace: workspace.path,
    actionDir: action.path,
    ...more,
    with: { script, ...more.with },
  });
  const run: FakeAction['run'] = async (script, more) => {
    const result = await runAction(step(script, more));
    scratches.push(result);
    return result;
  };
  return {
    actionDir: action.path,
    workspace: workspace.path,
    step,
    run,
    print: (...lines) =>
      run(`process.stdout.write(${JSON.stringify(lines.map((line) => `${line}\n`).join(''))})`),
    cleanup: async () =>
      void (await Promise.all([action, workspace, ...scratches].map((made) => made.cleanup()))),
  };
}
