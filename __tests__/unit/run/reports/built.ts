import { spawnSync } from 'node:child_process';
import { createReadStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { createBuildFiles } from '../../../../src/adapters/shell/build-files.js';
import type { ReportSpec } from '../../../../src/buildspec/types.js';
import { EnvironmentError } from '../../../../src/errors.js';
import type { BuildPlan } from '../../../../src/plan/types.js';
import { planBuild } from '../../../../src/plan/plan-build.js';
import type { CoveredFile, TestCase } from '../../../../src/reports/types.js';
import type { BuildEvent } from '../../../../src/run/events.js';
import type {
  ArtifactFailure,
  ArtifactRequest,
  BuildFiles,
  Shell,
  StoredArtifact,
} from '../../../../src/run/ports.js';
import type { ReportSink } from '../../../../src/run/reports/ports.js';
import { type Failures, outcomeOf } from '../../../../src/run/failures.js';
import { processReports, type ReportPorts } from '../../../../src/run/reports/process-reports.js';
import { storeRawFiles } from '../../../../src/run/reports/raw-files.js';
import type { ReportResult } from '../../../../src/run/reports/results.js';
import type { PhaseOutcome } from '../../../../src/run/run-phase.js';
import { createSecrets } from '../../../../src/run/secrets.js';
import { at, buildspec, facts, request, texts } from '../../plan/factories.js';

/** What commands left behind, and what is declared. */
export interface Built {
  /** Where the source is. */
  source: string;
  groups?: Partial<ReportSpec & { name: string; patterns: string[]; base: string }>[];
  /** Variables as the commands left them. */
  variables?: Record<string, string>;
  secrets?: string[];
  keepFiles?: boolean;
  /** What the store of raw files answers. */
  stores?: (request: ArtifactRequest) => StoredArtifact | ArtifactFailure;
  /** Called before each piece of a file that is read. */
  onRead?: (path: string, stop: () => void) => void;
  onWarning?: (message: string) => void;
  now?: () => number;
  files?: (files: BuildFiles) => Partial<BuildFiles>;
}

export interface Processed {
  outcome: PhaseOutcome;
  made: ReportResult[];
  messages: string[];
  log: string[];
  warnings: string[];
  events: BuildEvent[];
  /** What the sink has kept. */
  cases: { arn: string; file: string; testCase: TestCase }[];
  covered: { arn: string; file: CoveredFile }[];
  stored: ArtifactRequest[];
  read: string[];
}

/** Makes files below a directory. */
export function write(directory: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(directory, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** A report group; `JUNITXML` unless it says otherwise. */
function spec({
  name = 'unit',
  patterns = ['**/*'],
  base,
  ...more
}: NonNullable<Built['groups']>[number]): ReportSpec {
  return {
    group: { text: name, at: at(7) },
    files: texts(...patterns),
    ...(base === undefined ? {} : { baseDirectory: { text: base, at: at(9) } }),
    discardPaths: false,
    fileFormat: 'JUNITXML',
    ...more,
  };
}

/** Processes and stores the reports of real files, listed and expanded by a real shell. */
export async function processed(built: Built): Promise<Processed> {
  const { source, groups = [] } = built;
  const reports = groups.map(spec);
  const planned: BuildPlan = {
    ...planBuild(request({ buildspec: buildspec({ reports }) }), facts({ source: { directory: source } })),
    reports: { groups: reports, keepFiles: built.keepFiles ?? false },
  };
  const folder = join(source, '..', 'build');
  mkdirSync(folder, { recursive: true });
  const sh = (text: string) =>
    spawnSync('sh', ['-c', text], { env: { ...process.env, ...built.variables }, maxBuffer: 1 << 28 });
  const files = createBuildFiles({
    capture: async (text) => {
      const { status, stdout } = sh(text);
      return { status: status ?? -1, output: stdout };
    },
    folder: { here: folder, there: folder },
    toHere: (path) => path,
    owner: '',
  });
  const refuse = () => Promise.reject(new Error('not for reports'));
  const shell: Shell = {
    run: refuse,
    define: () => undefined,
    variables: async (names) =>
      new Map(Object.entries(built.variables ?? {}).filter(([name]) => names.includes(name))),
    expand: async (all) =>
      all.map((text) => {
        const { status, stdout } = sh(`set -e\ncat <<END\n${text}\nEND\n`);
        return status === 0 ? stdout.toString().slice(0, -1) : undefined;
      }),
    files: { ...files, ...built.files?.(files) },
    readFile: async (path) => readFileSync(path, 'utf8'),
    interrupt: () => undefined,
    close: () => Promise.resolve(),
  };

  const controller = new AbortController();
  const secrets = createSecrets();
  for (const secret of built.secrets ?? []) secrets.add(secret);
  const { sink, cases, covered } = recordingSink();
  const events: BuildEvent[] = [];
  const stored: ArtifactRequest[] = [];
  const read: string[] = [];
  const made: ReportResult[] = [];
  let time = 1000;
  const emit = (event: BuildEvent): void => {
    events.push(event);
    if (event.type === 'warning') built.onWarning?.(event.message);
  };
  const ports: ReportPorts = {
    emit,
    now: built.now ?? (() => time++),
    interruption: controller.signal,
    secrets,
    reports: {
      read: async function* (path) {
        read.push(path);
        try {
          for await (const piece of createReadStream(path, { highWaterMark: 1 << 14 })) {
            built.onRead?.(path, () => controller.abort('STOPPED'));
            yield piece as Uint8Array;
          }
        } catch (error) {
          throw new EnvironmentError(`Cannot read: ${(error as Error).message}`);
        }
      },
      sink,
      ...(built.stores && {
        rawFiles: {
          store: async (asked) => {
            stored.push(asked);
            return built.stores?.(asked) ?? { failure: 'nothing' };
          },
        },
      }),
    },
  };
  const failures: Failures = { contexts: [], faults: [] };
  const raw = await processReports(planned, shell, ports, made, failures);
  await storeRawFiles(raw, shell, ports);
  const outcome = outcomeOf(failures, (message) => emit({ type: 'warning', message }));
  return {
    outcome,
    made,
    messages: outcome.contexts.map(({ message }) => message),
    log: events.flatMap((event) => (event.type === 'log' ? [event.text] : [])),
    warnings: events.flatMap((event) => (event.type === 'warning' ? [event.message] : [])),
    events,
    cases,
    covered,
    stored,
    read,
  };
}

/** Keeps what it is told to keep. */
function recordingSink() {
  const cases: Processed['cases'] = [];
  const covered: Processed['covered'] = [];
  let newCases: Processed['cases'] = [];
  let newCovered: Processed['covered'] = [];
  const drop = (): void => {
    newCases = [];
    newCovered = [];
  };
  const sink: ReportSink = {
    testCase: ({ arn }, file, testCase) => newCases.push({ arn, file, testCase }),
    coveredFile: ({ arn }, file) => newCovered.push({ arn, file }),
    keep: () => {
      cases.push(...newCases);
      covered.push(...newCovered);
      drop();
    },
    drop,
  };
  return { sink, cases, covered };
}

/** A file of JUnit: `name`, `name!` for one that fails, `name?` for one that is skipped. */
export function junit(...cases: string[]): string {
  const elements = cases.map((text, index) => {
    const name = text.replace(/[!?]$/, '');
    const inside = text.endsWith('!')
      ? '<failure message="no">at x</failure>'
      : text.endsWith('?')
        ? '<skipped/>'
        : '';
    return `<testcase classname="c" name="${name}" time="${index + 1}">${inside}</testcase>`;
  });
  return `<testsuite name="s">${elements.join('\n')}</testsuite>`;
}

/** A file of Cobertura: executed and other lines by file. */
export function cobertura(files: Record<string, [covered: number, missed: number]>): string {
  const classes = Object.entries(files).map(([path, [covered, missed]]) => {
    const lines = Array.from(
      { length: covered + missed },
      (_, index) => `<line number="${index + 1}" hits="${index < covered ? 1 : 0}"/>`,
    );
    return `<class name="${path}" filename="${path}" line-rate="0.5"><methods/><lines>${lines.join('')}</lines></class>`;
  });
  return `<?xml version="1.0"?><coverage line-rate="0.5"><packages><package name="p"><classes>${classes.join('')}</classes></package></packages></coverage>`;
}
