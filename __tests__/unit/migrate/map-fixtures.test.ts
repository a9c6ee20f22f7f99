/** What holds for every project: nobody is forgotten, nothing is said twice, and no secret is written. */
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { joinPieces } from '../../../src/migrate/join-pieces.js';
import { MAPPINGS } from '../../../src/migrate/map/mappings.js';
import type { MigrateOptions } from '../../../src/migrate/types.js';
import { EJECT, KEEP, projectOfJson } from './project-of.js';

const FOLDER = fileURLToPath(new URL('../../fixtures/migrate/', import.meta.url));
const projects = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => {
    const document = JSON.parse(readFileSync(`${FOLDER}${name}/project.json`, 'utf8')) as {
      projects?: unknown[];
    };
    return (document.projects ?? [document]).map((project): [string, string] => [
      name,
      JSON.stringify(project),
    ]);
  });

function map(json: string, options: MigrateOptions) {
  const project = projectOfJson(json);
  return { project, piece: joinPieces(MAPPINGS.map((mapping) => mapping(project, options))) };
}

const SECRET = 'zX83kd02mQp9';

/** The project with one more variable, in plain text. */
function withSecret(json: string): string {
  const variable = JSON.stringify({ name: 'DEPLOY_TOKEN', value: SECRET, type: 'PLAINTEXT' });
  const list = /("environmentVariables"\s*:\s*\[)(\s*\])?/i;
  if (!list.test(json))
    return json.replace(/("environment"\s*:\s*\{)/i, `$1"environmentVariables":[${variable}],`);
  return json.replace(list, (_, start: string, end?: string) => `${start}${variable}${end ?? ','}`);
}

describe.each([
  ['kept', KEEP],
  ['ejected', EJECT],
])('%s', (_, options) => {
  it.each(projects)('asks for every field but the triggers of %s', (_name, json) => {
    const { project } = map(json, options);
    const unread = [...project.opened.values()].flatMap((fields) => fields.unread());
    expect(unread.filter((field) => !/\.?(webhook|triggers)\.|quantumMode/i.test(field))).toEqual([]);
    expect(project.problems).toEqual([]);
  });

  it.each(projects)('says each field of %s once', (_name, json) => {
    const fields = map(json, options).piece.rows.map(({ field }) => field);
    expect(fields).toEqual([...new Set(fields)]);
  });

  it.each(projects)('gives a reason for all of %s that is not exact', (_name, json) => {
    const { rows } = map(json, options).piece;
    expect(rows.filter(({ fidelity, reason }) => fidelity !== 'exact' && reason === '')).toEqual([]);
    expect(
      rows.filter(
        ({ fidelity, becomes }) => fidelity !== 'exact' && fidelity !== 'dropped' && becomes === '',
      ),
    ).toEqual([]);
    expect(rows.filter(({ fidelity, becomes }) => fidelity === 'dropped' && becomes !== '')).toEqual([]);
  });

  it.each(projects)('writes no secret of %s', (_name, json) => {
    const { project, piece } = map(withSecret(json), options);
    expect(project.settings.variables.map(({ value }) => value)).toContain(SECRET);
    expect(JSON.stringify(piece)).not.toContain(SECRET);
    expect(piece.tasks.map(({ title }) => title).join()).toContain('gh secret set DEPLOY_TOKEN');
  });
});
