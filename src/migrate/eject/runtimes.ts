import type { NamedText } from '../../buildspec/types.js';
import { parseSelector, type VersionSelector } from '../../plan/versions.js';
import { row } from '../rows.js';
import type { FidelityRow, JobParts } from '../types.js';
import type { Step } from '../workflow.js';

interface Setup {
  uses: string;
  inputs(selector: VersionSelector): Record<string, string>;
}

/** The setup action of each runtime of CodeBuild (codebuild.md §9.3); `latest` has words of its own in each. */
const SETUPS: Record<string, Setup> = {
  nodejs: { uses: 'actions/setup-node', inputs: ({ version = 'latest' }) => ({ 'node-version': version }) },
  python: { uses: 'actions/setup-python', inputs: ({ version = '3.x' }) => ({ 'python-version': version }) },
  java: {
    uses: 'actions/setup-java',
    inputs: ({ version = '21' }) => ({ distribution: 'corretto', 'java-version': version }),
  },
  golang: {
    uses: 'actions/setup-go',
    inputs: ({ version = 'stable' }) => ({ 'go-version': version, cache: 'false' }),
  },
  dotnet: {
    uses: 'actions/setup-dotnet',
    inputs: ({ version = '8.0' }) => ({
      'dotnet-version': version.split('.').length < 3 ? `${version}.x` : version,
    }),
  },
  ruby: { uses: 'ruby/setup-ruby', inputs: ({ version = 'ruby' }) => ({ 'ruby-version': version }) },
  php: { uses: 'shivammathur/setup-php', inputs: ({ version = 'latest' }) => ({ 'php-version': version }) },
};

/**
 * `runtime-versions` as setup actions.
 * @param expand puts in the values of variables
 */
export function ejectRuntimes(
  versions: NamedText[],
  expand: (text: string) => string,
  parts: JobParts,
): { steps: Step[]; rows: FidelityRow[] } {
  const steps: Step[] = [];
  const rows = versions.map(({ name, text }): FidelityRow => {
    const field = `buildspec.phases.install.runtime-versions.${name}`;
    if (name === 'docker') return row('exact', field, text, '', 'The runner has Docker.');
    const setup = Object.hasOwn(SETUPS, name) ? SETUPS[name] : undefined;
    const selector = parseSelector(expand(text).trim());
    if (setup === undefined)
      return row('dropped', field, text, '', 'There is no setup action that is known to do the same.');
    if (selector === undefined && text.includes('$'))
      return row(
        'set up elsewhere',
        field,
        text,
        setup.uses,
        'Only the one who starts the build knows the variable.',
      );
    if (selector === undefined)
      return row('dropped', field, text, '', `It is no version that ${setup.uses} could be asked for.`);
    steps.push({ uses: setup.uses, with: setup.inputs(selector) });
    const where =
      parts.container === undefined ? '' : ' In an image the action may lack libraries that it needs.';
    const reason = `The action takes the newest version of that name, CodeBuild the one that its image holds.${where}`;
    return row('approximate', field, text, setup.uses, reason);
  });
  return { steps, rows };
}
