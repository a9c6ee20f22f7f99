import type { ReportSpec } from '../../buildspec/types.js';
import { EnvironmentError } from '../../errors.js';
import type { BuildPlan } from '../../plan/types.js';
import { isReportFormat } from '../../reports/formats.js';
import type { ReportFormat } from '../../reports/types.js';
import type { EventSink } from '../events.js';
import { attempt, type Failures } from '../failures.js';
import type { Shell } from '../ports.js';
import type { ReportStore } from './ports.js';
import type { Secrets } from '../secrets.js';
import { discoverReports } from './discover-reports.js';
import type { RawFiles } from './raw-files.js';
import { type ReportFile, readReport } from './read-report.js';
import { type SeenFile, selectReportFiles } from './report-files.js';
import { discoveredIdentity, type IdentityContext, reportIdentity } from './report-identity.js';
import type { ReportIdentity, ReportResult } from './results.js';
import { findPlaces } from './test-places.js';

/** Where reports come from and go to, and who is told. */
export interface ReportPorts {
  emit: EventSink;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Ends the build when it aborts. */
  interruption: AbortSignal;
  secrets: Secrets;
  /** Absent: nobody wants reports. */
  reports?: ReportStore;
}

/** What the reports of one build share. */
interface Work extends Omit<ReportPorts, 'reports'> {
  plan: BuildPlan;
  shell: Shell;
  store: ReportStore;
  made: ReportResult[];
  /** What is to be stored. */
  raw: RawFiles[];
  /** Where the files of groups really are. */
  declared: Set<string>;
  log(text: string): void;
  warn(message: string): void;
  progress(message: string): void;
}

/** A message tells so many broken files of a group. */
const MOST_PROBLEMS = 10;

/**
 * Reads the reports that the buildspec declares, each group whatever became of the others, then those that auto-discovery
 * finds. A group without files, or with a file that is broken or of another format, fails the phase UPLOAD_ARTIFACTS; a test
 * that failed does not, nor does anything that was discovered (codebuild.md §2.5, §4.5, §7.2, §7.5).
 * @param made gets the reports
 * @param failures gets why groups failed
 * @returns what is to be stored (`storeRawFiles`)
 */
export async function processReports(
  plan: BuildPlan,
  shell: Shell,
  { reports: store, ...ports }: ReportPorts,
  made: ReportResult[],
  failures: Failures,
): Promise<RawFiles[]> {
  if (!store || !plan.reports) return [];
  const { emit, interruption } = ports;
  const work: Work = {
    ...ports,
    plan,
    shell,
    store,
    made,
    raw: [],
    declared: new Set(),
    log: (text) => emit({ type: 'log', text }),
    warn: (message) => emit({ type: 'warning', message }),
    progress: (message) => emit({ type: 'progress', message }),
  };
  const found = await discover(work);
  for (const spec of plan.reports.groups) {
    if (interruption.aborted) break;
    await attempt(failures, async () => {
      const message = await processGroup(spec, work);
      return message === undefined ? undefined : { statusCode: 'CLIENT_ERROR', message, at: spec.group.at };
    });
  }
  for (const [format, files] of found) {
    if (interruption.aborted) break;
    await reportDiscovered(format, files, work);
  }
  await locate(work);
  return work.raw;
}

