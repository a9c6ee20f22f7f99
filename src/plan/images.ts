import { UserError } from '../errors.js';
import { type ImageReference, parseImageReference } from './image-reference.js';

/** One line of the input `image-map`. */
export interface ImageMapEntry {
  image: string;
  /** Another image, maybe a curated one, or `none`. */
  replacement: string;
}

/** The image that a build runs in. */
export interface BuildImage extends ImageReference {
  /**
   * Set where AWS publishes no such image: why, and what to do instead. It may be on this machine all the same, built
   * from AWS's Dockerfile under this very name; so it is looked for, but not pulled.
   */
  unpublished?: { message: string; hint: string };
}

/** The value of `image`, and of a replacement, that means the runner or the job's container (SPEC §1.1). */
const NO_IMAGE = 'none';
const CURATED = /^aws\/codebuild\/(.+)$/;
/** AWS publishes these in ECR Public under the name they have in CodeBuild, old and new (codebuild.md §9.2). */
const PUBLISHED = /^amazonlinux2?-(x86_64|aarch64)-standard:|^amazonlinux-(x86_64|aarch64)-lambda-standard:/;
const DOCKERFILES = 'https://github.com/aws/aws-codebuild-docker-images';

/** Of each release of the Ubuntu images: the Amazon Linux image made at the same time, and the runner with that Ubuntu. */
const UBUNTU_RELEASES: Record<string, { amazonLinux: string; runner?: string }> = {
  '5.0': { amazonLinux: 'amazonlinux2-x86_64-standard:3.0' },
  '6.0': { amazonLinux: 'amazonlinux-x86_64-standard:4.0', runner: 'ubuntu-22.04' },
  '7.0': { amazonLinux: 'amazonlinux-x86_64-standard:5.0', runner: 'ubuntu-22.04' },
  '8.0': { amazonLinux: 'amazonlinux-x86_64-standard:6.0', runner: 'ubuntu-24.04' },
};

/**
 * Reads the input `image-map` (SPEC §1.1): lines of `image=replacement` or `image=none`. Blank lines and lines that
 * begin with `#` are skipped.
 * @throws UserError that names the line: another form, no image name, or an image mapped twice
 */
export function parseImageMap(text: string): ImageMapEntry[] {
  const entries: ImageMapEntry[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.trimStart().startsWith('#')) return;
    const where = `Line ${index + 1} of image-map`;
    const [, image, replacement] = /^\s*([^\s=]+)\s*=\s*([^\s=]+)\s*$/.exec(line) ?? [];
    if (image === undefined || replacement === undefined) {
      throw new UserError(`${where} is not image=replacement or image=none: ${JSON.stringify(line.trim())}.`);
    }
    if (replacement !== NO_IMAGE) parseImageReference(replacement, `${where}: the replacement`);
    if (find(entries, image) !== undefined) throw new UserError(`${where} maps ${image} a second time.`);
    entries.push({ image, replacement });
  });
  return entries;
}

/**
 * What to run the build in when `asked` is named: the image map first, once, then AWS's curated names, which begin
 * with `aws/codebuild/` (codebuild.md §9.1, §9.2). Undefined: no image, the build runs here.
 * @throws UserError when it is no image name
 */
export function resolveImage(asked: string, imageMap: ImageMapEntry[]): BuildImage | undefined {
  const name = find(imageMap, asked)?.replacement ?? asked;
  if (name === '' || name === NO_IMAGE) return undefined;
  const image = parseImageReference(name, 'image');
  const curated = CURATED.exec(image.reference)?.[1];
  if (curated === undefined) return image;
  if (PUBLISHED.test(curated)) return parseImageReference(`public.ecr.aws/codebuild/${curated}`, 'image');
  return { ...image, unpublished: unpublished(asked, curated) };
}

/** `name` and `name:latest` are the same. */
function find(entries: ImageMapEntry[], asked: string): ImageMapEntry | undefined {
  const plain = (name: string): string => name.replace(/:latest$/, '');
  return entries.find(({ image }) => plain(image) === plain(asked));
}

/** Why the curated image `aws/codebuild/<curated>` cannot be pulled, and what to write for `asked` instead. */
function unpublished(asked: string, curated: string): { message: string; hint: string } {
  const image = `aws/codebuild/${curated}`;
  if (curated.startsWith('windows-')) {
    return {
      message: `${image} is a Windows image, which only CodeBuild has, and Windows builds cannot run here.`,
      hint: `Where the commands run on Linux too, map it to a Linux image: image-map: ${asked}=<image>.`,
    };
  }
  if (/^(macos-|ami\/)/.test(curated)) {
    const runner = curated.startsWith('macos-') ? 'macos-latest' : 'ubuntu-latest';
    return {
      message: `${image} is a machine of CodeBuild, not a Docker image.`,
      hint: `Run on a runner (runs-on: ${runner}) without an image: image-map: ${asked}=none.`,
    };
  }
  return {
    message: `AWS does not publish ${image}, only its Dockerfile: the curated Ubuntu images are in no registry.`,
    hint: ubuntuChoices(asked, curated),
  };
}

/** The runner of GitHub's with the Ubuntu of a curated image: `ubuntu-22.04` for `aws/codebuild/standard:7.0`. */
export function runnerOfUbuntu(asked: string): string | undefined {
  const curated = CURATED.exec(asked)?.[1];
  return curated === undefined ? undefined : ubuntuOf(curated).release?.runner;
}

function ubuntuOf(curated: string) {
  const [family = '', tag = ''] = curated.split(':');
  // `7.0-24.10.29` is release 7.0 of a certain day.
  const version = family === 'standard' ? tag.replace(/-.*$/, '') : tag;
  return { family, version, release: family === 'standard' ? UBUNTU_RELEASES[version] : undefined };
}

function ubuntuChoices(asked: string, curated: string): string {
  const { family, version, release } = ubuntuOf(curated);
  const amazonLinux = release?.amazonLinux ?? 'amazonlinux-x86_64-standard:5.0';
  const runner = release?.runner === undefined ? '' : ` (runs-on: ${release.runner} has the same Ubuntu)`;
  return [
    `Choose one: on the command line by --image, in the action by a line of image-map. Run without an image, on the runner${runner}: ${asked}=none.`,
    `Take the Amazon Linux image, which has other packages (dnf or yum, no apt): ${asked}=aws/codebuild/${amazonLinux}.`,
    `Build it yourself from the folder ubuntu/${family}/${version} of ${DOCKERFILES} and push it: ${asked}=<your image>;`,
    `or tag it aws/codebuild/${curated} on the machine that builds, and it is found without a map.`,
  ].join(' ');
}
