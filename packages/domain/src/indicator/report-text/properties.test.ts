import fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberText } from '../../number-text.ts';
import { ratio, roundRatio } from '../../ratio.ts';
import { checkReportText } from './check-report-text.ts';
import type { CountAt, PercentAt, ReportFinding } from './check-report-text.ts';

const sentences: readonly ((part: string, base: string, percent: string) => string)[] = [
  (part, base, percent) => `Có ${part}/${base} đảng viên hoàn thành tốt nhiệm vụ, chiếm ${percent}%.`,
  (part, base, percent) => `Trong tổng số ${base} đảng viên, có ${part} đồng chí nữ, chiếm ${percent}%.`,
  (part, base, percent) => `Có ${part} đảng viên trên tổng số ${base} đảng viên dự họp, đạt tỷ lệ ${percent} %.`,
  (part, base, percent) => `Xếp loại tốt ${part} đồng chí (${percent}%) trong tổng số ${base} đồng chí.`,
  (part, base, percent) => `Đã có ${percent}% (${part}/${base}) đảng viên dự học tập nghị quyết.`,
  (part, base, percent) => `Kết quả: ${part}/${base} đồng chí = ${percent}%`,
];

const share = fc
  .tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 999_999 }), fc.constantFrom(...sentences))
  .map(([base, part, sentence]) => ({ base, part: part % (base + 1), sentence }));

/** Two decimals, zeros kept. */
function percentText(hundredths: bigint): string {
  const digits = hundredths.toString().padStart(3, '0');
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
}

it('finds every correctly rounded share right', () => {
  fc.assert(
    fc.property(share, fc.integer({ min: 0, max: 3 }), ({ part, base, sentence }, decimals) => {
      const percent = numberText(roundRatio(ratio(part, base), decimals + 2), decimals);
      const findings = checkReportText(sentence(numberText(part), numberText(base), percent));
      expect(findings.map(({ kind, verdict }) => `${kind} ${verdict}`)).toEqual(['share right']);
    }),
  );
});

it('finds every share wrong that is off by 0.02 points or more, and right with what it suggests', () => {
  fc.assert(
    fc.property(share, fc.bigInt({ min: 2n, max: 3000n }), fc.boolean(), ({ part, base, sentence }, off, above) => {
      const exact = roundRatio(ratio(part, base), 4);
      const stated = above || exact < off ? exact + off : exact - off;
      const text = sentence(numberText(part), numberText(base), percentText(stated));
      const [finding, ...others] = checkReportText(text);
      expect(others).toEqual([]);
      if (finding?.kind !== 'share' || !finding.suggestion) throw new Error(`nothing found in ${text}`);
      expect(finding.verdict).toBe('wrong');
      const { span, text: instead } = finding.suggestion;
      const mended = text.slice(0, span.start) + instead + text.slice(span.end);
      expect(checkReportText(mended).map(({ verdict }) => verdict)).toEqual(['right']);
    }),
  );
});

const pieces = [
  'Toàn tỉnh có',
  'trong tổng số',
  'trong đó',
  'gồm',
  'bao gồm',
  'chiếm',
  'đạt',
  'bằng',
  'vượt',
  'tỷ lệ',
  'chỉ tiêu',
  'kế hoạch',
  'so với',
  'tăng',
  'và',
  'với',
  'hơn',
  'khoảng',
  'đảng viên',
  'đồng chí',
  'chi bộ cơ sở',
  'đảng bộ cơ sở',
  'tổ chức cơ sở đảng',
  'hoàn thành tốt',
  '5',
  '12',
  '45',
  '56',
  '5.262',
  '1 899',
  '45/56',
  '30/6',
  '6/2024',
  '2024',
  '80,36%',
  '19,64 %',
  '132,4%',
  '1.250%',
  '0%',
  '0',
  '12-HD/BTCTW',
  ',',
  ';',
  ':',
  '.',
  '(',
  ')',
  '+',
  '=',
  '-',
  '/',
  '%',
  '\n',
  '\n\n',
  '\n- ',
  '\t',
  '\u0301',
  '👍',
  '\u200b',
  '\ud800',
  'đ/c',
] as const;

