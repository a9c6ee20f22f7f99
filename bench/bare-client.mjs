// What a step would do that uses GitHub's clients itself: bare-client.mjs artifact|save|restore NAME FOLDER; a cache is
// always looked for first
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const [what, name, folder] = process.argv.slice(2);
if (what === 'artifact') {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  await new DefaultArtifactClient().uploadArtifact(name, files, folder);
} else {
  const { restoreCache, saveCache } = await import('@actions/cache');
  const restored = await restoreCache([folder], name);
  if (what === 'save' && (restored || (await saveCache([folder], name)) < 0)) throw new Error('not saved');
  if (what === 'restore' && restored !== name) throw new Error('not restored');
}
process.exit();
