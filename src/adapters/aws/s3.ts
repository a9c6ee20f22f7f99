import { createWriteStream } from 'node:fs';
import { addAbortSignal, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { GetObjectCommandOutput, S3Client } from '@aws-sdk/client-s3';

import { EnvironmentError } from '../../errors.js';
import { type ClientOptions, clientSettings, untilAborted } from './clients.js';
import { type AwsRefusal, refusalOf } from './failures.js';

/** How often an object is asked for whose bytes stop coming; the SDK only repeats what happens before the first. */
const ATTEMPTS = 3;

/** An object, in its current version when none is named. */
export interface S3Object {
  bucket: string;
  key: string;
  versionId?: string;
}

export interface S3Options extends Pick<ClientOptions, 'environment' | 'credentials'> {
  signal: AbortSignal;
}

/**
 * Reading from S3. All methods give S3's refusal where it refuses, or has no such object or bucket.
 * They throw an EnvironmentError where S3 cannot be asked, and as `refusalOf`.
 */
export interface S3 {
  /** The object, but not more than its first `most` bytes. */
  read(object: S3Object, most: number): Promise<{ content: Buffer } | AwsRefusal>;
  /** Writes the object into the file `path`, piece by piece. Gives its version where the bucket keeps versions. */
  download(object: S3Object, path: string): Promise<{ versionId?: string } | AwsRefusal>;
  /** The keys that begin with `prefix`, in S3's order. */
  list(bucket: string, prefix: string): Promise<{ keys: string[] } | AwsRefusal>;
}

/** Opens S3 with the AWS credentials of this job; it finds out by itself in which region a bucket is. */
export async function openS3({ environment, credentials, signal }: S3Options): Promise<S3> {
  const { GetObjectCommand, paginateListObjectsV2, S3Client } = await import('@aws-sdk/client-s3');
  const client: S3Client = new S3Client({
    ...(await clientSettings({
      environment,
      credentials: (properties) => untilAborted(signal, credentials(properties)),
    })),
    followRegionRedirects: true,
    // Services that stand in for S3 have no names for buckets.
    forcePathStyle: Boolean(environment['AWS_ENDPOINT_URL_S3'] || environment['AWS_ENDPOINT_URL']),
  });
  const refusal = (error: unknown, permission: string): AwsRefusal =>
    refusalOf(error, { service: 'S3', environment, signal, permission });

  /** Hands the object to `take`, anew when its bytes stop coming. */
  const get = async <T>(
    object: S3Object,
    take: (body: Readable, answer: GetObjectCommandOutput) => Promise<T>,
  ): Promise<T | AwsRefusal> => {
    const { bucket, key, versionId } = object;
    const command = new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId });
    for (let attempt = 1; ; attempt++) {
      let answer: GetObjectCommandOutput;
      try {
        answer = await client.send(command, { abortSignal: signal });
      } catch (error) {
        const action = versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion';
        return refusal(
          error,
          `${action} on arn:aws:s3:::${bucket}/${key} (and s3:ListBucket, else a missing object looks denied)`,
        );
      }
      try {
        return await take(answer.Body as Readable, answer);
      } catch (error) {
        if (!signal.aborted && !(error instanceof EnvironmentError) && attempt < ATTEMPTS) continue;
        throw brokenOff(object, error);
      }
    }
  };

  return {
    read: (object, most) =>
      get(object, async (body) => {
        const chunks: Buffer[] = [];
        let size = 0;
        for await (const chunk of addAbortSignal(signal, body) as AsyncIterable<Buffer>) {
          chunks.push(chunk);
          size += chunk.length;
          if (size >= most) break;
        }
        return { content: Buffer.concat(chunks).subarray(0, most) };
      }),

    download: (object, path) =>
      get(object, async (body, { VersionId }) => {
        await pipeline(body, createWriteStream(path), { signal }).catch((error: NodeJS.ErrnoException) => {
          if (error.syscall !== 'open' && error.syscall !== 'write') throw error;
          throw new EnvironmentError(`${path} cannot be written: ${error.message}.`, undefined, {
            cause: error,
          });
        });
        // Of an object from before the bucket kept versions.
        return VersionId === undefined || VersionId === 'null' ? {} : { versionId: VersionId };
      }),

    list: async (bucket, prefix) => {
      const keys: string[] = [];
      try {
        const pages = paginateListObjectsV2(
          { client },
          { Bucket: bucket, Prefix: prefix },
          { abortSignal: signal },
        );
        for await (const { Contents } of pages)
          keys.push(...(Contents ?? []).flatMap(({ Key }) => Key ?? []));
      } catch (error) {
        return refusal(error, `s3:ListBucket on arn:aws:s3:::${bucket}`);
      }
      return { keys };
    },
  };
}

function brokenOff({ bucket, key }: S3Object, error: unknown): EnvironmentError {
  if (error instanceof EnvironmentError) return error;
  const message = `S3 did not send all of s3://${bucket}/${key}: ${(error as Error).message}.`;
  return new EnvironmentError(message, 'Try again later.', { cause: error });
}
