/** Permissions that only CodeBuild itself uses: it does on some resources what no command of a build needs to do there. */
export interface OwnPermission {
  /** In lower case: IAM does not mind the case of letters. A `*` at the end stands for any. */
  actions: string[];
  on: (resource: string) => boolean;
  /** Only where a statement grants these, too: then it is CodeBuild's sample, and nobody's own. */
  beside?: string[];
  /** Only where a statement grants nothing but `actions`. */
  alone?: true;
  reason: string;
}

/** What CodeBuild is told about a project that has permissions of its own. */
export interface OwnFacts {
  /** Of the project. */
  name: string;
  /** ARNs of the connections in `auth` of the sources. */
  connections: string[];
  /** `logsConfig.cloudWatchLogs.groupName`. */
  logGroup?: string;
}

const LOGS = ['logs:createloggroup', 'logs:createlogstream', 'logs:putlogevents'];
const ANY = (): boolean => true;

/**
 * CodeBuild's own permissions of a service role (CodeBuild User Guide: "Allow CodeBuild to interact with other AWS services", "VPC
 * support", "Session Manager", "Batch builds", "Connections").
 */
export function ownPermissions({ name, connections, logGroup }: OwnFacts): OwnPermission[] {
  const isOwnLog = (resource: string): boolean => {
    const [, group = ''] = /:log-group:([^:]+)/.exec(resource) ?? [];
    return group.startsWith('/aws/codebuild/') || group === logGroup;
  };
  const connectionIds = connections.flatMap((arn) => /:connection\/.+$/.exec(arn)?.[0] ?? []);
  return [
    {
      actions: LOGS,
      on: isOwnLog,
      reason: "CodeBuild's own log: the job has one on GitHub",
    },
    {
      actions: LOGS,
      on: (resource) => resource === '*',
      beside: ['logs:createlogstream', 'logs:putlogevents'],
      reason:
        "CodeBuild's own log: the job has one on GitHub. Keep it if commands write to CloudWatch Logs themselves",
    },
    {
      actions: [
        'codebuild:createreportgroup',
        'codebuild:createreport',
        'codebuild:updatereport',
        'codebuild:batchputtestcases',
        'codebuild:batchputcodecoverages',
      ],
      on: ANY,
      reason: 'reports are shown by the action, without report groups',
    },
    {
      actions: ['codebuild:startbuild', 'codebuild:stopbuild', 'codebuild:retrybuild'],
      on: (resource) => /^arn:[^:]*:codebuild:/.test(resource) && resource.endsWith(`:project/${name}`),
      reason: 'the builds of a batch are jobs on GitHub',
    },
    {
      actions: ['s3:*'],
      on: (resource) => /^arn:[^:]*:s3:::codepipeline-/.test(resource),
      reason: 'the buckets of CodePipeline: the source is checked out',
    },
    {
      actions: [
        'ec2:createnetworkinterface',
        'ec2:deletenetworkinterface',
        'ec2:describedhcpoptions',
        'ec2:describenetworkinterfaces',
        'ec2:describesecuritygroups',
        'ec2:describesubnets',
        'ec2:describevpcs',
      ],
      on: ANY,
      beside: ['ec2:createnetworkinterface', 'ec2:describedhcpoptions'],
      alone: true,
      reason: 'how CodeBuild entered the VPC',
    },
    {
      actions: ['ec2:createnetworkinterfacepermission'],
      on: ANY,
      reason: 'how CodeBuild entered the VPC',
    },
    {
      actions: ['codeconnections', 'codestar-connections'].flatMap((service) =>
        ['useconnection', 'getconnection', 'getconnectiontoken'].map((action) => `${service}:${action}`),
      ),
      on: (resource) => connectionIds.some((id) => resource.endsWith(id)),
      reason: 'the connection of the source: the source is checked out',
    },
    {
      actions: ['createcontrolchannel', 'createdatachannel', 'opencontrolchannel', 'opendatachannel'].map(
        (action) => `ssmmessages:${action}`,
      ),
      on: ANY,
      reason: 'debug sessions of CodeBuild',
    },
  ];
}
