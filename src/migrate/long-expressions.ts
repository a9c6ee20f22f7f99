import { UserError } from '../errors.js';
import type { Step, Workflow } from './workflow.js';

/** Of an expression (actions/runner, ExpressionConstants.MaxLength). */
const LONGEST = 21_000;

/**
 * A text that holds an expression anywhere is one to GitHub, `format('…', …)`, and if it is too long, GitHub takes nothing of the whole
 * workflow. A text `${{` of the project becomes an expression too.
 * @throws UserError that names the step
 */
export function refuseLongExpressions({ name, jobs }: Workflow): void {
  for (const { env, outputs, steps = [] } of Object.values(jobs)) {
    const ofJob: Step = { name: 'the job', env, with: outputs };
    for (const step of [ofJob, ...steps]) {
      const { run = '', with: inputs = {}, env: variables = {} } = step;
      const texts = [run, ...Object.values(inputs), ...Object.values(variables)];
      if (texts.some(isTooLong))
        throw new UserError(
          `${name}: ${JSON.stringify(step.name ?? 'a step')} would hold an expression, or the text \${{, in more than ${LONGEST} characters, which GitHub refuses.`,
          'Move commands into a script of the repository, and long values into a file.',
        );
    }
  }
}

/** In the text of `format` quotes and braces are written twice. */
function isTooLong(text: string): boolean {
  return text.includes('${{') && text.replace(/['{}]/g, '$&$&').length > LONGEST;
}
