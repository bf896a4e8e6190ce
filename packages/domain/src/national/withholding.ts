import type { Basis } from '../citation.ts';
import { findIndicator } from '../indicator/catalogue/catalogue.ts';
import { countOf, keyTextOf } from '../indicator/figure.ts';
import type { Indicator } from '../indicator/indicator.ts';
import type { UnitKind } from '../organization/unit.ts';
import type { SentFigure } from './sent-figure.ts';

/** The kinds of unit whose figures may leave the province, the highest first. Below them a figure is about colleagues. */
export const sentUnitKinds = ['province', 'directCommittee', 'commune'] as const satisfies readonly UnitKind[];

/** Of a category of persons, a count from 1 up to below this points at someone. */
export const smallCellBelow = 5;

export const withholding: Basis = {
  kind: 'productChoice',
  reason:
    'Chỉ gửi số tổng hợp của đảng bộ tỉnh, thành phố, đảng bộ trực thuộc và đảng bộ xã, phường, đặc khu. Nhóm có từ 1 đến 4 người không gửi, vì con số nhỏ như vậy có thể chỉ ra người cụ thể. Đây là lựa chọn của sản phẩm, không phải quy định.',
};

/** Why a row stays in the province. `completesSmallCell`: with it the centre could reckon a small cell out of the whole. */
export type WithholdingReason = 'unitKind' | 'smallCell' | 'completesSmallCell';

/** A row that is not sent: neither zero nor missing, and both persons see it with its reason. */
export interface WithheldRow {
  readonly row: SentFigure;
  readonly reason: WithholdingReason;
}

/** What of the rows of one indicator and period must not leave the province, to a centre that was `sent` these before. */
export function withheldRows(rows: readonly SentFigure[], sent: readonly SentFigure[] = []): readonly WithheldRow[] {
  const own = rows.flatMap((row) => {
    const reason = ownReason(row);
    return reason ? [{ row, reason }] : [];
  });
  return [...own, ...completing(rows, own, sent)];
}

export function isSentUnitKind(kind: UnitKind): boolean {
  return sentUnitKinds.some((sent) => sent === kind);
}

/** Whether the row is a category of persons with so few in it that they could be known; nobody is nobody. */
export function isSmallCell({ indicator: id, category, quantity }: SentFigure): boolean {
  const count = quantity ? countOf(quantity) : undefined;
  const indicator = findIndicator(id);
  const isOfPersons = indicator !== undefined && mayHaveSmallCells(indicator, category);
  return isOfPersons && count !== undefined && count > 0 && count < smallCellBelow;
}

/** Whether a province that sent nothing of this may have withheld it. */
export function mayHaveSmallCells({ counts }: Pick<Indicator, 'counts'>, category: string | null): boolean {
  return counts === 'persons' && category !== null;
}

function ownReason(row: SentFigure): WithholdingReason | undefined {
  if (!isSentUnitKind(row.unitKind)) return 'unitKind';
  return isSmallCell(row) ? 'smallCell' : undefined;
}

/**
 * Of a partition, a single small cell follows from the whole and the other parts, and so do cells of one person each. The
 * smallest of the others stay with them, until two or more are withheld that are together no small cell. Where one of these
 * was sent before, all parts stay: if it has not changed since it is known, and from it and the rest the small cell follows.
 */
function completing(
  rows: readonly SentFigure[],
  own: readonly WithheldRow[],
  sent: readonly SentFigure[],
): readonly WithheldRow[] {
  const small = own.filter(({ row, reason }) => reason === 'smallCell' && isPartition(findIndicator(row.indicator)));
  const sentKeys = new Set(sent.map(keyTextOf));
  return [...Map.groupBy(small, ({ row }) => row.unitId)].flatMap(([unitId, withheld]) => {
    const cells = withheld.map(({ row }) => row);
    const parts = rows.filter((row) => row.unitId === unitId && row.category !== null && !isSmallCell(row));
    const chosen = smallestBeside(cells, parts);
    const areKnown = [...cells, ...chosen].some((row) => sentKeys.has(keyTextOf(row)));
    return (areKnown ? parts : chosen).map((row) => ({ row, reason: 'completesSmallCell' }) as const);
  });
}

function smallestBeside(cells: readonly SentFigure[], parts: readonly SentFigure[]): readonly SentFigure[] {
  const chosen: SentFigure[] = [];
  let persons = cells.reduce((sum, row) => sum + countIn(row), 0);
  const others = parts.filter((row) => countIn(row) >= smallCellBelow);
  for (const row of others.toSorted((left, right) => countIn(left) - countIn(right))) {
    if (cells.length + chosen.length > 1 && persons >= smallCellBelow) break;
    chosen.push(row);
    persons += countIn(row);
  }
  return chosen;
}

function isPartition(indicator: Indicator | undefined): boolean {
  return indicator?.categories?.kind === 'partition';
}

function countIn({ quantity }: SentFigure): number {
  return (quantity && countOf(quantity)) ?? 0;
}
