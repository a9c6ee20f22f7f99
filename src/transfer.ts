import type {
  TransferAnswer,
  TransferAnswers,
  TransferRequest,
} from './adapters/github/transfer/requests.js';

/**
 * The process that speaks to GitHub's cache and artifact services, by GitHub's own clients: one request, one answer.
 * They need a process of their own because they take the working directory and the workspace from the process, print as
 * they like, cannot be stopped, and end the process when a file cannot be read (github-actions.md §4).
 */
async function answer(request: TransferRequest): Promise<TransferAnswers[keyof TransferAnswers]> {
  switch (request.do) {
    case 'upload-artifact': {
      const { uploadArtifact } = await import('./adapters/github/transfer/artifact-client.js');
      return uploadArtifact(request);
    }
    case 'delete-artifact': {
      const { deleteArtifact } = await import('./adapters/github/transfer/artifact-client.js');
      return deleteArtifact(request.name);
    }
    case 'artifact-owner': {
      const { artifactOwner } = await import('./adapters/github/transfer/artifact-owner.js');
      return artifactOwner(request.name, process.env);
    }
    case 'list-artifacts': {
      const { listArtifacts } = await import('./adapters/github/transfer/artifact-client.js');
      return listArtifacts();
    }
    case 'download-artifacts': {
      const { downloadArtifacts } = await import('./adapters/github/transfer/artifact-client.js');
      return downloadArtifacts(request.artifacts);
    }
    case 'restore-cache': {
      const { findCache } = await import('./adapters/github/transfer/cache-client.js');
      return findCache(request);
    }
    case 'save-cache': {
      const { keepCache } = await import('./adapters/github/transfer/cache-client.js');
      return keepCache(request);
    }
  }
}

// Whoever asked is gone: what runs now, tar included, has nobody to work for.
process.once('disconnect', () => process.kill(-process.pid, 'SIGKILL'));
process.once('message', (request: TransferRequest) => {
  // A client may have left a connection open.
  const tell = (told: TransferAnswer): void => void process.send?.(told, () => process.exit(0));
  answer(request).then(
    (value) => tell({ value }),
    (error: unknown) => tell({ error: error instanceof Error ? error.message : String(error) }),
  );
});
