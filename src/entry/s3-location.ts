import { UserError } from '../errors.js';

/** An object of S3, or with a key that ends with `/` the folder of all that begins so. */
export interface S3Location {
  bucket: string;
  key: string;
  versionId?: string;
}

const S3_ARN = /^arn:aws[a-z-]*:s3:::(?<bucket>[^/]+)\/(?<key>.+)$/s;
const S3_URL = /^s3:\/\/(?<bucket>[^/]+)\/(?<key>.+)$/s;
/** Rules of names: https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html; old ones had more. */
const BUCKET = /^[\w.-]{3,255}$/;

/** Whether a text means something in S3 at all: `s3://…` or an ARN of S3. */
export function isS3(text: string): boolean {
  return /^(s3:\/\/|arn:[^:]*:s3:)/.test(text);
}

/**
 * Reads `s3://bucket/key`, with `?versionId=…` behind it for an old version, or `arn:aws:s3:::bucket/key` as CodeBuild
 * writes it (also of the partitions aws-cn and aws-us-gov).
 * @param what begins the error's sentence
 * @throws UserError for another form
 */
export function parseS3Location(text: string, what: string): S3Location {
  const [, location = text, versionId] = /^(.*)\?versionId=([^?]+)$/s.exec(text) ?? [];
  const { bucket, key } = (S3_ARN.exec(location) ?? S3_URL.exec(location))?.groups ?? {};
  if (bucket === undefined || key === undefined || !BUCKET.test(bucket)) {
    throw new UserError(
      `${what} must be s3://bucket/key or arn:aws:s3:::bucket/key; it is ${JSON.stringify(text)}.`,
    );
  }
  return { bucket, key, ...(versionId !== undefined && { versionId }) };
}
