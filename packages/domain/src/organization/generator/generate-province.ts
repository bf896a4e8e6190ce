import { addDays, civilDate, dayNumber, endOfTime } from '../../civil-date.ts';
import type { CivilDate } from '../../civil-date.ts';
import type { DatedUnit, DatedValue } from '../dated-unit.ts';
import type { HostType } from '../host-type.ts';
import type { SharedMembers } from '../plan/attached.ts';
import { partyFoundedOn } from '../party-founding.ts';
import { isReleasing } from '../releasing.ts';
import { structureOf } from '../structure.ts';
import type { Structure } from '../structure.ts';
import type { UnitKind } from '../unit.ts';
import { drawing, drawnId, sharedOut } from './draw.ts';
import type { Draw } from './draw.ts';
import type { ProvinceSize } from './province-size.ts';
import { hostOf, placeName } from './synthetic-name.ts';

/** A province that nobody has seen: its units with their days, and the members of its branches as counts. */
export interface GeneratedProvince {
  readonly structure: Structure;
  readonly members: ReadonlyMap<string, SharedMembers>;
}

const reorganizedOn = civilDate('2025-07-01');
const renamedOn = civilDate('2026-04-08');
const membersMinimum = 3;

/** Generates a province of a size; the same seed gives the same one. */
export function generateProvince(size: ProvinceSize, seed: number): GeneratedProvince {
  const growth: Growth = { size, draw: drawing(seed), units: [], children: new Map() };
  const province = found(growth, null, { kind: 'province', name: 'Đảng bộ tỉnh Mẫu', hostType: null });
  const direct = grow(growth, size.directCommittees, [province], (_, index) => ({
    kind: 'directCommittee',
    ...directBody(size, index),
  }));
  const open = direct.filter(({ hostTypes }) => !hostTypes.some(({ value }) => isReleasing('directCommittee', value)));
  const communes = grow(growth, size.communes, size.model === 'districts' ? open : [province], (_, index) => {
    const isWard = index % 6 === 5;
    const name = `Đảng bộ ${isWard ? 'phường' : 'xã'} ${placeName(index)}`;
    return { kind: 'commune', name, hostType: isWard ? 'ward' : 'ruralCommune' };
  });
  const committees = grow(growth, size.committees, open, office('grassrootsCommittee', 'Đảng bộ'));
  const alone = grow(growth, size.grassrootsBranches, open, office('grassrootsBranch', 'Chi bộ'));
  const above = size.model === 'districts' ? committees : communes;
  const sections = grow(growth, size.sections, above, office('sectionCommittee', 'Đảng bộ'));
  const branches = grow(growth, size.branches, [...sections, ...committees, ...communes], (number) => {
    const host = hostOf(growth.draw, 'neighbourhood', number);
    return { kind: 'subordinateBranch', name: `Chi bộ ${host.name}`, hostType: host.hostType };
  });
  grow(growth, size.cells, branches, (number) => ({ kind: 'partyCell', name: `Tổ đảng ${number}`, hostType: null }));
  return { structure: structureOf(growth.units, []), members: membersOf(growth, [...branches, ...alone]) };

  function office(kind: UnitKind, word: string): Describe {
    return (number) => {
      const host = hostOf(growth.draw, 'office', number);
      return { kind, name: `${word} ${host.name}`, hostType: host.hostType };
    };
  }
}

interface Growth {
  readonly size: ProvinceSize;
  readonly draw: Draw;
  readonly units: DatedUnit[];
  /** How many units stand under each by now. */
  readonly children: Map<string, number>;
}

interface Described {
  readonly kind: UnitKind;
  readonly name: string;
  readonly hostType: HostType | null;
}

/** Describes a unit by its number under its parent and its place among its like. */
type Describe = (number: number, index: number) => Described;

