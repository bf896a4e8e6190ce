import { deliveryText, period } from '@co-so/domain';
import type { Delivery, Instant, SentFigure } from '@co-so/domain';
import { sha256Hex } from '../src/content-hash.ts';
import { newId, now } from './clock.ts';
import { topUnit } from './figure-files.ts';
import { provinceNamed } from './offices.ts';

const preparer = { id: 'preparer', title: 'Chuyên viên' };
const approver = { id: 'approver', title: 'Lãnh đạo' };

export function aSentFigure(over: Partial<SentFigure> = {}): SentFigure {
  return {
    unitId: topUnit,
    unitName: 'Đảng bộ tỉnh',
    unitKind: 'province',
    indicator: 'study.members',
    category: null,
    period: period('2024'),
    definitionVersion: 1,
    cutOffOn: null,
    quantity: { kind: 'ratio', numerator: 45, denominator: 56 },
    statedPercent: null,
    qualifier: 'exact',
    source: 'reported',
    document: null,
    note: null,
    revision: 1,
    goal: null,
    coverage: null,
    ...over,
  };
}

/** A delivery of a province, sealed by its right hash unless another is given. */
export async function aDelivery(slug: string, over: Partial<Delivery> = {}): Promise<Delivery> {
  const { id, names } = provinceNamed(slug);
  const content = {
    format: 'co-so/delivery/1',
    origin: 'real',
    provinceId: id,
    provinceName: names.at(-1)!.value.name,
    submissionId: newId(),
    preparedBy: preparer,
    approvedBy: approver,
    approvedAt: now() as Instant,
    rows: [aSentFigure()],
    ...over,
  } as const;
  return { contentHash: await sha256Hex(deliveryText(content)), ...content };
}
