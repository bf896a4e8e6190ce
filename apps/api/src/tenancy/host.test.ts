import { expect, it } from 'vitest';
import { isLocal, officeOf } from './host.ts';

it.each([
  ['localhost', 'localhost'],
  ['LOCALHOST', 'localhost'],
  ['co-so.example', 'co-so.example'],
])('takes %s below %s for the national office', (host, base) => {
  expect(officeOf(host, base)).toEqual({ kind: 'national' });
});

it.each([
  ['binh-thuan.localhost', 'localhost', 'binh-thuan'],
  ['Binh-Thuan.localhost', 'localhost', 'binh-thuan'],
  ['hue.co-so.example', 'co-so.example', 'hue'],
  ['tay-ninh-cu.localhost', 'localhost', 'tay-ninh-cu'],
])('takes %s below %s for the province %s', (host, base, label) => {
  expect(officeOf(host, base)).toEqual({ kind: 'province', host: label });
});

it.each([
  ['a label too many', 'a.binh-thuan.localhost'],
  ['an empty label', '.localhost'],
  ['a hyphen at the start', '-binh-thuan.localhost'],
  ['a hyphen at the end', 'binh-thuan-.localhost'],
  ['two hyphens on end', 'binh--thuan.localhost'],
  ['an underscore', 'binh_thuan.localhost'],
  ['a letter with marks', 'bình-thuận.localhost'],
  ['a dot at the end', 'binh-thuan.localhost.'],
  ['another domain', 'binh-thuan.example'],
  ['a domain that only ends alike', 'binhthuanlocalhost'],
  ['nothing', ''],
])('knows no office by %s', (_, host) => {
  expect(officeOf(host, 'localhost')).toEqual({ kind: 'unknown' });
});

it.each([
  ['localhost', true],
  ['ben-tre.localhost', true],
  ['localhost.example', false],
  ['notlocalhost', false],
  ['127.0.0.1', false],
])('tells whether %s is this machine: %s', (host, local) => {
  expect(isLocal(host)).toBe(local);
});
