import { civilDate, structureSheetProblemCodes } from '@co-so/domain';
import type { StructureSheetFinding } from '@co-so/domain';
import { describe, expect, test } from 'vitest';
import { structureSheetFindingText, structureSheetPlace, structureSheetProblemText } from './sheet-text.ts';

const day = civilDate('2026-09-30');
const broken = /undefined|null|NaN|\[object|""/;

describe('a problem in a list of units', () => {
  const facts = { given: 'X', expected: 'Y', other: 'Chi bộ B', otherLine: 3, day, maximum: 10_000 };

  test.each(structureSheetProblemCodes)('has a whole sentence that says what to do: %s', (code) => {
    const sentence = structureSheetProblemText({ code, line: 2, column: 'name', ...facts });
    expect(sentence).toMatch(/^["\p{Lu}].*[.:] [Đđ]ề nghị .*\.$/u);
    expect(sentence).not.toMatch(broken);
  });

  test('says what is stored beside what was given, or that nothing is', () => {
    const problem = { code: 'unit-differs', line: 2, column: 'note', given: 'X' } as const;
    expect(structureSheetProblemText({ ...problem, expected: 'Y' })).toContain(
      'Tổ chức đã có với "Y", trong tệp là "X"',
    );
    expect(structureSheetProblemText(problem)).toContain('chưa ghi nội dung này');
  });

  test('says of a year of two digits that its century is open, and of no day that it is none', () => {
    const problem = { code: 'day-unreadable', line: 2, column: 'foundedOn' } as const;
    for (const given of ['1/3/24', 'ngày 1 tháng 3 năm 24'])
      expect(structureSheetProblemText({ ...problem, given })).toContain('không rõ thế kỷ nào');
    for (const given of ['31/2/2024', 'nay'])
      expect(structureSheetProblemText({ ...problem, given })).toContain('không phải ngày có trong lịch');
  });

  test('names the clause that stands against a place, and what of the law of its day is not confirmed', () => {
    const problem = { code: 'consent-missing', line: 2, column: 'consentNumber', day } as const;
    expect(
      structureSheetProblemText({ ...problem, clauseText: 'Quy định 294-QĐ/TW, Điều 1', unconfirmed: 'x.' }),
    ).toContain('theo Quy định 294-QĐ/TW, Điều 1, xét cho ngày 30/9/2026 (chưa xác nhận: x). Đề nghị');
    expect(structureSheetProblemText(problem)).toContain('theo quy định áp dụng ngày 30/9/2026. Đề nghị');
  });

  test('has its place as Excel counts it', () => {
    expect(structureSheetPlace({ line: 1234, column: 'code' })).toBe('Dòng 1.234, cột "Mã tổ chức"');
    expect(structureSheetPlace({ line: 1, column: null })).toBe('Dòng 1');
  });
});

describe('a finding on a list of units', () => {
  const place = { line: 2, unitId: 'A', on: day } as const;
  const containment = {
    kind: 'containment',
    ...place,
    parentKind: 'commune',
    childKind: 'partyCell',
    ruleSet: 'unit-kinds/2025-07-01',
    clause: null,
    clauseText: 'Quy định 294-QĐ/TW, Điều 1',
    unconfirmed: 'x.',
  } as const;
  const consent = { number: '1-CV/TU', issuedOn: day, issuer: 'Tỉnh ủy' };

  test.each<[StructureSheetFinding, string]>([
    [{ kind: 'parent-later', ...place }, 'trực thuộc từ ngày 30/9/2026'],
    [
      { kind: 'consent-early', ...place, document: { ...consent, issuedOn: civilDate('2026-10-01') } },
      '1-CV/TU, Tỉnh ủy, ngày 1/10/2026: tính từ ngày 30/9/2026, trước ngày của chính văn bản',
    ],
    [{ ...containment, allowed: 'unconfirmed', consent: null }, 'Chưa xác nhận được quy định về tổ đảng dưới'],
    [
      { ...containment, allowed: false, consent: null },
      'Quy định 294-QĐ/TW, Điều 1, xét cho ngày 30/9/2026 (chưa xác nhận: x), không có tổ đảng dưới',
    ],
    [
      { ...containment, allowed: false, consent: null, clauseText: null, unconfirmed: null },
      'Quy định áp dụng ngày 30/9/2026, không có tổ đảng dưới',
    ],
    [{ ...containment, allowed: false, consent }, 'theo văn bản đồng ý 1-CV/TU của Tỉnh ủy'],
  ])('says what holds on which day: %#', (finding, part) => {
    expect(structureSheetFindingText(finding)).toContain(part);
  });
});
