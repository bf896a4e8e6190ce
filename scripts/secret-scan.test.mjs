import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSecrets } from './secret-patterns.mjs';

// Planted secrets are put together at run time, so that the scan of this file finds nothing.
const hex = ['9f86d081884c7d65', '9a2feaa0c55ad015'].join('');
const mixed = ['aZ3kP9qLm2', 'Xc7VbN4tRw', '8YsD1fGh5J', 'uQ6e'].join('');
const digits = '0123456789abcdefghijABCDEFGHIJ';

const planted = [
  ['a.pem', `-----BEGIN RSA ${'PRIVATE'} KEY-----`],
  ['a.pem', `-----BEGIN ${'PRIVATE'} KEY-----`],
  ['a.ts', `const id = '${'AKIA'}ABCDEFGHIJKLMNOP'`],
  ['a.ts', `fetch('x?key=${'AIza'}${digits}abcde')`],
  ['a.md', `use ${'ghp'}_${digits}abcdef here`],
  ['.npmrc', `//registry.example/:${'_authToken'}=abc`],
  ['a.ts', `${'xoxb'}-1234567890-abc`],
  ['a.ts', `${'eyJ'}hbGciOiJIUzI1NiJ9.${'eyJ'}zdWIiOiIxMjM0NTYifQ.abcdefghijkl`],
  ['a.ts', `connect('postgres://admin:${'hunter22'}@db.example')`],
  ['a.ts', `const password = '${'hunter22'}'`],
  ['a.ts', `{ "dbPassword": "${'hunter22'}" }`],
  ['a.yml', `password: ${'hunter22'}`],
  ['deploy.sh', `export API_TOKEN=${'hunter22'}`],
  ['a.ts', `const sealingKey = '${hex}'`],
  ['a.jsonc', `"TOKEN": "${mixed}",`],
  ['.env', 'A=1'],
  ['apps/api/.dev.vars', ''],
  ['apps/api/.dev.vars.local', ''],
  ['a.md', `see ${'/work'}/main/notes`],
  ['a.ts', `open('${'/home'}/someone/file')`],
  ['a.json', `"path": "${'/root'}/x"`],
  ['pnpm-lock.yaml', `    resolution: {tarball: ${'https'}://packages.example/a.tgz}`],
  ['package-lock.json', `      "resolved": "${'https'}://packages.example/a.tgz",`],
];

for (const [path, text] of planted) {
  test(`finds what is planted in ${path}: ${text.slice(0, 18)}`, () => {
    assert.equal(findSecrets(path, `first line\n${text}\n`).length > 0, true);
  });
}

const ordinary = [
  ['a.tsx', '<PasswordInput label="Mật khẩu" autoComplete="current-password" type="password" />'],
  ['a.ts', 'const shape = z.object({ password: z.string().min(12), token: z.string() })'],
  ['a.ts', "const text = { password: 'Mật khẩu', 'password-too-short': 'Mật khẩu quá ngắn' }"],
  ['a.ts', 'const password = process.env.PASSWORD'],
  ['a.ts', 'const secret = `${prefix}-${random}`'],
  ['a.ts', "headers: { 'idempotency-key': '01900000-0000-7000-8000-000000000001' }"],
  ['a.ts', "const key = 'assessment-submitted-by-another-person-before'"],
  ['a.ts', `{ name: '0000_tables', checksum: '${hex}${hex}' }`],
  [
    'pnpm-lock.yaml',
    '    resolution: {integrity: sha512-aZ3kP9qLm2Xc7VbN4tRw8YsD1fGh5JuQ6eaZ3kP9qLm2Xc7VbN4tRw8YsD1fGh5JuQ6e==}',
  ],
  ['pnpm-lock.yaml', '    deprecated: see https://packages.example for the successor'],
  ['a.ts', "app.get('/provinces/:id/homework/', show)"],
  ['a.ts', `import { a } from '../../${'work'}/plan.ts'`],
  ['a.md', 'PORT=8788 npm start'],
  ['a.sh', 'TOKEN=$(cat token.txt)'],
];

for (const [path, text] of ordinary) {
  test(`leaves ordinary lines alone in ${path}: ${text.slice(0, 40)}`, () => {
    assert.deepEqual(findSecrets(path, text), []);
  });
}

test('names the line', () => {
  assert.deepEqual(findSecrets('a.ts', `\n\nconst password = '${'hunter22'}'`), [
    { line: 3, rule: 'password in plain text' },
  ]);
});
