import { describe, expect, it } from '@jest/globals';

import { checkBuildspec } from '../../../src/check/check-buildspec.js';
import type { CheckedText } from '../../../src/check/checked-file.js';
import { helpOf, RULES } from '../../../src/check/rules.js';
import { renderCheckSarif } from '../../../src/render/check-sarif.js';

interface Region {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}
interface Location {
  physicalLocation: { artifactLocation: { uri: string }; region: Region };
}
interface Replacement {
  deletedRegion: Region;
  insertedContent: { text: string };
}
interface Sarif {
  $schema: string;
  version: string;
  runs: {
    columnKind: string;
    tool: {
      driver: {
        name: string;
        semanticVersion: string;
        rules: {
          id: string;
          shortDescription: { text: string };
          fullDescription: { text: string };
          help: { text: string; markdown: string };
          helpUri: string;
          defaultConfiguration: { level: string };
        }[];
      };
    };
    invocations: {
      executionSuccessful: boolean;
      toolExecutionNotifications: { message: { text: string } }[];
    }[];
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: Location[];
      partialFingerprints: { primaryLocationLineHash: string };
      fixes?: { artifactChanges: { replacements: Replacement[] }[] }[];
    }[];
  }[];
}

const TEXT = "version: '0.2'\nphases:\n  build:\n    finaly: x\n    commands:\n      - make\n";

function checkedFile(file: string, text = TEXT, more: Partial<CheckedText> = {}): CheckedText {
  return { ...checkBuildspec(text, more.name ?? file, new Map()), name: file, file, fileText: text, ...more };
}

function render(...[checked, unreadable = []]: Partial<Parameters<typeof renderCheckSarif>>) {
  const pathOf = (file: string) => file;
  const text = renderCheckSarif(checked ?? [], unreadable, {
    version: '1.2.3',
    rules: RULES,
    helpOf,
    pathOf,
  });
  const sarif = JSON.parse(text) as Sarif;
  const [run] = sarif.runs;
  if (!run) throw new Error('no run');
  return { sarif, run };
}

/** "SARIF support for code scanning" on docs.github.com: what is required, and the limits. */
describe('what code scanning asks for', () => {
  const { sarif, run } = render([checkedFile('ci/buildspec.yml'), checkedFile('b.yml', 'version: 0.2\n')]);

  it('is there of the file and the tool', () => {
    expect(sarif).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif') });
    expect(sarif.runs).toHaveLength(1);
    expect(run.tool.driver).toMatchObject({ name: 'buildspec check', semanticVersion: '1.2.3' });
  });

  it('is there of each rule', () => {
    const { rules } = run.tool.driver;
    expect(rules.map(({ id }) => id)).toEqual([
      'YAML_FILE_ERROR',
      'BATCH_SPEC_VALIDATION_ERROR',
      ...RULES.map(({ id }) => id),
    ]);
    for (const { shortDescription, fullDescription, help, helpUri, defaultConfiguration } of rules) {
      expect(shortDescription.text.length).toBeGreaterThan(0);
      expect(shortDescription.text.length).toBeLessThanOrEqual(1024);
      expect(fullDescription.text.length).toBeLessThanOrEqual(1024);
      expect(help.text).not.toBe('');
      expect(help.markdown).not.toBe('');
      expect(new URL(helpUri).protocol).toBe('https:');
      expect(defaultConfiguration.level).toMatch(/^(error|warning|note)$/);
    }
  });

  it('is there of each result', () => {
    expect(run.results.map(({ ruleId }) => ruleId)).toEqual([
      'quoted-version',
      'unknown-key',
      'YAML_FILE_ERROR',
    ]);
    for (const { ruleId, ruleIndex, level, message, locations, partialFingerprints } of run.results) {
      expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(level).toMatch(/^(error|warning|note)$/);
      expect(message.text).not.toBe('');
      expect(locations).toHaveLength(1);
      const { startLine, startColumn, endLine, endColumn } =
        locations[0]?.physicalLocation.region ?? ({} as Region);
      for (const one of [startLine, startColumn, endLine, endColumn]) expect(one).toBeGreaterThan(0);
      expect(partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]+:\d+$/);
    }
    expect(run.columnKind).toBe('utf16CodeUnits');
  });

  it('places a result where the problem is', () => {
    expect(run.results[1]?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'ci/buildspec.yml' },
      region: { startLine: 4, startColumn: 5, endLine: 4, endColumn: 11 },
    });
  });
});

it('hands on fixes', () => {
  const [result] = render([checkedFile('b.yml')]).run.results;
  expect(result?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
    {
      deletedRegion: { startLine: 1, startColumn: 10, endLine: 1, endColumn: 15 },
      insertedContent: { text: '0.2' },
    },
  ]);
});

it('shows a buildspec in a project where it stands, without fixes that would break the JSON', () => {
  const fileText = `{\n "name": "web",\n "source": {\n  "buildspec": ${JSON.stringify(TEXT)}}}\n`;
  const inline = checkedFile('p.json', TEXT, { name: 'p.json (web)', inlineAt: 4, fileText });
  const [result] = render([inline]).run.results;
  expect(result?.locations[0]?.physicalLocation.region.startLine).toBe(4);
  expect(result?.message.text).toMatch(/^p\.json \(web\):1:10: /);
  expect(result?.fixes).toBeUndefined();
});

it.each([
  ['ci/über uns#1.yml', 'ci/%C3%BCber%20uns%231.yml'],
  ['<stdin>', '%3Cstdin%3E'],
  ['/tmp/a b.yml', 'file:///tmp/a%20b.yml'],
  ['C:/tmp/a:b.yml', 'file:///C:/tmp/a%3Ab.yml'],
])('writes %s as the URI %s', (file, uri) => {
  const [result] = render([checkedFile(file)]).run.results;
  expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
});

it('tells what could not be read', () => {
  const { run } = render([], [{ file: 'nope.yml', message: 'no such file', hint: 'Name another.' }]);
  expect(run.invocations).toMatchObject([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [{ message: { text: 'no such file\nName another.' } }],
    },
  ]);
  expect(render([]).run.invocations).toMatchObject([{ executionSuccessful: true }]);
});
