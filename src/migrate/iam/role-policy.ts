import { type OwnPermission, ownPermissions } from './codebuild-permissions.js';
import { policyLength } from './policy-length.js';
import { type NamedPolicy, readRolePolicies, type Statement } from './policy-file.js';
import { commandBlock } from '../command-block.js';
import { jsonText } from '../json-text.js';
import type { Task } from '../types.js';

/** What is known of the role and of whose it was. */
export interface RoleFacts {
  /** `web`: the folder of its files is `migration/web`. */
  name: string;
  /** ARN of the project's service role, or its name. */
  serviceRole?: string;
  /** Name of the role that the workflow takes on. */
  roleName: string;
  /** ARNs of the connections in `auth` of the sources. */
  connections: string[];
  /** `logsConfig.cloudWatchLogs.groupName`. */
  logGroup?: string;
}

/** A permission that the new role does not get, as the report says it. */
export interface RemovedPermission {
  /** `policy "Base", statement 2 ("Logs")` */
  where: string;
  actions: string[];
  reason: string;
}

export interface RolePolicy {
  /** JSON with a final newline; absent when nothing is known, or nothing is left. */
  text?: string;
  removed: RemovedPermission[];
  tasks: Task[];
}

/** IAM takes no more of an inline policy. */
const LONGEST = 10_240;

/**
 * The service role's permissions less those that only CodeBuild itself used. Statements keep their order, their Sid and their
 * conditions; of a statement with others beside, only CodeBuild's own actions or resources go. A `Deny`, `NotAction`, `NotResource` and
 * actions with wildcards stay.
 * @param given the file of `--role-policy`, if any
 * @throws UserError as `readRolePolicies` does
 */
export function rolePolicy(
  given: { source: string | Uint8Array; file: string } | undefined,
  facts: RoleFacts,
): RolePolicy {
  if (given === undefined) return { removed: [], tasks: [askForPolicy(facts)] };
  const { policies, attached } = readRolePolicies(given.source, given.file, facts.serviceRole);
  const removed: RemovedPermission[] = [];
  const statements = policies.flatMap((policy) =>
    policy.statements.flatMap((statement, index) => {
      const { kept, gone } = withoutOwn(statement, ownPermissions(facts));
      const where = placeOf(policy, index, statement);
      removed.push(...gone.map(({ actions, reason }) => ({ where, actions, reason })));
      return kept === undefined ? [] : [kept];
    }),
  );
  const tasks = attached.map((arn) => attachTask(arn, facts));
  if (statements.length === 0) return { removed, tasks: [...tasks, nothingLeft(attached)] };
  const version = policies.some((policy) => policy.version === '2012-10-17') ? '2012-10-17' : '2008-10-17';
  const text = jsonText({ Version: version, Statement: withUniqueIds(statements) });
  return { text, removed, tasks: [putTask(text, facts), ...tasks] };
}

/**
 * Takes from a statement what it grants of the given permissions. It is a grid of actions and resources: an action goes when all its
 * resources are meant, then a resource when all actions that are left are; a cell in the middle stays.
 */
function withoutOwn(
  statement: Statement,
  own: OwnPermission[],
): { kept: Statement | undefined; gone: { actions: string[]; reason: string }[] } {
  const actions = textsOf(statement.Action);
  const resources = textsOf(statement.Resource);
  if (statement.Effect !== 'Allow' || actions === undefined || resources === undefined)
    return { kept: statement, gone: [] };

  const applying = own.filter((permission) => appliesTo(permission, actions));
  const ownerOf = (action: string, resource: string): OwnPermission | undefined =>
    applying.find((one) => matches(one.actions, action) && one.on(resource));

  const goneActions = actions.filter((action) => resources.every((one) => ownerOf(action, one)));
  const keptActions = actions.filter((action) => !goneActions.includes(action));
  const goneResources = resources.filter((one) => keptActions.every((action) => ownerOf(action, one)));
  const keptResources = resources.filter((one) => !goneResources.includes(one));
  const gone = [
    ...goneActions.map((action) => ({ action, reason: ownerOf(action, resources[0] ?? '')?.reason ?? '' })),
    ...(keptActions.length === 0 ? [] : goneResources).flatMap((resource) =>
      keptActions.map((action) => ({
        action: `${action} on ${resource}`,
        reason: ownerOf(action, resource)?.reason ?? '',
      })),
    ),
  ];
  if (gone.length === 0) return { kept: statement, gone: [] };
  const kept = { ...statement, Action: asWritten(keptActions), Resource: asWritten(keptResources) };
  return { kept: keptActions.length === 0 ? undefined : kept, gone: byReason(gone) };
}

