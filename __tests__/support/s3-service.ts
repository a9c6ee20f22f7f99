import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** A status of S3's with its code and message, or a body that breaks after half of its bytes. */
export type S3Fault = { status: number; code: string; message: string } | 'half';

export interface S3Service {
  /** For AWS_ENDPOINT_URL. */
  url: string;
  /** Every request: method, path with query, and the region that it is signed for. */
  requests: { method: string; path: string; region: string | undefined }[];
  /** By `bucket/key`. A bucket is there when something is in it. */
  objects: Map<string, { content: Buffer; versionId?: string }>;
  /** Buckets of another region than us-east-1. */
  regions: Map<string, string>;
  /** Objects that are refused, by `bucket/key`. */
  denied: Set<string>;
  /** How the next answers go wrong, one after the other. */
  faults: S3Fault[];
  stop(): void;
}

const PAGE = 3;

/** A service that speaks as much S3 as reading takes, in pages of three keys, with faults on demand. */
export async function startS3Service(): Promise<S3Service> {
  const service: Omit<S3Service, 'url' | 'stop'> = {
    requests: [],
    objects: new Map(),
    regions: new Map(),
    denied: new Set(),
    faults: [],
  };
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/s.exec(decodeURIComponent(pathname)) ?? [];
    const region = /Credential=[^/]+\/\d+\/([^/]+)\/s3\//.exec(request.headers.authorization ?? '')?.[1];
    service.requests.push({ method: request.method ?? '', path: request.url ?? '', region });
    const fail = (status: number, code: string, message: string): void => {
      response.writeHead(status, {
        'content-type': 'application/xml',
        'x-amz-bucket-region': service.regions.get(bucket) ?? 'us-east-1',
      });
      response.end(`<Error><Code>${code}</Code><Message>${message}</Message></Error>`);
    };
    const fault = service.faults.shift();
    if (fault !== undefined && fault !== 'half') return fail(fault.status, fault.code, fault.message);
    if (region !== (service.regions.get(bucket) ?? 'us-east-1')) {
      return fail(301, 'PermanentRedirect', 'The bucket must be addressed using the specified endpoint.');
    }
    const keys = [...service.objects.keys()].filter((name) => name.startsWith(`${bucket}/`));
    if (keys.length === 0) return fail(404, 'NoSuchBucket', 'The specified bucket does not exist');
    if (searchParams.get('list-type') === '2') {
      const prefix = `${bucket}/${searchParams.get('prefix') ?? ''}`;
      const from = Number(searchParams.get('continuation-token') ?? '0');
      const found = keys.filter((name) => name.startsWith(prefix)).sort();
      const page = found.slice(from, from + PAGE).map((name) => name.slice(bucket.length + 1));
      const next = from + PAGE < found.length ? from + PAGE : undefined;
      return void response.end(
        `<ListBucketResult>${page.map((name) => `<Contents><Key>${escape(name)}</Key></Contents>`).join('')}` +
          `<IsTruncated>${next !== undefined}</IsTruncated>` +
          `${next === undefined ? '' : `<NextContinuationToken>${next}</NextContinuationToken>`}</ListBucketResult>`,
      );
    }
    if (service.denied.has(`${bucket}/${key}`)) return fail(403, 'AccessDenied', 'Access Denied');
    const object = service.objects.get(`${bucket}/${key}`);
    if (object === undefined) return fail(404, 'NoSuchKey', 'The specified key does not exist.');
    const { content, versionId } = object;
    const asked = searchParams.get('versionId');
    if (asked !== null && asked !== versionId)
      return fail(404, 'NoSuchVersion', 'The specified version does not exist.');
    response.writeHead(200, {
      'content-length': content.length,
      ...(versionId !== undefined && { 'x-amz-version-id': versionId }),
    });
    if (fault === 'half') {
      response.write(content.subarray(0, content.length / 2), () => response.destroy());
    } else {
      response.end(content);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...service,
    url,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
