import type { BuildFacts, Note, Origin, PlannedReference, PlannedVariable, Variable } from './types.js';

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

/** The second is the old name, which boto still takes. */
const SESSION_TOKENS = ['AWS_SESSION_TOKEN', 'AWS_SECURITY_TOKEN'];
const AUTO_DISCOVER = /^CODEBUILD_CONFIG_AUTO_DISCOVER(_DIR)?$/;

/** A name that every shell can hold. */
export function isVariableName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}

/**
 * Puts the environment together: later layers win over earlier ones and over the caller's own variables, builtins
 * win over everything (SPEC §2.4, §2.5; codebuild.md §5.4), whether a value is text or lies in AWS. Values are literal;
 * only references are expanded, from the plain variables.
 *
 * HOME only yields to layers, AWS_REGION and AWS_DEFAULT_REGION to everything; a missing one of the two gets the
 * other's value. The caller's session token goes where a layer sets the access key, which it is not of. What no shell can hold is dropped, with a note unless it came with the caller's environment.
 */
export function mergeEnvironment(
  facts: Pick<BuildFacts, 'environment' | 'home' | 'region'>,
  layers: Layer[],
  builtins: Variable[],
): { variables: PlannedVariable[]; references: PlannedReference[]; notes: Note[] } {
  const plain = new Map<string, PlannedVariable>();
  const referred = new Map<string, Omit<PlannedReference, 'reference'>>();
  const notes: Note[] = [];
  const set = ({ name, value, type = 'PLAINTEXT', at }: Variable, origin: Origin): void => {
    if (value.includes('\0')) return;
    plain.delete(name);
    referred.delete(name);
    if (type === 'PLAINTEXT') plain.set(name, { name, value, origin });
    else referred.set(name, { name, type, text: value, origin, at });
  };

  for (const [name, value] of Object.entries(facts.environment)) {
    if (isVariableName(name)) set({ name, value }, 'environment');
  }
  set({ name: 'HOME', value: facts.home }, 'builtin');
  for (const name of ['AWS_REGION', 'AWS_DEFAULT_REGION']) {
    if (facts.region !== undefined && !plain.get(name)?.value) set({ name, value: facts.region }, 'builtin');
  }

  const reserved = new Set(builtins.map(({ name }) => name));
  for (const { origin, variables } of layers) {
    for (const variable of variables) {
      const note = objection(variable.name, variable.value, WHERE[origin], reserved);
      if (note !== undefined) notes.push(note);
      if (note?.code !== 'variable-dropped') set(variable, origin);
    }
  }

  if (layers.some(({ origin }) => origin === originOf('AWS_ACCESS_KEY_ID'))) {
    for (const name of SESSION_TOKENS) if (originOf(name) === 'environment') plain.delete(name);
  }
  fillRegion('AWS_REGION', 'AWS_DEFAULT_REGION');
  fillRegion('AWS_DEFAULT_REGION', 'AWS_REGION');
  for (const builtin of builtins) set(builtin, 'builtin');
  const references = [...referred.values()].map((one) => ({
    ...one,
    reference: expandVariables(one.text, valueInReference),
  }));
  return { variables: [...plain.values()], references, notes };

  function originOf(name: string): Origin | undefined {
    return (plain.get(name) ?? referred.get(name))?.origin;
  }

  /** The caller's own variables do not count, but for the region: they may be secrets, and CodeBuild has none of them. */
  function valueInReference(name: string): string | undefined {
    const variable = plain.get(name);
    const counts = variable?.origin !== 'environment' || /^AWS_(DEFAULT_)?REGION$/.test(name);
    return counts ? variable?.value : undefined;
  }

  function fillRegion(name: string, other: string): void {
    const value = plain.get(other)?.value;
    if (value && !plain.has(name) && !referred.has(name)) set({ name, value }, 'builtin');
  }
}

/**
 * Puts values in the place of `$NAME` and `${NAME}`, in references and in fields of a batch (SPEC §2.4, codebuild.md §6,
 * §8.1). A name without a value stays as it stands, so that what AWS then does not know shows it.
 */
export function expandVariables(text: string, valueOf: (name: string) => string | undefined): string {
  return text.replace(
    /\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))/g,
    (whole, braced?: string, bare?: string) => valueOf(braced ?? bare ?? '') ?? whole,
  );
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
