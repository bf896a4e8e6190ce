import type { PeriodComparison } from '@co-so/api';
import { comparisonThresholds, coverageText, dayText, numberText, periodText, vietnamDay } from '@co-so/domain';
import type { ComparedRow, Origin, UnrankedRow } from '@co-so/domain';
import { answerScope, answerTitle, expectedOf, missingMeaning } from './answer.ts';
import type { Answer } from './answer.ts';
import { carriedNotes, partsText, uncarriedText } from './carried-text.ts';
import { actualText, columnText, sentGoalText } from './measure-text.ts';
import type { Question } from './question.ts';
import { reasonText } from './reason-text.ts';

/** A line of the sheet: a heading, the names of columns, or values; numbers stay numbers. */
export interface SheetLine {
  readonly kind: 'watermark' | 'title' | 'section' | 'head' | 'row' | 'note';
  readonly cells: readonly (string | number | null)[];
}

export const simulatedLine =
  'SỐ LIỆU MÔ PHỎNG: do máy sinh ra để trình diễn phần mềm, không phản ánh tình hình của bất kỳ tỉnh, thành phố nào.';

interface Exported {
  readonly question: Question;
  readonly origin: Origin;
  readonly of: PeriodComparison;
  /** Where the same table can be seen. */
  readonly address: string;
}

/** All three lists of one period, with reasons and footnotes: what was not comparable leaves the page too. */
export function exportSheet(exported: Exported): readonly SheetLine[] {
  const { question, origin, of, address } = exported;
  const { isRanked, comparable, incomparable } = of.comparison;
  const missing = of.comparison.missing.toSorted((left, right) => left.name.localeCompare(right.name, 'vi'));
  return [
    ...(origin === 'simulated' ? [line('watermark', simulatedLine)] : []),
    line('title', answerTitle(question)),
    line('note', answerScope(exported)),
    line('note'),
    line(
      'section',
      isRanked
        ? `Xếp thứ tự (${numberText(comparable.length)})`
        : `Đối chiếu, không xếp thứ tự (${numberText(comparable.length)})`,
    ),
    headOf(question),
    ...comparable.map((row) => values(exported, row, row.rank, '')),
    line('note'),
    line('section', `Không so sánh được (${numberText(incomparable.length)})`),
    headOf(question),
    ...incomparable.map((row) => values(exported, row, null, reasonsText(exported, row))),
    line('note'),
    line('section', `Chưa gửi (${numberText(missing.length)})`),
    ...missing.map(({ name }): SheetLine => ({ kind: 'row', cells: [null, name, 'chưa gửi'] })),
    ...uncarriedLines(exported),
    line('note'),
    ...footnotes(exported).map((note) => line('note', note)),
    line('note', address),
  ];
}

const headers = [
  'Hạng',
  'Tỉnh, thành phố',
  'Số liệu',
  'Số lượng (tử số)',
  'Mẫu số',
  'Kết quả',
  'Chỉ tiêu được giao',
  'Kỳ',
  'Ngày chốt',
  'Ngày gửi',
  'Gửi muộn',
  'Định nghĩa lần',
  'Ghi chú',
];

function headOf({ by }: Question): SheetLine {
  const measure = by === 'completion' ? 'Hoàn thành' : 'Tỷ lệ';
  return { kind: 'head', cells: headers.map((header) => (header === 'Kết quả' ? measure : header)) };
}

function values({ question }: Exported, row: ComparedRow, rank: number | null, remark: string): SheetLine {
  const { province, figure, measure, isLate } = row;
  const { quantity } = figure;
  const place = figure.unitKind === 'province' ? province.name : `${province.name} (${figure.unitName})`;
  const [count, base] =
    quantity?.kind === 'ratio'
      ? [quantity.numerator, quantity.denominator]
      : [quantity?.kind === 'value' ? quantity.value : null, null];
  return {
    kind: 'row',
    cells: [
      rank,
      place,
      actualText(figure, question.indicator),
      count,
      base,
      measure ? columnText(question, measure) : null,
      figure.goal?.goal.kind === 'value' ? figure.goal.goal.value : figure.goal ? sentGoalText(figure) : null,
      periodText(figure.period),
      figure.cutOffOn ? dayText(figure.cutOffOn) : 'không ghi',
      dayText(vietnamDay(figure.approvedAt)),
      isLate ? 'muộn' : null,
      figure.definitionVersion,
      remark || null,
    ],
  };
}

function reasonsText(answer: Answer, { reasons, figure }: UnrankedRow): string {
  const expected = expectedOf(answer);
  return reasons.map((reason) => reasonText(reason, figure, expected)).join('; ');
}

/** What does not go over into a province of today, with its parts and reasons; nothing where nothing was carried. */
function uncarriedLines({ question, of }: Exported): readonly SheetLine[] {
  if (!of.carried) return [];
  const { uncarried } = of.carried;
  return [
    line('note'),
    line('section', `Không quy về được (${numberText(uncarried.length)})`),
    ...uncarried.map(({ province, parts, reasons }): SheetLine => {
      const remark = `${reasons.map(uncarriedText).join('; ')}. Đã gửi: ${partsText(parts, question.indicator)}`;
      return { kind: 'row', cells: [null, province.name, 'không cộng', ...headers.slice(4).map(() => null), remark] };
    }),
  ];
}

function footnotes(exported: Exported): readonly string[] {
  const { question, of } = exported;
  const definition = question.indicator.definitions.find(({ version }) => version === of.definitionVersion);
  const basis = definition?.basis;
  return [
    ...carriedNotes(exported),
    missingMeaning(question),
    `Kỳ: ${coverageText(of.period, of.cutOffOn)}.`,
    ...(definition ? [`Định nghĩa lần ${numberText(definition.version)}: ${definition.text}`] : []),
    ...(basis?.kind === 'instrument' ? [`Căn cứ: ${basis.instrument}.`] : []),
    ...(basis?.kind === 'instrument' && basis.unconfirmed ? [`Chưa xác nhận: ${basis.unconfirmed}`] : []),
    ...(comparisonThresholds.kind === 'productChoice' ? [comparisonThresholds.reason] : []),
  ];
}

function line(kind: SheetLine['kind'], text?: string): SheetLine {
  return { kind, cells: text === undefined ? [] : [text] };
}
