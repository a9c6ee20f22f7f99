import { decodeSource } from '../../buildspec/decode.js';
import { UserError } from '../../errors.js';
import { parseJson } from '../../plan/project/json.js';

/** A statement of an IAM policy, with all keys that it has, in their order. */
export interface Statement {
  Sid?: string;
  Effect?: unknown;
  Action?: unknown;
  Resource?: unknown;
  Condition?: unknown;
  [key: string]: unknown;
}

/** One policy of a role. */
export interface NamedPolicy {
  /** Absent for a bare document. */
  name?: string;
  version: string;
  statements: Statement[];
}

/** All that a file says of a role's permissions. */
export interface RolePolicies {
  policies: NamedPolicy[];
  /** ARNs of attached policies whose text is not in the file. */
  attached: string[];
}

type Fields = Record<string, unknown>;

/** It becomes part of a command that people are to run. */
const POLICY_ARN = /^arn:[\w-]+:iam::(\d{12}|aws):policy\/[\w+=,.@/-]+$/;
const HINT =
  'Give --role-policy what `aws iam get-account-authorization-details --filter Role LocalManagedPolicy`, `aws iam get-role-policy` ' +
  'or `aws iam get-policy-version` prints, or a policy document.';

/**
 * Reads the permissions of a role: a policy document; what `get-role-policy` and `get-policy-version` of the AWS CLI print, also a list
 * of these, or several one after the other; or `get-account-authorization-details`, of which it takes the role.
 * @param serviceRole ARN of the role, or its name as CloudFormation may have it
 * @throws UserError with the file, when it is no JSON, holds no policy, or not the role
 */
export function readRolePolicies(
  source: string | Uint8Array,
  file: string,
  serviceRole: string | undefined,
): RolePolicies {
  const found = read(parseDocument(source, file));
  if (found === undefined) throw new UserError(`${file} holds no policy of IAM.`, HINT);
  return found;

  function read(json: unknown): RolePolicies | undefined {
    if (Array.isArray(json)) return joined(json.map(read));
    if (!isObject(json)) return undefined;
    if (Array.isArray(json['RoleDetailList']))
      return ofAccount(json, json['RoleDetailList'].filter(isObject));
    if (isObject(json['PolicyVersion'])) return ofDocument(json['PolicyVersion']['Document']);
    if ('PolicyDocument' in json) return ofDocument(json['PolicyDocument'], textOf(json['PolicyName']));
    return ofDocument(json);
  }

  function ofDocument(document: unknown, name?: string): RolePolicies | undefined {
    const json = typeof document === 'string' ? decodeDocument(document, file) : document;
    if (!isObject(json) || !('Statement' in json)) return undefined;
    const statements = [json['Statement']].flat().filter(isObject);
    return {
      policies: [{ name, version: textOf(json['Version']) ?? '2008-10-17', statements }],
      attached: [],
    };
  }

  function ofAccount(account: Fields, roles: Fields[]): RolePolicies {
    const role = roles.length === 1 && serviceRole === undefined ? roles[0] : roles.find(isWanted);
    if (role === undefined)
      throw new UserError(`${file} does not hold the role ${serviceRole ?? 'of the project'}.`, HINT);
    const inline = listOf(role['RolePolicyList']).map((policy) =>
      ofDocument(policy['PolicyDocument'], textOf(policy['PolicyName'])),
    );
    const attached = listOf(role['AttachedManagedPolicies']).map(
      ({ PolicyArn }): RolePolicies | undefined => {
        const policy = listOf(account['Policies']).find(({ Arn }) => Arn === PolicyArn);
        const version = listOf(policy?.['PolicyVersionList']).find((one) => one['IsDefaultVersion'] === true);
        const read = ofDocument(version?.['Document'], textOf(policy?.['PolicyName']));
        if (read === undefined && !POLICY_ARN.test(textOf(PolicyArn) ?? ''))
          throw new UserError(`${file}: an attached policy in it has no ARN.`, HINT);
        return read ?? { policies: [], attached: [textOf(PolicyArn) ?? ''] };
      },
    );
    return joined([...inline, ...attached]) ?? { policies: [], attached: [] };
  }

  function isWanted(role: Fields): boolean {
    return serviceRole !== undefined && [role['Arn'], role['RoleName']].includes(serviceRole);
  }
}

/** The CLI prints one document an answer: `}` and `{` with a line break between them stand in no text of JSON, nor in a list. */
function parseDocument(source: string | Uint8Array, file: string): unknown {
  const decoded = decodeSource(source);
  if ('problem' in decoded) return parseJson(source, file);
  const { text } = decoded;
  const joinedText = text.replace(/\}(?=\s*\n\s*\{)/g, '},');
  const document = joinedText === text ? text : `[${joinedText}]`;
  parseJson(document, file);
  return JSON.parse(document);
}

/** IAM's own answers have the document in percent encoding (RFC 3986); the CLI decodes most of them. */
function decodeDocument(text: string, file: string): unknown {
  try {
    const json: unknown = JSON.parse(text.trimStart().startsWith('{') ? text : decodeURIComponent(text));
    return json;
  } catch {
    throw new UserError(`${file}: a policy document in it is neither JSON nor encoded JSON.`, HINT);
  }
}

function joined(all: (RolePolicies | undefined)[]): RolePolicies | undefined {
  const found = all.filter((one) => one !== undefined);
  if (found.length === 0) return undefined;
  return {
    policies: found.flatMap((one) => one.policies),
    attached: found.flatMap((one) => one.attached),
  };
}

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
