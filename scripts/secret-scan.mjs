import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from './say.mjs';
import { findSecrets } from './secret-patterns.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const skipped = new Set([
  '.git',
  '.turbo',
  '.wrangler',
  'backups',
  'coverage',
  'dist',
  'node_modules',
  'playwright-report',
  'test-results',
]);
const sizeMax = 4_000_000;

/** What may look like a secret and is none: the file, the rule it breaks, and why that is right. */
const allowed = [
  {
    path: 'apps/api/src/access/demo-accounts.ts',
    rule: 'password in plain text',
    why: 'the password of the demonstration stands on its sign-in page',
  },
  { path: 'e2e/sign-in.spec.ts', rule: 'password in plain text', why: 'the same password, typed as a visitor would' },
  {
    path: 'apps/api/src/access/own-deeds.test.ts',
    rule: 'password in plain text',
    why: 'the password of an account that lives for one test',
  },
  {
    path: 'apps/api/src/access/sign-in.test.ts',
    rule: 'password in plain text',
    why: 'passwords of accounts that live for one test',
  },
  {
    path: 'apps/api/test/prepared.ts',
    rule: 'password in plain text',
    why: 'passwords of accounts that live for one test',
  },
  {
    path: 'packages/domain/src/audit/masking.ts',
    rule: 'password in plain text',
    why: 'the words for fields that are masked, no password among them',
  },
  { path: 'apps/api/test/askings.ts', rule: 'password in plain text', why: 'passwords that are meant to be wrong' },
  {
    path: 'apps/api/test/people.ts',
    rule: 'password in plain text',
    why: 'the password of accounts that live for one test',
  },
  {
    path: 'apps/web/src/access/administration/account-deeds.test.tsx',
    rule: 'password in plain text',
    why: 'a one-time password that opens nothing',
  },
  {
    path: 'packages/db/src/privacy/retention-queries.test.ts',
    rule: 'password in plain text',
    why: 'hashes of no password',
  },
  {
    path: 'packages/domain/src/access/account.ts',
    rule: 'password in plain text',
    why: 'the names of two states of a password',
  },
  {
    path: 'packages/domain/src/access/administration.ts',
    rule: 'password in plain text',
    why: 'the name of a state of a password',
  },
  {
    path: 'packages/domain/src/access/sign-in.test.ts',
    rule: 'password in plain text',
    why: 'the name of a state of a password',
  },
];

const findings = listFiles().flatMap((path) => {
  const text = textOf(path);
  return text === undefined ? [] : findSecrets(path, text).map((finding) => ({ path, ...finding }));
});
const secrets = findings.filter(
  ({ path, rule }) => !allowed.some((entry) => entry.path === path && entry.rule === rule),
);

for (const { path, line, rule } of secrets) say(`${path}:${line}: ${rule}`);
if (secrets.length > 0) {
  say(
    `Có ${secrets.length} dòng giống như bí mật hoặc dấu vết của một máy. (Possible secrets; see scripts/secret-scan.mjs.)`,
  );
  process.exit(1);
}

function listFiles() {
  const git = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  return git.status === 0 ? [...new Set(git.stdout.split('\0').filter(Boolean))] : walk('');
}

function walk(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(path);
    return entry.isFile() ? [path] : [];
  });
}

function textOf(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size > sizeMax) return undefined;
  const bytes = readFileSync(join(root, path));
  return bytes.subarray(0, 8000).includes(0) ? undefined : bytes.toString('utf8');
}
