import type { BuildFacts, Note, Origin, PlannedVariable } from './types.js';

export interface Variable {
  name: string;
  value: string;
}

/** The variables that somebody set in one place. */
export interface Layer {
  origin: Exclude<Origin, 'builtin' | 'environment'>;
  variables: Variable[];
}

const WHERE: Record<Layer['origin'], string> = {
  override: 'an override',
  batch: 'the batch entry',
  project: 'the project',
  buildspec: 'the buildspec',
};

const AUTO_DISCOVER = /^CODEBUILD_CONFIG_AUTO_DISCOVER(_DIR)?$/;

/** A name that every shell can hold. */
export function isVariableName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}

/**
 * Puts the environment together: later layers win over earlier ones and over the caller's own variables, builtins
 * win over everything (SPEC §2.4, §2.5; codebuild.md §5.4). Values are literal: nothing is expanded.
 *
 * HOME only yields to layers, AWS_REGION and AWS_DEFAULT_REGION to everything; a missing one of the two gets the
 * other's value. What no shell can hold is dropped, with a note unless it came with the caller's environment.
 */
export function mergeEnvironment(
  facts: Pick<BuildFacts, 'environment' | 'home' | 'region'>,
  layers: Layer[],
  builtins: Variable[],
): { variables: PlannedVariable[]; notes: Note[] } {
  const merged = new Map<string, PlannedVariable>();
  const notes: Note[] = [];
  const set = (name: string, value: string, origin: Origin): void => {
    if (!value.includes('\0')) merged.set(name, { name, value, origin });
  };

  for (const [name, value] of Object.entries(facts.environment)) {
    if (isVariableName(name)) set(name, value, 'environment');
  }
  set('HOME', facts.home, 'builtin');
  for (const name of ['AWS_REGION', 'AWS_DEFAULT_REGION']) {
    if (facts.region !== undefined && !merged.get(name)?.value) set(name, facts.region, 'builtin');
  }

  const reserved = new Set(builtins.map(({ name }) => name));
  for (const { origin, variables } of layers) {
    for (const { name, value } of variables) {
      const note = objection(name, value, WHERE[origin], reserved);
      if (note !== undefined) notes.push(note);
      if (note?.code !== 'variable-dropped') set(name, value, origin);
    }
  }

  fillRegion('AWS_REGION', 'AWS_DEFAULT_REGION');
  fillRegion('AWS_DEFAULT_REGION', 'AWS_REGION');
  for (const { name, value } of builtins) set(name, value, 'builtin');
  return { variables: [...merged.values()], notes };

  function fillRegion(name: string, other: string): void {
    const value = merged.get(other)?.value;
    if (value && !merged.has(name)) set(name, value, 'builtin');
  }
}

function objection(name: string, value: string, where: string, builtins: Set<string>): Note | undefined {
  if (!isVariableName(name)) {
    return {
      code: 'variable-dropped',
      message: `${JSON.stringify(name)} of ${where} is no variable name: it is left out.`,
    };
  }
  if (value.includes('\0')) {
    return { code: 'variable-dropped', message: `${name} of ${where} contains a NUL byte: it is left out.` };
  }
  if (!name.startsWith('CODEBUILD_') || AUTO_DISCOVER.test(name)) return undefined;
  const outcome = builtins.has(name) ? "the build's own value is used" : 'the value is used nevertheless';
  return {
    code: 'reserved-variable',
    message: `${name} of ${where} begins with CODEBUILD_, which CodeBuild reserves: ${outcome}.`,
  };
}