it('leaves no fraction of two whole numbers and no percentage without a finding', () => {
  const clauses = fc.constantFrom(...pieces).filter((piece) => !/^[\u0301\ud800\u200b/%:.]$|^\d+$/.test(piece));
  fc.assert(
    fc.property(fc.array(clauses, { maxLength: 30 }), (list) => {
      const text = [...list, 'Có 345/456 chi bộ, với 37,5% số hộ.'].join(' ');
      const spans = checkReportText(text).map(({ span }) => span);
      for (const number of ['345/456', '37,5']) {
        const at = text.lastIndexOf(number);
        expect(spans.some(({ start, end }) => start <= at && at + number.length <= end)).toBe(true);
      }
    }),
  );
});

const fragments = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', ' ', ' ', '\u00a0', '')), {
    maxLength: 60,
    size: 'max',
  })
  .map((list) => list.flat().join(''));

function countsOf(finding: ReportFinding): readonly CountAt[] {
  switch (finding.kind) {
    case 'share':
      return [finding.part, finding.base];
    case 'unbasedShare':
      return [finding.part, ...finding.considered];
    case 'target':
      return [finding.actual, finding.goal];
    case 'impliedTarget':
      return [finding.actual];
    case 'sum':
      return [finding.whole, ...finding.parts];
    case 'percentGroup':
      return finding.counts?.parts ?? [];
    case 'unread':
      return [];
  }
}

function plainDecimal(written: string): number {
  const thousands = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(written);
  return Number((thousands ? written.replaceAll('.', '') : written).replace(',', '.'));
}

function percentsOf(finding: ReportFinding): readonly PercentAt[] {
  if (finding.kind === 'sum' || finding.kind === 'unread') return [];
  return finding.kind === 'percentGroup' ? finding.percents : [finding.percent];
}

it.each(['NFC', 'NFD'] as const)('reads any %s text, and each number stands where it says', (form) => {
  fc.assert(
    fc.property(fragments, (fragment) => {
      const text = fragment.normalize(form);
      for (const finding of checkReportText(text)) {
        const at = (span: { start: number; end: number }): string =>
          text.slice(span.start, span.end).replace(/[\u200b\s]/g, '');
        for (const { value, span } of countsOf(finding)) expect(Number(at(span).replaceAll('.', ''))).toBe(value);
        for (const { stated, span } of percentsOf(finding)) expect(plainDecimal(at(span))).toBe(Number(stated));
        expect(finding.span.start).toBeGreaterThanOrEqual(0);
        expect(finding.span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 300 },
  );
});

it.each([
  '(',
  '()',
  '(1',
  '1.',
  '1/',
  '1-',
  'a-',
  ' ',
  '\t',
  '\n',
  '\n- ',
  '\u0301',
  'a\u0301\u0323',
  '\ud800',
  '👍',
  '1 000 ',
  '45% ',
  'chiếm 45%, ',
  'gồm 5 người, ',
  'trong đó 1 người ',
  '5 người (1 nữ) ',
  '5 người (5 người ',
  'tổng số 5 người, 3 người chiếm 60%. ',
  '5 người, tổng số 5 người, ',
  '5 người, cộng 9 người; ',
  '5 người (60%), ',
  '5 người: ',
  '5 người:\n- 3 người;\n- ',
  ', cộng ',
  '; tỷ lệ 45% ',
  '1 + 1 = ',
  'vượt chỉ tiêu ',
  'Có 45/56 tổ chức, chiếm 80,35%; ',
  ';\n- 5 người, chiếm 5%',
])('comes to an end on 40 kB of %j', (piece) => {
  const text = piece.repeat(Math.ceil(40_000 / piece.length));
  expect(checkReportText(text).length).toBeLessThan(text.length);
});