/** @returns why the phase fails, in CodeBuild's words, if it does */
async function processGroup(spec: ReportSpec, work: Work): Promise<string | undefined> {
  const { plan, shell, store, raw, declared, log, warn } = work;
  const format = spec.fileFormat;
  const texts = [spec.group.text, spec.baseDirectory?.text ?? '', ...spec.files.map(({ text }) => text)];
  const [group, baseDirectory, ...patterns] = await shell.expand(texts);
  const named = group?.trim() ? group : spec.group.text;
  if (group === undefined || baseDirectory === undefined || patterns.includes(undefined)) {
    const unread = [group, baseDirectory, ...patterns].indexOf(undefined);
    return `[${named}: [the shell cannot evaluate ${texts[unread]}]]`;
  }
  if (!isReportFormat(format)) return `[${named}: [unknown report format ${format}]]`;
  const report = reportIdentity(group, format, identityContext(work));
  if (typeof report === 'string') return `[${named}: [${report}]]`;
  const files = await selectReportFiles(
    {
      // A pattern that comes out empty is named as it is written.
      files: patterns.map((text, index) => text || (texts[index + 2] ?? '')),
      baseDirectory: baseDirectory || undefined,
      discardPaths: spec.discardPaths,
    },
    { source: plan.source.directory, files: shell.files, log, warn },
  );
  if (typeof files === 'string') return `[${report.group}: [${files}]]`;
  for (const { real } of files) declared.add(real);
  const result = await read(report, files, work);
  if (!result) return undefined;
  if (store.rawFiles && plan.reports?.keepFiles) raw.push({ report: result, files });
  finish(result, work);
  if (result.problems.length === 0) return undefined;
  return `[${report.group}: [error processing report: [${listed(result.problems)}]]]`;
}

function identityContext({ plan, made, secrets, now }: Work): IdentityContext {
  return { plan, secrets, now, taken: made.map(({ arn }) => arn) };
}

/** @returns undefined when the build is interrupted */
async function read(
  report: ReportIdentity,
  files: ReportFile[],
  work: Work,
): Promise<ReportResult | undefined> {
  const content = await readReport(report, files, work);
  return content && { ...report, ...content };
}

/** Says where failing tests are; a report is worth something without that. */
async function locate({ plan, shell, made, secrets, interruption, warn }: Work): Promise<void> {
  const failures = made.flatMap(({ tests }) => tests?.failures ?? []);
  if (interruption.aborted) return;
  try {
    await findPlaces(failures, plan.source.directory, shell.files);
    for (const failure of failures) {
      // A report's part of the path was enough to find the file; the whole one is none of the report's redacted texts.
      if (failure.place && secrets.heldBy(failure.place.path) !== undefined) delete failure.place;
    }
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    warn(`Failing tests are shown without their places: ${error.message}`);
  }
}

function finish(result: ReportResult, { made, emit }: Work): void {
  made.push(result);
  emit({ type: 'report-finished', report: result });
}

/** Nobody asked for what is discovered: whatever goes wrong, a bug of ours too, is no reason to fail the build. */
async function discover(work: Work): Promise<Map<ReportFormat, SeenFile[]>> {
  const { plan, store, warn } = work;
  const { directory: source } = plan.source;
  try {
    return await discoverReports({ ...work, source, read: (path) => store.read(path) });
  } catch (error) {
    warn(`Report auto-discovery failed: ${(error as Error).message}`);
    return new Map();
  }
}

/** As `discover`: what is broken is left out, with a warning. */
async function reportDiscovered(format: ReportFormat, files: SeenFile[], work: Work): Promise<void> {
  const { warn } = work;
  try {
    const undeclared = await withoutDeclared(files, work);
    if (undeclared.length === 0) return;
    const result = await read(discoveredIdentity(format, identityContext(work)), undeclared, work);
    if (!result) return;
    if (result.problems.length > 0) {
      warn(`Files that auto-discovery took for ${format} are left out: ${listed(result.problems)}`);
    }
    if (holdsSomething(result)) finish(result, work);
  } catch (error) {
    warn(`The discovered ${format} files cannot be read: ${(error as Error).message}`);
  }
}

/** A group may name a file by another way, through a link. */
async function withoutDeclared(files: SeenFile[], { declared, shell }: Work): Promise<SeenFile[]> {
  if (declared.size === 0) return files;
  const targets = await shell.files.links(files.map(({ seen }) => seen));
  return files.filter(({ seen }, index) => !declared.has(targets[index]?.real || seen));
}

function holdsSomething({ tests, coverage }: ReportResult): boolean {
  return Object.values(tests?.counts ?? {}).some((count) => count > 0) || (coverage?.files ?? 0) > 0;
}

function listed(problems: string[]): string {
  const more = problems.length - MOST_PROBLEMS;
  return [...problems.slice(0, MOST_PROBLEMS), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