function appliesTo(permission: OwnPermission, actions: string[]): boolean {
  const granted = actions.map((action) => action.toLowerCase());
  if (permission.alone && !granted.every((action) => matches(permission.actions, action))) return false;
  return (permission.beside ?? []).every((action) => granted.includes(action));
}

/** A wildcard in the statement's own action is no name, and grants more than is meant. */
function matches(patterns: string[], action: string): boolean {
  const name = action.toLowerCase();
  return patterns.some((pattern) =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  );
}

function byReason(gone: { action: string; reason: string }[]): { actions: string[]; reason: string }[] {
  const reasons = [...new Set(gone.map((one) => one.reason))];
  return reasons.map((reason) => ({
    actions: gone.filter((one) => one.reason === reason).map((one) => one.action),
    reason,
  }));
}

/** IAM takes a single text for a list of one. */
function asWritten(values: string[]): string | string[] | undefined {
  return values.length === 1 ? values[0] : values;
}

function textsOf(value: unknown): string[] | undefined {
  const values = [value].flat();
  return values.length > 0 && values.every((one) => typeof one === 'string') ? values : undefined;
}

/** Policies that become one may have used the same Sid, which IAM refuses in one policy. */
function withUniqueIds(statements: Statement[]): Statement[] {
  const taken = new Set<string>();
  return statements.map((statement) => {
    const { Sid } = statement;
    if (Sid === undefined || Sid === '') return statement;
    let id = Sid;
    for (let number = 2; taken.has(id); number++) id = `${Sid}${number}`;
    taken.add(id);
    return { ...statement, Sid: id };
  });
}

function placeOf({ name }: NamedPolicy, index: number, { Sid }: Statement): string {
  const policy = name === undefined ? '' : `policy ${name}, `;
  return `${policy}statement ${index + 1}${Sid ? ` (${Sid})` : ''}`;
}

function askForPolicy({ name, serviceRole, roleName }: RoleFacts): Task {
  const old = roleNameOf(serviceRole);
  const query = `{RoleDetailList: RoleDetailList[?RoleName=='${old}'], Policies: Policies}`;
  return {
    when: 'before',
    title: `Give \`${roleName}\` the permissions that the build needs.`,
    detail: [
      commandBlock(
        `aws iam get-account-authorization-details --filter Role LocalManagedPolicy --query "${query}" > role.json`,
      ),
      `With \`--role-policy role.json\`, \`buildspec migrate\` writes \`migration/${name}/iam-policy.json\`: what \`${old}\` may do, without ` +
        "CodeBuild's own permissions.",
    ].join('\n'),
  };
}

function putTask(text: string, { name, roleName }: RoleFacts): Task {
  const file = `migration/${name}/iam-policy.json`;
  const size = policyLength(text);
  return {
    when: 'before',
    title: `Read \`${file}\`, and give \`${roleName}\` these permissions.`,
    detail: [
      commandBlock(
        `aws iam put-role-policy --role-name ${roleName} --policy-name build --policy-document file://${file}`,
      ),
      ...(size > LONGEST
        ? [`It has ${size} characters, and IAM takes ${LONGEST}: make managed policies of its statements.`]
        : []),
    ].join('\n'),
  };
}

function attachTask(arn: string, { roleName }: RoleFacts): Task {
  return {
    when: 'before',
    title: `Attach \`${arn}\` to \`${roleName}\`, or less: the service role has it, and its text was not given.`,
    detail: commandBlock(`aws iam attach-role-policy --role-name ${roleName} --policy-arn ${arn}`),
  };
}

function nothingLeft(attached: string[]): Task {
  const rest = attached.length === 0 ? '' : ' beside what is attached to it';
  return {
    when: 'before',
    title: `Nothing is left of the service role's policy${rest}: every permission in it was CodeBuild's own.`,
  };
}

/** The last part of its ARN, whatever its path; or the name that stands in the ARN's place. */
function roleNameOf(role: string | undefined): string {
  const name = role?.replace(/^arn:[\w-]+:iam::\d{12}:role\/(.*\/)?/, '') ?? '';
  return /^[\w+=,.@-]+$/.test(name) ? name : 'SERVICE_ROLE';
}
