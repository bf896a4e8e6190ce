import { describe, expect, test } from 'vitest';
import { civilDate, decimalText, parsePeriod } from '@co-so/domain';
import type { Incomparability, ReceivedFigure } from '@co-so/domain';
import { aFigure, aQuestion, aRound, cutOffOn, period, someProvinces } from './comparison.fixture.ts';
import { reasonText } from './reason-text.ts';
import type { Expected } from './reason-text.ts';

const [province] = someProvinces(1);
const expected: Expected = {
  ...aQuestion(),
  period,
  round: aRound,
  definitionVersion: 3,
  cutOffOn,
  goalPeriod: parsePeriod('2026')!,
  goalDirection: 'atLeast',
  setBy: 'round',
};
const about = (overrides: Partial<ReceivedFigure>) => aFigure(province!, overrides);

interface Case {
  readonly reason: Incomparability;
  readonly figure?: Partial<ReceivedFigure>;
  readonly expected?: Partial<Expected>;
  readonly text: string;
}

const cases: readonly Case[] = [
  {
    reason: { reason: 'retracted', why: 'withheld' },
    text: 'Nơi gửi đã rút số này, nay giữ lại ở nơi gửi',
  },
  {
    reason: { reason: 'retracted', why: 'notHeld' },
    text: 'Nơi gửi đã rút số này: không còn giữ số liệu đó',
  },
  {
    reason: { reason: 'otherLevel', unitKind: 'directCommittee' },
    text: 'Khác cấp: của đảng bộ trực thuộc tỉnh ủy, không phải của đảng bộ tỉnh, thành phố',
  },
  {
    reason: { reason: 'otherPeriod', period: parsePeriod('2026-01/2026-09')! },
    text: 'Khác kỳ: 9 tháng đầu năm 2026, không phải 10 tháng đầu năm 2026',
  },
  {
    reason: { reason: 'otherDefinition', version: 2 },
    text: 'Khác định nghĩa: theo định nghĩa lần 2, kỳ này dùng lần 3',
  },
  {
    reason: { reason: 'otherCutOff', cutOffOn: civilDate('2026-10-25') },
    text: 'Khác ngày chốt: chốt 25/10/2026, đợt báo cáo chốt 31/10/2026',
  },
  {
    reason: { reason: 'otherCutOff', cutOffOn: null },
    text: 'Khác ngày chốt: nguồn không nêu ngày chốt, đợt báo cáo chốt 31/10/2026',
  },
  {
    reason: { reason: 'otherCutOff', cutOffOn: null },
    expected: { round: null, setBy: 'most' },
    text: 'Khác ngày chốt: nguồn không nêu ngày chốt, số đông chốt 31/10/2026',
  },
  {
    reason: { reason: 'otherCutOff', cutOffOn: null },
    expected: { round: null, setBy: 'onlyOne' },
    text: 'Khác ngày chốt: nguồn không nêu ngày chốt, nơi duy nhất đã gửi chốt 31/10/2026',
  },
  {
    reason: { reason: 'otherGoalPeriod', period: parsePeriod('2025/2030')! },
    text: 'Chỉ tiêu giao cho kỳ khác: giai đoạn 2025–2030, số đông giao cho năm 2026',
  },
  {
    reason: { reason: 'otherGoalDirection', direction: 'atMost' },
    text: 'Chỉ tiêu khác chiều: giao "không quá", số đông giao "từ"',
  },
  {
    reason: { reason: 'percentageOnly' },
    figure: { quantity: { kind: 'percentage', percent: decimalText('92.65') } },
    text: 'Chỉ có tỷ lệ phần trăm (92,65%), không có tử số và mẫu số',
  },
  {
    reason: { reason: 'inexact' },
    figure: { quantity: { kind: 'value', value: 2100 }, qualifier: 'moreThan' },
    text: 'Số gần đúng: nguồn ghi "trên 2.100"',
  },
  { reason: { reason: 'smallNumber', base: 18 }, text: 'Số nhỏ: chỉ tiêu 18, dưới ngưỡng 20' },
  {
    reason: { reason: 'smallNumber', base: 16 },
    expected: { by: 'figure' },
    text: 'Số nhỏ: mẫu số 16, dưới ngưỡng 20',
  },
  {
    reason: { reason: 'lowCoverage', reported: 134, expected: 166 },
    text: 'Độ phủ thấp: 134/166 (80,72%) tổ chức đã báo cáo, dưới ngưỡng 90%',
  },
  { reason: { reason: 'noGoal' }, text: 'Chưa có chỉ tiêu được giao' },
  { reason: { reason: 'noActual' }, text: 'Chưa có số thực hiện' },
];

describe('each reason is told with its numbers and the threshold it missed', () => {
  test.each(cases)('$text', ({ reason, figure, expected: changed, text }) => {
    expect(reasonText(reason, about(figure ?? {}), { ...expected, ...changed })).toBe(text);
  });
});
