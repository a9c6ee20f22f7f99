import type { NodeHttpHandler } from '@smithy/node-http-handler';

const CONNECT_MS = 10_000;
/** A connection on which nothing moves for so long is dead. */
const IDLE_MS = 30_000;

/** The part of the SDK's request handler that its clients use. */
export type AwsRequestHandler = Pick<NodeHttpHandler, 'metadata' | 'handle' | 'destroy'>;

/** An error of the connection, not of the service. */
export interface ConnectionError extends Error {
  /** The host that was asked, with its port where that is not the usual one; and the proxy's, where there is one. */
  askedHost: string;
}

/**
 * Makes the handler that sends the requests of the SDK, with limits of time, and through the proxy that HTTPS_PROXY,
 * HTTP_PROXY and NO_PROXY (in capitals or not) name for the host, by the rules of GitHub's own actions. What the
 * handler throws for a connection is a `ConnectionError`.
 */
export async function createRequestHandler(): Promise<AwsRequestHandler> {
  const { NodeHttpHandler } = await import('@smithy/node-http-handler');
  const { getProxyUrl } = await import('@actions/http-client/lib/proxy');
  const limits = { connectionTimeout: CONNECT_MS, socketTimeout: IDLE_MS };
  const direct = new NodeHttpHandler(limits);
  const proxied = new Map<string, NodeHttpHandler>();

  const through = async (proxy: string): Promise<NodeHttpHandler> => {
    const { HttpsProxyAgent } = await import('https-proxy-agent');
    let handler = proxied.get(proxy);
    if (handler === undefined) {
      const agent = new HttpsProxyAgent(proxy, { keepAlive: true });
      handler = new NodeHttpHandler({ ...limits, httpAgent: agent, httpsAgent: agent });
      proxied.set(proxy, handler);
    }
    return handler;
  };
  return {
    metadata: direct.metadata,
    handle: async (request, options) => {
      const { protocol, hostname, port } = request;
      const host = port === undefined ? hostname : `${hostname}:${port}`;
      let proxy: URL | undefined;
      try {
        proxy = getProxyUrl(new URL(`${protocol}//${host}`));
        const handler = proxy === undefined ? direct : await through(proxy.href);
        return await handler.handle(request, options);
      } catch (error) {
        const askedHost = proxy === undefined ? host : `${host} through the proxy ${proxy.host}`;
        throw connectionError(error as Error, askedHost);
      }
    },
    destroy: () => {
      for (const handler of [direct, ...proxied.values()]) handler.destroy();
    },
  };
}

/** It keeps the error's properties: the SDK looks at them to decide whether it tries again. */
function connectionError(error: Error, askedHost: string): ConnectionError {
  const { message, name } = error;
  return Object.assign(new Error(message, { cause: error }), error, { name, askedHost });
}
