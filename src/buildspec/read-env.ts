import { readSection, valueOf, type Homes } from './read-map.js';
import { readNamedTexts, readSwitch, readText, readTextList } from './read-values.js';
import { warn, type Reader, type YamlValue } from './reader.js';
import type { EnvSpec, NamedText } from './types.js';

const KEYS = [
  'shell',
  'variables',
  'parameter-store',
  'secrets-manager',
  'exported-variables',
  'git-credential-helper',
];

const PROJECT_SETTING = 'It is set in the project, or in the env of a batch entry.';
const HOMES: Homes = Object.fromEntries(
  ['compute-type', 'image', 'type', 'fleet', 'privileged-mode', 'privileged', 'imagePullCredentialsType'].map(
    (key) => [key, PROJECT_SETTING],
  ),
);

/** Reads `env` (codebuild.md §1.2). */
export function readEnv(reader: Reader, value: YamlValue): EnvSpec {
  const entries = readSection(reader, value, 'env', KEYS, HOMES);
  return {
    shell: readText(reader, valueOf(entries, 'shell'), 'env.shell')?.text,
    variables: readVariables(reader, valueOf(entries, 'variables'), 'env.variables'),
    parameterStore: readNamedTexts(reader, valueOf(entries, 'parameter-store'), 'env.parameter-store'),
    secretsManager: readNamedTexts(reader, valueOf(entries, 'secrets-manager'), 'env.secrets-manager'),
    exportedVariables: readTextList(reader, valueOf(entries, 'exported-variables'), 'env.exported-variables'),
    gitCredentialHelper: readSwitch(
      reader,
      valueOf(entries, 'git-credential-helper'),
      'env.git-credential-helper',
    ),
  };
}

/** Reads version 0.1's `environment_variables: plaintext:` (codebuild.md §1.6). */
export function readPlaintextVariables(reader: Reader, value: YamlValue): NamedText[] {
  const entries = readSection(reader, value, 'environment_variables', ['plaintext']);
  return readVariables(reader, valueOf(entries, 'plaintext'), 'environment_variables.plaintext');
}

/**
 * Names that CodeBuild reserves are warned about, but for the switches that people are told to set
 * (codebuild.md §5.4).
 */
function readVariables(reader: Reader, value: YamlValue, what: string): NamedText[] {
  const variables = readNamedTexts(reader, value, what);
  for (const { name, at } of variables) {
    if (/^CODEBUILD_(?!.*AUTO_DISCOVER)/.test(name)) {
      warn(
        reader,
        at,
        'reserved-variable',
        `${name}: names that start with CODEBUILD_ are reserved`,
        'Choose another name.',
      );
    }
  }
  return variables;
}
