import type { BuildEvent, EventSink } from './events.js';
import type { StoredArtifact } from './ports.js';
import { createRedactedOutput } from './redacted-output.js';
import type { BuildResult, FailedCommand, PhaseResult } from './results.js';
import type { Secrets } from './secrets.js';

export interface RedactedEvents {
  emit: EventSink;
  /** Hands over what commands printed and was kept back. */
  flush(): void;
}

/**
 * A sink that takes the secrets out of events before anybody sees them (SPEC §2.7): of what commands print, too, in
 * whatever pieces that comes. Any other event says that the piece is complete.
 */
export function redactEvents(emit: EventSink, secrets: Secrets): RedactedEvents {
  const output = createRedactedOutput(secrets, (bytes) => emit({ type: 'output', bytes }));
  return {
    flush: output.flush,
    emit: (event) => {
      if (event.type === 'output') {
        output.write(event.bytes);
      } else {
        output.flush();
        emit(redactEvent(event, secrets.redact));
      }
    },
  };
}

/** The result of a build without its secrets. Exported variables that hold one are not in it at all (SPEC §2.1). */
export function redactResult(result: BuildResult, redact: (text: string) => string): BuildResult {
  const { cache } = result;
  return {
    ...result,
    phases: result.phases.map((phase) => redactPhase(phase, redact)),
    artifacts: result.artifacts.map((artifact) => redactArtifact(artifact, redact)),
    ...(cache?.key === undefined ? {} : { cache: { ...cache, key: redact(cache.key) } }),
  };
}

function redactEvent(event: BuildEvent, redact: (text: string) => string): BuildEvent {
  switch (event.type) {
    case 'log':
      return { ...event, text: redact(event.text) };
    case 'warning':
    case 'progress':
      return { ...event, message: redact(event.message) };
    case 'command-started':
      return { ...event, command: { ...event.command, text: redact(event.command.text) } };
    case 'command-failed':
      return { ...event, failure: redactFailure(event.failure, redact) };
    case 'artifact-stored':
      return { ...event, artifact: redactArtifact(event.artifact, redact) };
    case 'cache-restored':
      return { ...event, cache: { ...event.cache, key: event.cache.key && redact(event.cache.key) } };
    case 'phase-finished':
      return { ...event, result: redactPhase(event.result, redact) };
    case 'build-finished':
      return { ...event, result: redactResult(event.result, redact) };
    case 'report-finished': // what is in reports is redacted as it is read: before it is cut
    case 'phase-started':
    case 'output':
      return event;
  }
}

function redactPhase(phase: PhaseResult, redact: (text: string) => string): PhaseResult {
  return {
    ...phase,
    contexts: phase.contexts.map((context) => ({ ...context, message: redact(context.message) })),
    failedCommands: phase.failedCommands.map((failure) => redactFailure(failure, redact)),
  };
}

function redactFailure(failure: FailedCommand, redact: (text: string) => string): FailedCommand {
  return {
    ...failure,
    command: { ...failure.command, text: redact(failure.command.text) },
    outputTail: redact(failure.outputTail),
  };
}

/** GitHub's address of an artifact holds ids, nothing of the build's, and programs need it as it is. */
function redactArtifact(artifact: StoredArtifact, redact: (text: string) => string): StoredArtifact {
  const { name, location } = artifact;
  return {
    ...artifact,
    name: redact(name),
    location: location.startsWith('https://') ? location : redact(location),
  };
}
