import { beginningOfTime, civilDate, endOfTime } from '../civil-date.ts';
import type { CivilDate } from '../civil-date.ts';
import type { DatedUnit, Decision } from './dated-unit.ts';
import { structureOf } from './structure.ts';
import type { Structure } from './structure.ts';
import type { UnitKind } from './unit.ts';

export const aDecision: Decision = { number: '12-QĐ/ĐU', issuedOn: civilDate('2026-09-25'), issuer: 'Đảng ủy xã' };

/** A unit with one name, kind and parent for its whole life. */
export function aDatedUnit(
  id: string,
  kind: UnitKind,
  parentId: string | null,
  {
    foundedOn = beginningOfTime,
    closedOn = endOfTime,
    code,
  }: {
    readonly foundedOn?: CivilDate;
    readonly closedOn?: CivilDate;
    readonly code?: string;
  } = {},
): DatedUnit {
  const life = { validFrom: foundedOn, validUntil: closedOn };
  return {
    id,
    foundedOn,
    closedOn,
    foundedBy: null,
    closedBy: null,
    names: [{ value: `Tổ chức ${id}`, ...life }],
    kinds: [{ value: kind, ...life }],
    hostTypes: [],
    codes: code === undefined ? [] : [{ value: code, ...life }],
    parents: [{ value: parentId, ...life }],
    note: null,
  };
}

/** A province with a commune of two intermediate committees and their branches, and a second commune. */
export function aStructure(): Structure {
  return structureOf(
    [
      aDatedUnit('p', 'province', null),
      aDatedUnit('c1', 'commune', 'p', { code: '01' }),
      aDatedUnit('c2', 'commune', 'p', { code: '02' }),
      aDatedUnit('g1', 'grassrootsCommittee', 'c1'),
      aDatedUnit('g2', 'grassrootsCommittee', 'c1'),
      aDatedUnit('b1', 'subordinateBranch', 'g1', { code: '0101' }),
      aDatedUnit('b2', 'subordinateBranch', 'g1'),
      aDatedUnit('b3', 'subordinateBranch', 'g2'),
      aDatedUnit('b4', 'grassrootsBranch', 'c2'),
      aDatedUnit('t1', 'partyCell', 'b1'),
    ],
    [],
  );
}
