import { basename } from 'node:path';

const tokens = [
  ['private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY/],
  ['cloud access key', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['cloud API key', /\bAIza[0-9A-Za-z_-]{35}\b/],
  ['source host token', /\b(?:gh[pousr]_[0-9A-Za-z]{36}|github_pat_\w{40}|glpat-[\w-]{20})/],
  ['package registry token', /\bnpm_[0-9A-Za-z]{36}\b|_authToken\s*=\s*[^\s$]/],
  ['chat token', /\bxox[abeoprs]-[0-9A-Za-z-]{10}/],
  ['payment or model key', /\b[sr]k(?:_live_|_test_|-)[0-9A-Za-z_-]{20}/],
  ['signed token', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10}/],
  ['credentials in an address', /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@'"`{}$]+:[^\s/:@'"`{}$]+@[\w.-]+/i],
];

const machinePath = /(?:^|[\s'"`(=:,[])\/(?:work|root|home\/[a-z_][\w-]*|Users\/\w+)\//;
const lockfileHost = /\b(?:tarball|registry|resolved)["']?\s*[:=]\s*["']?https?:\/\//;
const quotedPassword =
  /(?:password|passwd|passphrase|matkhau|mat_khau|secret)\w*["']?\s*[:=]\s*(["'`])([^\s"'`]{6,})\1/i;
const barePassword =
  /^\s*(?:export\s+|-\s+)?\w*(?:password|passwd|secret|token|api_?key)\w*\s*[:=]\s*([^\s"'`#]{6,})\s*$/i;
const namedValue = /(?:key|token|secret|credential)\w*["']?\s*[:=]\s*["'`]?([\w+/=-]{32,})["'`]?/gi;
const bareFormats = /\.(?:ya?ml|toml|ini|conf|cfg|sh|env|properties)$|(?:^|\/)[^.]+$/;
const secretFiles = /^\.(?:env|dev\.vars)(?:\..+)?$/;

/** Every line of one file that looks like a secret, or that names a machine it was made on. */
export function findSecrets(path, text) {
  const found = secretFiles.test(basename(path)) ? [{ line: 1, rule: 'settings file with secrets' }] : [];
  for (const [index, line] of text.split('\n').entries()) {
    for (const rule of rulesBroken(path, line)) found.push({ line: index + 1, rule });
  }
  return found;
}

function rulesBroken(path, line) {
  const broken = tokens.filter(([, pattern]) => pattern.test(line)).map(([rule]) => rule);
  if (hasPassword(path, line)) broken.push('password in plain text');
  if ([...line.matchAll(namedValue)].some(([, value]) => isRandom(value)))
    broken.push('random value under the name of a secret');
  if (machinePath.test(line)) broken.push('path of one machine');
  if (/lock/.test(basename(path)) && lockfileHost.test(line)) broken.push('registry host in a lockfile');
  return broken;
}

function hasPassword(path, line) {
  const value = quotedPassword.exec(line)?.[2] ?? (bareFormats.test(path) ? barePassword.exec(line)?.[1] : undefined);
  return value !== undefined && !isPlaceholder(value);
}

function isPlaceholder(value) {
  return (
    /^[<$[({%]|\$\{|^\*+$|^\.+$|^x+$/i.test(value) || /^(?:string|password|required|undefined|optional)$/i.test(value)
  );
}

function isRandom(value) {
  if (/^[0-9a-f]+$/i.test(value)) return entropy(value.toLowerCase()) > 3;
  return [/[a-z]/, /[A-Z]/, /[0-9]/].every((kind) => kind.test(value)) && entropy(value) > 4;
}

function entropy(value) {
  const counts = new Map();
  for (const letter of value) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / value.length) * Math.log2(count / value.length), 0);
}
