/** Processors and memory, as people write them. */
export interface MachineSize {
  processors: number;
  text: string;
}

/** CodeBuild's machines (its user guide, "Build environment compute modes and types"); the larger ones differ by type. */
const COMPUTE_TYPES: Record<string, MachineSize> = {
  BUILD_GENERAL1_SMALL: { processors: 2, text: '2 vCPUs, 4 GiB' },
  BUILD_GENERAL1_MEDIUM: { processors: 4, text: '4 vCPUs, 8 GiB' },
  BUILD_GENERAL1_LARGE: { processors: 8, text: '8 vCPUs, 16 GiB' },
  BUILD_GENERAL1_XLARGE: { processors: 36, text: 'up to 36 vCPUs, 72 GiB' },
  BUILD_GENERAL1_2XLARGE: { processors: 72, text: 'up to 72 vCPUs, 144 GiB' },
  BUILD_LAMBDA_1GB: { processors: 1, text: '1 GiB' },
  BUILD_LAMBDA_2GB: { processors: 1, text: '2 GiB' },
  BUILD_LAMBDA_4GB: { processors: 2, text: '4 GiB' },
  BUILD_LAMBDA_8GB: { processors: 4, text: '8 GiB' },
  BUILD_LAMBDA_10GB: { processors: 4, text: '10 GiB' },
};

/** GitHub's own runners (docs.github.com, "GitHub-hosted runners reference"): those of private repositories are smaller. */
const RUNNERS: [label: RegExp, text: string][] = [
  [/^macos-/, '3 processors, 7 GB'],
  [/^(ubuntu|windows)-/, '4 processors, 16 GB in a public repository, 2 and 8 GB in a private one'],
];

/** The most processors of a runner that nobody has to make. */
export const HOSTED_PROCESSORS = 4;

/** @returns undefined for a compute type whose size is said elsewhere, or not known */
export function sizeOf(computeType: string): MachineSize | undefined {
  return COMPUTE_TYPES[computeType];
}

/** @returns undefined for a runner of one's own */
export function sizeOfRunner(label: string): string | undefined {
  return RUNNERS.find(([pattern]) => pattern.test(label))?.[1];
}
