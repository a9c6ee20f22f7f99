/**
 * Variable by which processes left behind are found: a build's commands carry the build's uuid, and the process that runs one
 * build of a batch carries the batch's.
 */
export const MARK_NAME = 'RUN_BUILDSPEC_BUILD';
