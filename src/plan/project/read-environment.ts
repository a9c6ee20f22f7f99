import { type Variable, VARIABLE_TYPES } from '../types.js';
import type { Fields } from './fields.js';
import type { ProjectSettings } from './types.js';

/** Reads the machine, the image, its login and the variables. */
export function readEnvironment(
  environment: Fields,
): Pick<
  ProjectSettings,
  'environmentType' | 'computeType' | 'fleet' | 'image' | 'privileged' | 'registrySecret' | 'variables'
> {
  const registry = environment.object('registryCredential');
  registry.choice('credentialProvider', ['SECRETS_MANAGER']);
  const environmentType = environment.text('type');
  // AWS adds types; what their names begin with is all that matters.
  if (environmentType !== undefined && !/^[A-Z0-9_]+$/.test(environmentType))
    environment.refuse('type', 'must be a type of environment, such as LINUX_CONTAINER');
  return {
    environmentType,
    computeType: environment.text('computeType'),
    fleet: environment.object('fleet').text('fleetArn'),
    image: environment.text('image'),
    privileged: environment.flag('privilegedMode'),
    registrySecret: registry.text('credential'),
    variables: environment.objects('environmentVariables').map(readVariable),
  };
}

function readVariable(variable: Fields): Variable {
  const name = variable.text('name');
  if (name === undefined) variable.refuse('name', 'must be the name of a variable');
  return {
    name: name ?? '',
    value: variable.text('value') ?? '',
    type: variable.choice('type', VARIABLE_TYPES) ?? 'PLAINTEXT',
  };
}
