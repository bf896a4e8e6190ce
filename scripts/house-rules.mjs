import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const features = [
  'access',
  'assessment',
  'audit',
  'indicator',
  'national',
  'organization',
  'privacy',
  'discipline',
  'regulation',
  'target',
  'tenancy',
];
const bothKinds = ['national', 'tenancy'];
const openers = ['openNationalDb', 'openProvinceDb'];

/** The rules of the house that no ready-made lint rule can say; loaded by oxlint as a plugin. */
export default {
  meta: { name: 'house' },
  rules: {
    'feature-wall': { create: featureWall },
    'no-database-opening': { create: noDatabaseOpening },
    'no-interactive-transaction': { create: noInteractiveTransaction },
    'no-ambient-clock': { create: noAmbientClock },
  },
};

function featureWall(context) {
  const home = placeOf(context.filename);
  if (
    !mayHold(
      context,
      features.map((room) => `/${room}/`),
    )
  )
    return {};
  const check = (node) => {
    const source = node.source?.value;
    if (!home || typeof source !== 'string' || !source.startsWith('.')) return;
    const target = placeOf(resolve(dirname(context.filename), source));
    if (target && !mayImport(home, target)) {
      context.report({
        node,
        message: `"${home.room}" may not import "${target.room}": move what both need to domain or ui.`,
      });
    }
  };
  return {
    ImportDeclaration: check,
    ImportExpression: check,
    ExportNamedDeclaration: check,
    ExportAllDeclaration: check,
  };
}

function mayImport(home, target) {
  if (home.room === target.room || !features.includes(target.room)) return true;
  if (home.app === 'api' && bothKinds.includes(home.room) && bothKinds.includes(target.room)) return true;
  return !features.includes(home.room) && home.room !== 'ui';
}

/** Which room of which app a file stands in; a file at the top of `src` stands in none. */
function placeOf(file) {
  const path = relative(root, file).split(sep).join('/');
  const [, app, room] = /^apps\/(api|web)\/src\/([^/]+)\//.exec(path) ?? [];
  return app && room ? { app, room } : undefined;
}

/** Whoever opens a database chooses whose it is. Every way to the functions that do names one of them. */
function noDatabaseOpening(context) {
  const home = placeOf(context.filename);
  if ((home && bothKinds.includes(home.room)) || !mayHold(context, openers)) return {};
  const check = (node, name) => {
    const isLocalName = node.parent.type === 'ImportSpecifier' && node.parent.local === node;
    if (isLocalName || !openers.includes(name)) return;
    context.report({ node, message: 'Only national/ and tenancy/ open databases: a handler is given its own.' });
  };
  return {
    Identifier: (node) => check(node, node.name),
    Literal: (node) => check(node, node.value),
  };
}

function noInteractiveTransaction(context) {
  if (!mayHold(context, ['transaction'])) return {};
  return {
    CallExpression(node) {
      if (node.callee.type === 'MemberExpression' && node.callee.property.name === 'transaction') {
        context.report({ node, message: 'D1 has no interactive transactions: use one batch.' });
      }
    },
  };
}

function noAmbientClock(context) {
  if (!mayHold(context, ['Date', 'Math', 'performance', 'crypto'])) return {};
  const report = (node) =>
    context.report({ node, message: 'The clock and chance are arguments: only worker.ts sees them.' });
  return {
    NewExpression(node) {
      if (node.callee.name === 'Date' && node.arguments.length === 0) report(node);
    },
    MemberExpression(node) {
      const name = `${node.object.name}.${node.property.name}`;
      if (['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues'].includes(name))
        report(node);
    },
  };
}

/** Most files hold none of the words of a rule: they are spared the walk, and the making of their tree in JavaScript. */
function mayHold(context, words) {
  const { text } = context.sourceCode;
  return text.includes('\\u') || words.some((word) => text.includes(word));
}
