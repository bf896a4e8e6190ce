import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What Node is started with for one of our scripts: its modules are found quickly. */
export function ownScript(root, file, ...args) {
  const scripts = join(root, 'scripts');
  return ['--import', pathToFileURL(join(scripts, 'read-once.mjs')).href, join(scripts, file), ...args];
}
