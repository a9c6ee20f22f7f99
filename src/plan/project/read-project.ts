import { UserError } from '../../errors.js';
import { type Fields, openFields, type ProjectReport } from './fields.js';
import { findProject, type FoundProject } from './find-project.js';
import { ignoredFields } from './ignored.js';
import { parseJson } from './json.js';
import { readArtifact, readSecondaryArtifacts } from './read-artifacts.js';
import { readBatch } from './read-batch.js';
import { readEnvironment } from './read-environment.js';
import { readIdentifier, readSource } from './read-source.js';
import { CACHE_MODES, CACHE_TYPES, type ProjectCache, type ProjectSettings } from './types.js';

/** The longest build that CodeBuild allows, in minutes. */
const LONGEST = 2160;

/**
 * Reads a project (codebuild.md §10.1) from JSON, in the case of letters of the API or of CloudFormation.
 * @param name of the project to take where there are several; empty when the caller gave none
 * @throws UserError with the file, line and path of everything that is wrong; values, which may be secrets, are not repeated
 */
export function readProject(source: string | Uint8Array, file: string, name: string): ProjectSettings {
  return readFoundProject(findProject(parseJson(source, file), file, name), file);
}

/**
 * Reads a project that was found in a file.
 * @throws UserError as {@link readProject} does
 */
export function readFoundProject({ json, path }: FoundProject, file: string): ProjectSettings {
  const report: ProjectReport = { problems: [], opened: new Map() };
  const project = openFields(report, json, path);
  const settings: ProjectSettings = {
    file,
    name: project.text('name'),
    ...readArn(project.text('arn')),
    ...readSource(project.object('source')),
    secondarySources: project.objects('secondarySources').map(readIdentifier),
    artifacts: readArtifact(project.object('artifacts')),
    secondaryArtifacts: readSecondaryArtifacts(project),
    cache: readCache(project.object('cache')),
    ...readEnvironment(project.object('environment')),
    timeoutMinutes: readTimeout(project),
    encryptionKey: project.text('encryptionKey'),
    batch: readBatch(project),
    ignored: ignoredFields(project),
  };
  const unknown = [...report.opened.values()].flatMap((fields) => fields.unread());
  const snakes = unknown.filter((field) => /[a-z]_[a-z]/.test(field));
  if (snakes.length > 0) {
    throw new UserError(
      `${file}: these are no fields of a project: ${snakes.join(', ')}.`,
      'Names are in camelCase, as in the answer of batch-get-projects; Terraform has its own.',
    );
  }
  const problems = report.problems.sort((one, other) => one.line - other.line);
  if (problems.length > 0) {
    const lines = problems.map(({ line, message }) => `${file}:${line}: ${message}`);
    throw new UserError([...new Set(lines)].join('\n'));
  }
  // The path of the project itself tells nothing.
  const prefix = path === '' ? '' : `${path}.`;
  settings.ignored.push(
    ...unknown.map((field) => ({ field: field.slice(prefix.length), reason: 'unknown' })),
  );
  return settings;
}

/** `arn:aws:codebuild:<region>:<account>:project/<name>` */
function readArn(arn: string | undefined): Pick<ProjectSettings, 'region' | 'accountId'> {
  const [, region, accountId] = /^arn:[\w-]+:codebuild:([a-z0-9-]+):(\d{12}):project\//.exec(arn ?? '') ?? [];
  return { region, accountId };
}

/** CodeBuild caches nothing unless the project says so. */
function readCache(cache: Fields): ProjectCache {
  return {
    type: cache.choice('type', CACHE_TYPES) ?? 'NO_CACHE',
    modes: cache.choices('modes', CACHE_MODES),
    namespace: cache.text('cacheNamespace'),
  };
}

function readTimeout(project: Fields): number | undefined {
  const minutes = project.number('timeoutInMinutes');
  if (minutes !== undefined && !(minutes > 0 && minutes <= LONGEST))
    project.refuse('timeoutInMinutes', `must be a number of minutes above 0, ${LONGEST} at most`);
  return minutes;
}
