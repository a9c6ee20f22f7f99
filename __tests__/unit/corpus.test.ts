import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBuildspec } from '../../src/buildspec/parse.js';

/** Public buildspecs (data: parsed, never run). They are no part of this repository. */
const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

const YAML = 'YAML_FILE_ERROR';
const BATCH = 'BATCH_SPEC_VALIDATION_ERROR';
const COLON = 'to be of string type: found subkeys instead';

/** The files that CodeBuild refuses: its code, the gist of its message, and what is wrong with the file. */
const REFUSED: Record<string, [code: string, gist: string, why: string]> = {
  '0022.yml': [YAML, "could not find expected ':' at line 9", 'merge conflict'],
  '0065.yml': [
    BATCH,
    'must contain only alphanumeric characters and underscores',
    'identifier folded from two lines; merge left-overs',
  ],
  '0109.yml': [YAML, "could not find expected ':' at line 39", 'a stray g in the last line'],
  '0182.yml': [YAML, "did not find expected ',' or '}' at line 29", 'command with {""…" : "…"}'],
  '0189.yml': [YAML, 'found unknown escape character at line 23', 'Windows path in double quotes'],
  '0239.yml': [YAML, 'unsupported field "steps" in buildspec', 'GitHub Actions steps'],
  '0307.yml': [YAML, "did not find expected '-' indicator at line 39", 'a comment ends the block'],
  '0308.yml': [YAML, 'did not find expected key at line 7', 'batch indented by 4, then by 2'],
  '0323.yml': [
    YAML,
    'mapping values are not allowed in this context at line 61',
    'ffmpeg command with several colons',
  ],
  '0387.yml': [YAML, 'Cannot unmarshal list to map at line 15', 'commands directly below install'],
  '0389.yml': [YAML, "did not find expected '-' indicator at line 35", 'dash one column too far right'],
  '0418.yml': [YAML, 'Cannot unmarshal map to string at line 14', 'discard-paths as an entry of files'],
  '0440.yml': [YAML, 'Invalid buildspec phase name: env', 'env below phases, and a command with a colon'],
  '0460.yml': [YAML, 'Cannot unmarshal map to string at line 2015', 'builds indented below depend-on'],
  '0544.yml': [YAML, COLON, 'echo "Trivy version: …"'],
  '0649.yml': [YAML, COLON, 'echo "Project: …"'],
  '0660.yml': [YAML, COLON, 'echo "{\\"arn\\": …}"'],
  '0690.yml': [YAML, "did not find expected '-' indicator at line 29", 'env one column too far left'],
  '0734.yml': [YAML, 'did not find expected alphabetic or numeric character at line 14', '[ -s … ] && …'],
  '0764.yml': [YAML, COLON, 'echo "Trivy version: …"'],
  '0781.yml': [
    YAML,
    'mapping values are not allowed in this context at line 26',
    'build-list indented below fast-fail',
  ],
  '0792.yml': [YAML, 'Cannot unmarshal list to map at line 8', 'commands directly below pre_build'],
  '0830.yml': [YAML, "could not find expected ':' at line 47", 'curl over several lines with colons'],
  '0836.yml': [YAML, 'did not find expected key at line 22', 'variable one column too far right'],
  '0858.yml': [YAML, "could not find expected ':' at line 9", 'merge conflict'],
  '0862.yml': [YAML, 'Cannot unmarshal list to map at line 5', 'variables as a list'],
  '0909.yml': [YAML, COLON, 'echo "Error: …"'],
  '0920.yml': [YAML, COLON, 'echo "Deploying image: …"'],
  '1012.yml': [
    YAML,
    'mapping values are not allowed in this context at line 46',
    'curl with several headers',
  ],
  '1064.yml': [YAML, 'Invalid buildspec phase name: runtime-versions', 'runtime-versions beside the phases'],
  '1108.yml': [YAML, "could not find expected ':' at line 19", 'a command in a batch entry'],
  '1117.yml': [YAML, COLON, 'echo "Error: …"'],
  '1133.yml': [YAML, COLON, 'echo Reverting migration of file name: …'],
  '1144.yml': [YAML, 'did not find expected key at line 18', 'buildspec indented below depend-on'],
  '1194.yml': [
    BATCH,
    'one of build-list, build-graph, build-matrix, build-fanout is required',
    'build-batch',
  ],
  '1256.yml': [YAML, COLON, 'echo "Logging in to ECR: …"'],
  '1258.yml': [YAML, 'did not find expected key at line 30', 'a quote too many'],
  '1351.yml': [YAML, "did not find expected '-' indicator at line 59", 'a comment ends the block'],
  '1381.yml': [YAML, COLON, 'echo "Assuming cross-account role: …"'],
};

const files = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => /\.ya?ml$/.test(name)) : [];

(files.length > 0 ? describe : describe.skip)(
  '359 public buildspecs (skipped where ../shared/corpus is absent)',
  () => {
    it('are there', () => {
      expect(files).toHaveLength(359);
      expect(Object.keys(REFUSED).filter((name) => !files.includes(name))).toEqual([]);
    });

    it.each(files.filter((name) => !(name in REFUSED)))('%s is accepted', (file) => {
      const { buildspec, diagnostics } = parseBuildspec(readFileSync(join(CORPUS, file)), file);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(buildspec).toBeDefined();
    });

    it.each(Object.entries(REFUSED))('%s is refused: %j', (file, [code, gist]) => {
      const { buildspec, diagnostics } = parseBuildspec(readFileSync(join(CORPUS, file)), file);
      expect(buildspec).toBeUndefined();
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      expect(errors[0]).toMatchObject({ code, message: expect.stringContaining(gist) });
      expect(errors.filter(({ hint, range }) => !hint || !range)).toEqual([]);
    });
  },
);
