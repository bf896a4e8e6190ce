import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

/**
 * A package whose own description is long (178 kB): Node reads all of it again for each import of it and each of its
 * modules, which is half of the time in which a command of ours starts. The project has one version of it.
 */
const named = /^drizzle-orm(\/|$)/;
const known = /\/node_modules\/drizzle-orm\/.*\.js$/;
const resolved = new Map();

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('.') && known.test(context.parentURL ?? ''))
      return { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true };
    if (!named.test(specifier)) return next(specifier, context);
    const found = resolved.get(specifier) ?? { ...next(specifier, context), shortCircuit: true };
    resolved.set(specifier, found);
    return found;
  },
  load(url, context, next) {
    if (!known.test(url)) return next(url, context);
    return { source: readFileSync(new URL(url)), format: 'module', shortCircuit: true };
  },
});
