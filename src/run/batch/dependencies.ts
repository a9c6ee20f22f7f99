import type { BatchBuild } from '../../plan/batch/types.js';
import { createReadyQueue } from './ready-queue.js';

interface Node {
  build: BatchBuild;
  position: number;
  /** How many of its predecessors have not succeeded yet. */
  waitsFor: number;
  successors: Node[];
  /** Neither begun nor given up. */
  open: boolean;
}

/**
 * Which builds of a batch may start: those whose predecessors have all SUCCEEDED (codebuild.md §8.2), in the order of
 * the plan. All of it together takes time linear in builds and dependencies, but for the order's logarithm.
 */
export function createDependencies(builds: readonly BatchBuild[]) {
  const inOrder = builds.map((build, position): Node => {
    return { build, position, waitsFor: build.dependsOn.length, successors: [], open: true };
  });
  const nodes = new Map(inOrder.map((node) => [node.build.identifier, node]));
  const ready = createReadyQueue();
  for (const node of inOrder) {
    for (const identifier of node.build.dependsOn) nodes.get(identifier)?.successors.push(node);
    if (node.waitsFor === 0) ready.add(node.position);
  }
  const successorsOf = (identifier: string): Node[] => nodes.get(identifier)?.successors ?? [];

  return {
    /** Takes the build to start next; undefined when none may. */
    next: (): BatchBuild | undefined => {
      for (let position = ready.take(); position !== undefined; position = ready.take()) {
        const node = inOrder[position];
        if (!node?.open) continue;
        node.open = false;
        return node.build;
      }
      return undefined;
    },
    /** Also for a build that need not start, since it succeeded before. */
    succeeded: ({ identifier }: BatchBuild): void => {
      const node = nodes.get(identifier);
      if (node) node.open = false;
      for (const successor of successorsOf(identifier)) {
        successor.waitsFor -= 1;
        if (successor.waitsFor === 0) ready.add(successor.position);
      }
    },
    /** Gives up all that wait for this build, directly or not: each with the predecessor that it waits for in vain. */
    unsuccessful: ({ identifier }: BatchBuild): { build: BatchBuild; predecessor: string }[] => {
      const given: { build: BatchBuild; predecessor: string }[] = [];
      const giveUp = (predecessor: string): void => {
        for (const successor of successorsOf(predecessor)) {
          if (!successor.open) continue;
          successor.open = false;
          given.push({ build: successor.build, predecessor });
        }
      };
      giveUp(identifier);
      for (const { build } of given) giveUp(build.identifier); // which makes `given` longer
      return given;
    },
    /** Gives up all that have not started, in the order of the plan. */
    giveUpAll: (): BatchBuild[] => {
      const left = inOrder.filter(({ open }) => open);
      for (const node of left) node.open = false;
      return left.map(({ build }) => build);
    },
  };
}
