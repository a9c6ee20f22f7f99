/** Variable that every process of a build carries, and each build's own of a batch, so that those left behind can be found. */
export const MARK_NAME = 'RUN_BUILDSPEC_BUILD';
