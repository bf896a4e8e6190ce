import { expect, test } from 'vitest';
import { partOf } from './-part-of.ts';

const figure = { unit: 'x', indicator: 'member.total', period: '2024' };

test.each([
  ['/', {}, '/'],
  ['/nhap-tep', {}, '/nhap-tep'],
  ['/so-lieu', {}, '/nhap-tep'],
  ['/so-lieu', { unit: 'x' }, '/nhap-tep'],
  ['/so-lieu', { ...figure, form: 'figure' }, '/nhap-tep'],
  ['/so-lieu', { ...figure, form: 'target' }, '/nhap-tep'],
  ['/so-lieu', figure, '/'],
  ['/can-bo/0198c0de', {}, '/can-bo'],
  ['/gui-trung-uong/0198c0de', {}, '/gui-trung-uong'],
  ['/quy-dinh/meeting-score/tinh', {}, '/quy-dinh'],
  ['/sap-xep', {}, '/sap-xep'],
  ['/tinh/lich-su', {}, '/'],
  ['/tinh/tay-ninh', {}, '/'],
])('%s with %j belongs to %s', (pathname, search, part) => {
  expect(partOf(pathname, search)).toBe(part);
});
