import type { ShownCounts, ShownSpan, ShownUnitPage } from '@co-so/api';
import { addDays, dayText, numberText, unitKindNames } from '@co-so/domain';
import type { CivilDate, Decision, KnownMembers, UnitClosing, UnitKind, UnknownOfUnit } from '@co-so/domain';
import { capitalized } from '../ui/capitalized.ts';

export function kindText(kind: UnitKind): string {
  return capitalized(unitKindNames[kind]);
}

/** The days of a stretch, the last one included: `1/1/2020 – 30/6/2025`. */
export function spanText({ validFrom, validUntil }: ShownSpan): string {
  const from = validFrom === null ? 'Chưa rõ ngày đầu' : `Từ ${dayText(validFrom)}`;
  return validUntil === null ? from : `${from} đến ${dayText(addDays(validUntil, -1))}`;
}

export function decisionText({ number, issuedOn, issuer }: Decision): string {
  return `${number}, ${issuer}, ngày ${dayText(issuedOn)}`;
}

/** A consent that is to hold before its document was issued. */
export function earlyConsentText(document: Decision, on: CivilDate): string {
  return `Văn bản đồng ý ${decisionText(document)}: tính từ ngày ${dayText(on)}, trước ngày của chính văn bản. Đề nghị xem lại hai ngày.`;
}

/** What is said in the place of a number of members that nobody has reported. */
export function unknownMembersText({ outdatedOn }: Pick<KnownMembers, 'outdatedOn'>): string {
  if (outdatedOn === null) return 'Chưa có số liệu đến ngày này';
  return `Chưa có số liệu kể từ ${dayText(outdatedOn)}, ngày sắp xếp làm thay đổi số đảng viên; số gần nhất là của trước ngày đó`;
}

export const endingWords: Readonly<Record<UnitClosing['ending'], string>> = {
  merged: 'sáp nhập',
  split: 'chia tách',
  dissolved: 'giải thể',
  disbanded: 'giải tán (kỷ luật)',
  withProvince: 'cùng tỉnh, khi tỉnh sáp nhập',
};

export const carriesWords = { whole: 'toàn bộ', part: 'một phần' } as const;

const sorts = [
  ['đảng bộ', ['province', 'directCommittee', 'commune', 'grassrootsCommittee', 'sectionCommittee']],
  ['chi bộ', ['grassrootsBranch', 'subordinateBranch']],
  ['tổ đảng', ['partyCell']],
  ['đảng đoàn, ban cán sự đảng', ['partyGroup']],
] as const satisfies readonly (readonly [string, readonly UnitKind[]])[];

/** What stands below a unit of a kind: `12 đảng bộ, 85 chi bộ bên dưới`; empty where nothing does. */
export function belowText({ byKind }: ShownCounts, own: UnitKind): string {
  const parts = sorts.flatMap(([word, kinds]) => {
    const itself = kinds.some((kind) => kind === own) ? 1 : 0;
    const units = kinds.reduce((sum, kind) => sum + (byKind[kind] ?? 0), 0) - itself;
    return units > 0 ? [`${numberText(units)} ${word}`] : [];
  });
  return parts.length === 0 ? '' : `${parts.join(', ')} bên dưới`;
}

export const unknownWords: Readonly<Record<UnknownOfUnit, string>> = {
  members: 'Thiếu số liệu “Đảng viên” đến ngày đang xem: chưa kết luận được điều tính theo tổng số đảng viên.',
  officialMembers:
    'Thiếu số liệu “Đảng viên chính thức” cùng ngày với số đảng viên hoặc mới hơn: chưa kết luận được điều tính theo số chính thức.',
  containment: 'Chưa tìm được nguyên văn quy định về loại tổ chức của ngày này, nên chưa kết luận về vị trí.',
};

/** Said of a day on which the unit is not there: what is shown in its place. */
export function stateText({ state, asked, day, unit }: ShownUnitPage): string | undefined {
  if (state === 'to-come')
    return `Ngày ${dayText(asked)} tổ chức này chưa thành lập. Đang xem ngày đầu tiên của tổ chức, ${dayText(day)}.`;
  if (state !== 'ended') return undefined;
  const how = unit.closedBy ? ` (${endingWords[unit.closedBy.ending]})` : '';
  const end = unit.closedOn === null ? '' : ` từ ngày ${dayText(unit.closedOn)}`;
  return `Tổ chức này đã kết thúc${end}${how}. Đang xem ngày cuối cùng của tổ chức, ${dayText(day)}.`;
}

/** Whether totals hold what is in the organizations of army and police, which give their sums alone. */
export function releasingText(releasing: ShownUnitPage['releasing']): readonly string[] {
  const named = (hasUnitsBelow: boolean) =>
    releasing.filter((one) => one.hasUnitsBelow === hasUnitsBelow).map(({ name }) => name);
  const [within, without] = [named(true), named(false)];
  return [
    ...(within.length > 0 ? [`Gồm cả tổ chức bên trong ${within.join(', ')}.`] : []),
    ...(without.length > 0
      ? [`Không gồm tổ chức bên trong ${without.join(', ')}: chỉ nhận số liệu tổng hợp nơi đó gửi.`]
      : []),
  ];
}
