import { civilDate } from '@co-so/domain';
import type { PlanStep } from '@co-so/domain';
import { expect, test } from 'vitest';
import { applyText } from './apply-text.ts';
import { newStep, newUnit, stepChoices } from './step-choice.ts';
import { headText, listed, noteText, stepSentence } from './step-text.ts';

const day = civilDate('2026-12-01');
const nameOf = (id: string) => (id === '' ? '(chưa chọn)' : `Chi bộ ${id}`);
const newId = () => 'moi';
const part = (name: string) => newUnit('n', { name, parentId: 'X' });

test.each(stepChoices)('a step that names no unit yet has a whole sentence: %s', (choice) => {
  const sentence = stepSentence(newStep(choice, day, newId), nameOf);
  expect(sentence).toMatch(/\((?:chưa chọn|chưa ghi tên)\).*\.$/);
  expect(sentence).not.toMatch(/undefined|null/);
});

test.each<[PlanStep, string]>([
  [{ ...newStep('rename', day, newId), kind: 'rename', unitId: 'A', name: 'B' }, 'Chi bộ A đổi tên thành B.'],
  [
    {
      ...newStep('merge', day, newId),
      ...{ kind: 'merge', unitIds: ['A', 'B', 'C'], into: { kind: 'new', unit: part('ABC') } },
    },
    'Hợp nhất Chi bộ A, Chi bộ B và Chi bộ C thành ABC (chi bộ trực thuộc), trực thuộc Chi bộ X.',
  ],
  [
    {
      ...{ kind: 'split', unitId: 'A', original: 'continues', parts: [part('B')], allocation: [], shares: [] },
      ...{ basis: { number: '', issuedOn: day, issuer: '' }, effectiveOn: day, consent: null },
    },
    'Tách B khỏi Chi bộ A.',
  ],
  [
    { ...newStep('changeHostType', day, newId), kind: 'changeHostType', unitId: 'A', to: 'jointStock' },
    'Chi bộ A đổi sang loại hình Công ty cổ phần.',
  ],
  [
    { ...newStep('changeCode', day, newId), kind: 'changeCode', unitId: 'A', code: 'H-01' },
    'Chi bộ A đổi mã thành H-01.',
  ],
  [{ ...newStep('changeCode', day, newId), kind: 'changeCode', unitId: 'A', code: null }, 'Chi bộ A thôi mang mã.'],
  [
    { ...newStep('disband', day, newId), kind: 'disband', unitId: 'A', handOverTo: 'B' },
    'Giải tán Chi bộ A, bàn giao cho Chi bộ B.',
  ],
])('says what a step does', (step, sentence) => {
  expect(stepSentence(step, nameOf)).toBe(sentence);
});

test('names a few and counts the others', () => {
  expect(listed(['A'])).toBe('A');
  expect(listed(['A', 'B', 'C', 'D', 'E'])).toBe('A, B, C, D và E');
  expect(listed(['A', 'B', 'C', 'D', 'E', 'F'])).toBe('A, B, C, D và 2 tổ chức khác');
});

test('says from when a step holds and on which decision', () => {
  const step = newStep('reparent', day, newId);
  expect(headText(step)).toBe('Từ ngày 1/12/2026, theo quyết định chung');
  const basis = { number: '12-QĐ/ĐU', issuedOn: day, issuer: 'Đảng ủy xã' };
  expect(headText({ ...step, basis, consent: basis })).toBe(
    'Từ ngày 1/12/2026, theo 12-QĐ/ĐU, Đảng ủy xã, ngày 1/12/2026; có văn bản đồng ý 12-QĐ/ĐU, Đảng ủy xã, ngày 1/12/2026',
  );
});

test('says of a step whose consent is younger than the step that it is', () => {
  const step = newStep('reparent', day, newId);
  const consent = { number: '3-CV/TU', issuedOn: civilDate('2026-12-02'), issuer: 'Tỉnh ủy' };
  expect(noteText({ ...step, consent })).toContain('tính từ ngày 1/12/2026, trước ngày của chính văn bản');
  expect([noteText({ ...step, consent: { ...consent, issuedOn: day } }), noteText(step)]).toEqual([
    undefined,
    undefined,
  ]);
});

test('says before a plan is applied what happens from which day', () => {
  const steps = [
    newStep('dissolve', civilDate('2027-01-01'), newId),
    newStep('reparent', day, newId),
    newStep('reparent', day, newId),
    newStep('separate', day, newId),
  ];
  expect(applyText({ steps, grantDecisions: [] }, civilDate('2026-09-30'))).toBe(
    'Từ ngày 1/12/2026: chuyển cấp trên trực tiếp 2 việc, tách 1 việc. Từ ngày 1/1/2027: giải thể 1 việc.',
  );
});
