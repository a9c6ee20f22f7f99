import type { Fields } from '../../plan/project/fields.js';
import { code, row } from '../rows.js';
import type { FidelityRow, MigrationProject, Piece } from '../types.js';

const KEPT = 'GitHub keeps it for 90 days, or as the repository says; it cannot be switched off.';

/** `logsConfig`: by default CodeBuild logs to CloudWatch, in a group with the project's name (codebuild.md §10.1). */
export function mapLogs({ fields }: MigrationProject): Piece {
  const logs = fields.object('logsConfig');
  const cloudWatch = logs.object('cloudWatchLogs');
  const s3 = logs.object('s3Logs');
  s3.known('encryptionDisabled', 'bucketOwnerAccess');
  const group = cloudWatch.text('groupName');
  const rows = [...mapCloudWatch(cloudWatch, group), ...mapS3(s3)];
  if (group === undefined || cloudWatch.text('status') === 'DISABLED') return { rows, tasks: [] };
  const title = `Look for alarms, metric filters and subscriptions on the log group ${code(group)}: nothing is written to it any more.`;
  return { rows, tasks: [{ when: 'during', title }] };
}

function mapCloudWatch(cloudWatch: Fields, group: string | undefined): FidelityRow[] {
  const stream = cloudWatch.text('streamName');
  const field = 'logsConfig.cloudWatchLogs';
  if (cloudWatch.says('status', 'ENABLED'))
    return [row('approximate', field, 'disabled', 'the log of the job', KEPT)];
  if (group === undefined && stream === undefined) return [];
  const value = [group, stream].filter((part) => part !== undefined).join(' ');
  return [
    row('approximate', field, value, 'the log of the job', `Nothing is written to CloudWatch. ${KEPT}`),
  ];
}

function mapS3(s3: Fields): FidelityRow[] {
  const location = s3.text('location') ?? '';
  if (!s3.says('status', 'DISABLED')) return [];
  const reason = 'Nothing is written to the bucket; `gh run view --log` fetches it.';
  return [row('approximate', 'logsConfig.s3Logs', location, 'the log of the job', reason)];
}