/** The last two are of army and police, below which a province keeps nothing. */
function directBody({ model, directCommittees }: ProvinceSize, index: number): Pick<Described, 'name' | 'hostType'> {
  const last = directCommittees - index;
  if (last === 2) return { name: 'Đảng bộ Quân sự tỉnh', hostType: 'army' };
  if (last === 1) return { name: 'Đảng bộ Công an tỉnh', hostType: 'police' };
  const body = ['các cơ quan Đảng tỉnh', 'Ủy ban nhân dân tỉnh'][index] ?? String(index);
  return { name: `Đảng bộ ${model === 'threeLevels' ? body : `huyện ${placeName(399 - index)}`}`, hostType: null };
}

/** Founds so many units under the parents: each parent has one before any has two, then they are dealt out at hazard. */
function grow(growth: Growth, count: number, parents: readonly DatedUnit[], describe: Describe): readonly DatedUnit[] {
  return Array.from({ length: count }, (_, index) => {
    const parent = parents[index < parents.length ? index : growth.draw(parents.length)]!;
    return found(growth, parent, describe((growth.children.get(parent.id) ?? 0) + 1, index));
  });
}

function found(growth: Growth, parent: DatedUnit | null, described: Described): DatedUnit {
  const { units, draw, children } = growth;
  const number = parent ? (children.get(parent.id) ?? 0) + 1 : 0;
  if (parent) children.set(parent.id, number);
  const foundedOn = foundingDay(growth, parent, described);
  const life = { validFrom: foundedOn, validUntil: endOfTime };
  const code = parent ? `${parent.codes[0]!.value}.${String(number).padStart(3, '0')}` : '00';
  const unit: DatedUnit = {
    id: drawnId(draw, units.length),
    foundedOn,
    closedOn: endOfTime,
    foundedBy: null,
    closedBy: null,
    names: [{ value: described.name, ...life }],
    kinds: kindsOf(described.kind, parent, foundedOn),
    hostTypes: described.hostType === null ? [] : [{ value: described.hostType, ...life }],
    codes: [{ value: code, ...life }],
    parents: [{ value: parent && parent.id, ...life }],
    note: null,
  };
  units.push(unit);
  return unit;
}

/** In the model of districts any day from the parent's founding on; since then most on the day of the reorganization. */
function foundingDay({ size, draw }: Growth, parent: DatedUnit | null, { kind }: Described): CivilDate {
  const isNew = size.model === 'threeLevels';
  if (!parent) return isNew ? reorganizedOn : partyFoundedOn;
  const from = parent.foundedOn;
  if (isNew && (kind === 'directCommittee' || kind === 'commune' || draw(8) > 0)) return from;
  return addDays(from, draw(Math.max(1, Math.floor((dayNumber(size.day) - dayNumber(from)) / 2))));
}

/** Below communes a unit bore the name of its kind of 1/7/2025 until the kinds of 2026 (facts.md A.2, A.3). */
function kindsOf(kind: UnitKind, parent: DatedUnit | null, foundedOn: CivilDate): readonly DatedValue<UnitKind>[] {
  const earlier = parent?.kinds[0]!.value === 'commune' ? kindUnderCommune2025[kind] : undefined;
  const whole = { value: kind, validFrom: foundedOn, validUntil: endOfTime };
  if (earlier === undefined || foundedOn < reorganizedOn || foundedOn >= renamedOn) return [whole];
  return [
    { value: earlier, validFrom: foundedOn, validUntil: renamedOn },
    { ...whole, validFrom: renamedOn },
  ];
}

const kindUnderCommune2025: Readonly<Partial<Record<UnitKind, UnitKind>>> = {
  sectionCommittee: 'grassrootsCommittee',
  subordinateBranch: 'grassrootsBranch',
};

/** All members stand in branches, at least three in each (facts.md A.4); about one in thirty is probationary. */
function membersOf({ size, draw }: Growth, branches: readonly DatedUnit[]): GeneratedProvince['members'] {
  const counts = sharedOut(draw, size.members, branches.length, membersMinimum);
  return new Map(
    branches.map(({ id }, index) => {
      const count = counts[index]!;
      const probationaryMembers = draw(3) === 0 ? Math.min(Math.ceil(count / 12), count - membersMinimum) : 0;
      return [id, { officialMembers: count - probationaryMembers, probationaryMembers }];
    }),
  );
}
