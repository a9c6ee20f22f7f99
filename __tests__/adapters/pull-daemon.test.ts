import { afterEach, describe, expect, it } from '@jest/globals';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { connectEngine } from '../../src/adapters/docker/engine.js';
import { pullImage } from '../../src/adapters/docker/pull.js';
import { EnvironmentError } from '../../src/errors.js';
import { parseImageReference } from '../../src/plan/image-reference.js';

let daemon: http.Server | undefined;
afterEach(() => {
  daemon?.closeAllConnections();
  daemon?.close();
});

/** Pulls from a daemon that gives `answers` to the attempts, one after the other. Gives the lines of progress. */
async function pullFrom(...answers: ((response: http.ServerResponse) => void)[]): Promise<string[]> {
  daemon = http.createServer((request, response) => {
    if (request.url === '/_ping') return void response.setHeader('Api-Version', '1.41').end('OK');
    answers.shift()?.(response);
  });
  await new Promise<void>((resolve) => daemon?.listen(0, '127.0.0.1', resolve));
  const engine = await connectEngine({
    DOCKER_HOST: `tcp://127.0.0.1:${(daemon.address() as AddressInfo).port}`,
  });
  const lines: string[] = [];
  const signal = new AbortController().signal;
  const image = parseImageReference('alpine:3', 'image');
  await pullImage(
    engine,
    image,
    {},
    {
      platform: undefined,
      signal,
      onProgress: (line) => lines.push(line),
    },
  );
  return lines;
}

const good = (response: http.ServerResponse): void => {
  // A line in two pieces, an empty one, and one without an end.
  response.write('{"status":"Downloading","id":"a","progressDetail":{"current":1000000,');
  setTimeout(() => response.end('"total":2000000}}\r\n\r\n{"status":"Download complete","id":"a"}'), 50);
};
const breaking = (response: http.ServerResponse): void => {
  response.write('{"status":"Downloading","id":"a"}\r\n', () => response.destroy());
};

describe('pullImage', () => {
  it('reads lines in pieces', async () => {
    expect(await pullFrom(good)).toEqual([
      'Pulling image alpine:3',
      expect.stringMatching(/^Pulled image alpine:3 in .*, 2\.0 MB of 2\.0 MB$/),
    ]);
  });

  it('tries again when the daemon breaks the connection', async () => {
    const lines = await pullFrom(breaking, good);
    expect(lines[1]).toBe('The pull failed: aborted. Trying once more in 2 s');
    expect(lines).toHaveLength(3);
  });

  it('gives the words of an error in the middle', async () => {
    const pull = pullFrom((response) =>
      response.end(
        '{"status":"x"}\n{"errorDetail":{"message":"write layer: no space left on device"},"error":"y"}\n',
      ),
    );
    await expect(pull).rejects.toThrow(EnvironmentError);
    await expect(pull).rejects.toMatchObject({
      message: "Unable to pull customer's container image: write layer: no space left on device (alpine:3).",
      hint: expect.stringMatching(/^The disk of the Docker daemon is full/),
    });
  });

  it('does not blame the image when the daemon is gone', async () => {
    const pull = pullFrom((response) => {
      daemon?.close();
      breaking(response);
    });
    await expect(pull).rejects.toMatchObject({
      message: expect.stringMatching(/^The Docker daemon does not answer at tcp:/),
      statusCode: undefined,
    });
  });
});
