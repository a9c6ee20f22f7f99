import { UserError } from '../errors.js';

/** A Docker image by its name. */
export interface ImageReference {
  /** What Docker is asked for, always with a tag or a digest: `alpine:latest`. */
  reference: string;
  /** The registry's host, with its port if it has one; `docker.io` where the name has none. */
  registry: string;
}

// The grammar of https://pkg.go.dev/github.com/distribution/reference.
const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
const HOST = `(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::\\d+)?`;
const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const DIGEST = '[a-zA-Z][a-zA-Z0-9]*(?:[-_+.][a-zA-Z][a-zA-Z0-9]*)*:[0-9a-fA-F]{32,}';
const REFERENCE = new RegExp(
  `^(?:(?<host>${HOST})/)?(?<path>${COMPONENT}(?:/${COMPONENT})*)(?::(?<tag>\\w[\\w.-]{0,127}))?(?<digest>@${DIGEST})?$`,
);
const LONGEST = 255;

/**
 * Reads an image's name as Docker does: what stands before the first `/` is a host only when it has a dot, a colon or
 * a capital letter, or is `localhost`.
 * @param where begins the error's sentence, `image`
 * @throws UserError when it is no image name; the hint says what is wrong with it
 */
export function parseImageReference(text: string, where: string): ImageReference {
  const groups = text.length > 2 * LONGEST ? undefined : REFERENCE.exec(text)?.groups;
  const { host, path = '', tag, digest } = groups ?? {};
  if (groups === undefined || path.length > LONGEST) {
    throw new UserError(
      `${where} is not an image name: ${JSON.stringify(text.slice(0, LONGEST))}.`,
      advice(text),
    );
  }
  return {
    reference: tag === undefined && digest === undefined ? `${text}:latest` : text,
    registry: host !== undefined && /[.:A-Z]|^localhost$/.test(host) ? host : 'docker.io',
  };
}

function advice(text: string): string {
  const form = 'A name is [host[:port]/]repository[:tag][@digest].';
  if (/\s/.test(text)) return `${form} It has no white space in it.`;
  if (text.startsWith('-')) return `${form} Options belong in docker-options.`;
  if (/[${}]/.test(text)) return `${form} Variables are not expanded here.`;
  if (/^[a-z]+:\/\//i.test(text)) return `${form} Leave out ${text.slice(0, text.indexOf('/') + 2)}.`;
  if (/[A-Z]/.test(text.replace(/[:@][^/]*$/, ''))) return `${form} The repository is in lower case.`;
  return form;
}
