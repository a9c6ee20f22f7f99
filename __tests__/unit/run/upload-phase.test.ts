import { describe, expect, it } from '@jest/globals';

import { EnvironmentError } from '../../../src/errors.js';
import type { ArtifactRequest, ArtifactStore, BuildFiles } from '../../../src/run/ports.js';
import type { ReportStore } from '../../../src/run/reports/ports.js';
import { at, texts } from '../plan/factories.js';
import { plan, runScripted } from './scripted.js';

const SOURCE = '/src/web';
const REPORT = '<testsuite><testcase name="a"/></testsuite>';

/** Every file but those below `bad…` is there. */
const listed: Partial<BuildFiles> = {
  list: async (walks) => {
    const paths = walks.map(({ root, levels }) => `${root}/${levels.join('/')}`);
    const bad = paths.find((path) => path.includes('/bad'));
    if (bad !== undefined) throw new EnvironmentError(`no ${bad.slice(SOURCE.length + 1)}`);
    return paths.filter((path) => !path.includes('none')).map((path) => ({ path, kind: 'file' }));
  },
  links: async (paths) =>
    paths.map((real) => ({ text: '', real, kind: /\.\w+$/.test(real) ? 'file' : 'directory' })),
  reach: async (paths) => paths,
};

/** Runs a build whose only groups and artifacts name one file each. */
async function upload(
  groups: string[],
  artifacts: string[],
  onStore: (request: ArtifactRequest, stop: () => void) => void = () => undefined,
) {
  const stored: string[] = [];
  let stop = (): void => undefined;
  const storeOf = (kind: string): ArtifactStore => ({
    store: async (request) => {
      stored.push(`${kind} ${request.name}`);
      onStore(request, stop);
      const { name, packaging, files } = request;
      return { name, packaging, location: '/kept', files: files.length, size: 1 };
    },
  });
  const reports: ReportStore = {
    read: async function* () {
      yield Buffer.from(REPORT);
    },
    sink: {
      testCase: () => undefined,
      coveredFile: () => undefined,
      keep: () => undefined,
      drop: () => undefined,
    },
    rawFiles: storeOf('raw'),
  };
  const planned = plan(
    {},
    {
      source: { directory: SOURCE },
      reports: {
        groups: groups.map((file) => ({
          group: { text: 'unit', at: at(1) },
          files: texts(file),
          discardPaths: false,
          fileFormat: 'JUNITXML',
        })),
        keepFiles: true,
      },
      artifacts: artifacts.map((file) => ({
        name: { fixed: 'unit' },
        files: texts(file),
        excludePaths: [],
        discardPaths: false,
        enableSymlinks: false,
        packaging: 'files' as const,
      })),
    },
  );
  const { result, events } = await runScripted(
    planned,
    {},
    {
      values: { CODEBUILD_CONFIG_AUTO_DISCOVER: 'false' },
      listed,
      artifacts: storeOf('artifact'),
      reports,
      open: (interrupt) => {
        stop = () => interrupt('STOPPED');
      },
    },
  );
  const warnings = events.flatMap((event) => (event.type === 'warning' ? [event.message] : []));
  const phase = result.phases.find((one) => one.phase === 'UPLOAD_ARTIFACTS');
  return { result, phase, warnings, stored };
}

describe('UPLOAD_ARTIFACTS', () => {
  it('stores the raw files of reports after the artifacts', async () => {
    const { result, stored } = await upload(['a.xml'], ['a.txt']);
    expect(stored).toEqual(['artifact unit', 'raw unit']);
    expect(result.reports[0]?.rawFiles).toMatchObject({ name: 'unit', location: '/kept' });
  });

  it.each([['none.txt'], ['bad.txt']])('stores them whatever became of the artifact: %s', async (file) => {
    const { phase, stored } = await upload(['a.xml'], [file]);
    expect(phase?.status).toBe(file === 'bad.txt' ? 'FAULT' : 'FAILED');
    expect(stored).toEqual(['raw unit']);
  });

  it('stores none when the build is interrupted', async () => {
    const { result, stored } = await upload(['a.xml'], ['a.txt'], (_, stop) => stop());
    expect(result.status).toBe('STOPPED');
    expect(stored).toEqual(['artifact unit']);
    expect(result.reports[0]).not.toHaveProperty('rawFiles');
  });

  it('fails by reports and artifacts', async () => {
    const { phase, warnings } = await upload(['none.xml'], ['none.txt']);
    expect(phase).toMatchObject({
      status: 'FAILED',
      contexts: [
        { message: '[unit: [no matching report paths found for none.xml]]' },
        { message: 'no matching artifact paths found' },
      ],
    });
    expect(warnings).toEqual([]);
  });

  it('tells all that failed when something broke', async () => {
    const { phase, warnings } = await upload(['none.xml', 'bad1.xml', 'bad2.xml'], ['bad.txt', 'none.txt']);
    expect(phase).toMatchObject({ status: 'FAULT', contexts: [{ message: 'no bad1.xml' }] });
    expect(warnings).toEqual([
      'no bad2.xml',
      'no bad.txt',
      '[unit: [no matching report paths found for none.xml]]',
      'no matching artifact paths found',
    ]);
  });
});
