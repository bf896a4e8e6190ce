import { civilDate, endOfTime, period } from '@co-so/domain';
import type {
  Delivery,
  Figure,
  Instant,
  NewUnit,
  Placed,
  SentFigure,
  Signature,
  Submission,
  Target,
} from '@co-so/domain';
import type { Signed } from '../src/request/write.ts';
import type { AuditEntry } from '../src/request/audit.ts';

/** The clock of the tests: 14/6/2024, 07:00 in Vietnam. */
export const now = 1_718_323_200_000 as Instant;
export const preparer: Signature = { id: 'preparer', title: 'Chuyên viên lập biểu' };
export const approver: Signature = { id: 'approver', title: 'Lãnh đạo duyệt' };

export function later(milliseconds: number): Instant {
  return (now + milliseconds) as Instant;
}

/** A UUIDv7 that is the same in every run. */
export function idOf(number: number): string {
  return `0198c0de-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

let made = 1_000_000;

function nextId(): string {
  made += 1;
  return idOf(made);
}

export function aUnit(over: Partial<NewUnit> = {}): NewUnit {
  return {
    id: idOf(1),
    name: 'Đảng bộ tỉnh',
    kind: 'province',
    code: null,
    parentId: null,
    foundedOn: civilDate('2000-01-01'),
    closedOn: endOfTime,
    note: null,
    ...over,
  };
}

/** The same where it was read, at the top of the tree unless its path is given. */
export function aPlacedUnit(over: Partial<Placed<NewUnit>> = {}): Placed<NewUnit> {
  const unit = aUnit(over);
  return { ...unit, path: over.path ?? [unit.id] };
}

const recorded = {
  revision: 1,
  supersededBy: null,
  reason: null,
  recordedBy: preparer,
  recordedAt: now,
  document: null,
  note: null,
} as const;

export function aFigure(over: Partial<Figure> = {}): Figure {
  return {
    unitId: idOf(1),
    indicator: 'member.total',
    category: null,
    period: period('2023'),
    definitionVersion: 1,
    cutOffOn: null,
    quantity: { kind: 'value', value: 39_520 },
    statedPercent: null,
    qualifier: 'exact',
    coverage: null,
    source: 'reported',
    ...recorded,
    ...over,
  };
}

export function aTarget(over: Partial<Target> = {}): Target {
  return {
    unitId: idOf(1),
    indicator: 'admission.admitted',
    category: null,
    period: period('2024'),
    goal: { kind: 'value', value: 805 },
    direction: 'atLeast',
    source: 'reported',
    ...recorded,
    ...over,
  };
}

export function anAuditEntry(over: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id: nextId(),
    at: now,
    kind: 'write',
    actor: preparer,
    grant: null,
    action: 'record-figure',
    unitId: null,
    subject: 'figure/test',
    before: null,
    after: null,
    reason: null,
    requestId: nextId(),
    ...over,
  };
}

export function signed(over: Partial<AuditEntry> = {}): Signed {
  return { audit: anAuditEntry(over) };
}

export function aSentFigure(over: Partial<SentFigure> = {}): SentFigure {
  return {
    unitId: idOf(1),
    unitName: 'Đảng bộ tỉnh',
    unitKind: 'province',
    indicator: 'admission.admitted',
    category: null,
    period: period('2024'),
    definitionVersion: 1,
    cutOffOn: null,
    quantity: { kind: 'value', value: 269 },
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

export function aSubmission(over: Partial<Submission> = {}): Submission {
  return {
    id: nextId(),
    indicator: 'admission.admitted',
    period: period('2024'),
    state: 'prepared',
    rows: [aSentFigure()],
    preparedBy: preparer,
    preparedAt: now,
    decidedBy: null,
    decidedAt: null,
    returnReason: null,
    ...over,
  };
}

/** The seal is the caller's affair: the queries store what was checked before. */
export function aDelivery(over: Partial<Delivery> = {}): Delivery {
  const submissionId = nextId();
  return {
    format: 'co-so/delivery/1',
    origin: 'real',
    provinceId: idOf(100),
    provinceName: 'Ninh Thuận',
    submissionId,
    preparedBy: preparer,
    approvedBy: approver,
    approvedAt: now,
    rows: [aSentFigure()],
    contentHash: submissionId.replaceAll('-', '').padEnd(64, '0'),
    ...over,
  };
}

export function monthsFrom(year: number, count: number) {
  return Array.from({ length: count }, (_, index) =>
    period(`${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`),
  );
}
