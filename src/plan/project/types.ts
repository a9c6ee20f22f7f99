import type { ProjectBatch } from '../batch/types.js';
import type { ArtifactPackaging, Variable } from '../types.js';

/** What a CodeBuild project says, as far as it has an effect here (codebuild.md §10.1). */
export interface ProjectSettings {
  /** As shown to people. */
  file: string;
  name?: string;
  /** Of its ARN. */
  region?: string;
  accountId?: string;
  /** A path, the YAML itself, or an S3 ARN. */
  buildspec?: string;
  /** What `CODEBUILD_SOURCE_REPO_URL` says, without credentials. */
  repositoryUrl?: string;
  /** `s3://bucket/key` of a source in S3. */
  s3Source?: string;
  secondarySources: string[];
  /** Absent: the file does not say, and the buildspec alone decides. */
  artifacts?: ProjectArtifact;
  secondaryArtifacts: SecondaryArtifact[];
  cache: ProjectCache;
  /** `LINUX_CONTAINER`, `WINDOWS_SERVER_2022_CONTAINER`, … */
  environmentType?: string;
  /** `BUILD_GENERAL1_SMALL`, …; of no matter where there is a fleet. */
  computeType?: string;
  /** ARN of the fleet of reserved machines. */
  fleet?: string;
  image?: string;
  privileged: boolean;
  /** Name or ARN of the secret with the login for the image's registry. */
  registrySecret?: string;
  variables: Variable[];
  timeoutMinutes?: number;
  /** Id, alias or ARN. */
  encryptionKey?: string;
  /** Absent: the file says nothing about batches. */
  batch?: ProjectBatch;
  /** All that has no effect here, in the order of the file's sections. */
  ignored: IgnoredField[];
}

export const ARTIFACT_TYPES = ['S3', 'CODEPIPELINE', 'NO_ARTIFACTS'] as const;

export interface ProjectArtifact {
  type: (typeof ARTIFACT_TYPES)[number];
  /** `/` is the root of the bucket; CodePipeline gives names of its own. */
  name?: string;
  /** The buildspec's name goes before this one. */
  overrideArtifactName: boolean;
  packaging?: ArtifactPackaging;
}

export interface SecondaryArtifact extends ProjectArtifact {
  identifier: string;
}

export const CACHE_TYPES = ['NO_CACHE', 'S3', 'LOCAL'] as const;
export const CACHE_MODES = ['LOCAL_SOURCE_CACHE', 'LOCAL_DOCKER_LAYER_CACHE', 'LOCAL_CUSTOM_CACHE'] as const;

export interface ProjectCache {
  type: (typeof CACHE_TYPES)[number];
  /** Of type LOCAL. */
  modes: (typeof CACHE_MODES)[number][];
  /** Caches are shared by the projects that name the same one. */
  namespace?: string;
}

/** A field of the project that changes nothing here, and what stands for it. */
export interface IgnoredField {
  /** From the project on: `environment.computeType`. */
  field: string;
  reason: string;
  /** Absent: it has no effect on either. */
  only?: 'build' | 'batch';
}

/** What the caller says about the CodeBuild project. */
export interface ProjectRequest {
  settings: ProjectSettings;
  /** Those of its fields that were chosen because no input said anything. */
  chosenFields: string[];
}

/** The machine that builds, in node's words: `linux`, `x64`. */
export interface Machine {
  system: string;
  architecture: string;
}

/** What a plan tells of its project. */
export interface PlannedProject {
  file: string;
  name?: string;
  /** The fields that hold. */
  fields: string[];
  /** Its image is for Windows, and no other was put in its place. */
  needsWindows?: true;
}
