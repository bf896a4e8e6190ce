import { dayText, unitKindNames } from '@co-so/domain';
import type {
  ChecklistRuleSet,
  ContainedKind,
  ContainmentRuleSet,
  RecordRuleSet,
  SizeRule,
  SizeRuleSet,
  ThresholdRuleSet,
} from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import { capitalized } from '../../ui/capitalized.ts';
import { Citation } from '../citation.tsx';
import type { Reading } from '../citation.tsx';
import { comparisonWords, ruleShareText } from '../rule-text.ts';
import { LimitsPart } from './limits-part.tsx';
import { Remarks } from './remarks.tsx';
import { RuleItem, RuleItems } from './rule-item.tsx';
import type { RulePart } from './rule-part.ts';

/** A text under which ratings are kept as they were decided. */
export function recordParts(set: RecordRuleSet, reading: Reading): readonly RulePart[] {
  const levelsOf = (of: 'organization' | 'member') => set.levels.filter((level) => level.of === of);
  const part = (id: string, title: string, remarks: RecordRuleSet['known']): readonly RulePart[] =>
    remarks.length === 0 ? [] : [{ id, title, body: <Remarks remarks={remarks} reading={reading} /> }];
  return [
    ...part('muc-to-chuc', 'Mức xếp loại tổ chức', levelsOf('organization')),
    ...part('muc-dang-vien', 'Mức xếp loại đảng viên', levelsOf('member')),
    ...part('da-biet', 'Điều đã biết và chưa biết', set.known),
    ...part('ngat-day', 'Ngắt dãy số liệu', set.seriesBreak ? [set.seriesBreak] : []),
  ];
}

/** Which kind of unit may stand under which. */
export function containmentParts(set: ContainmentRuleSet, reading: Reading): readonly RulePart[] {
  const nameOf = (kind: ContainedKind['child']) =>
    set.kinds.find(({ child }) => child === kind)?.text ?? unitKindNames[kind];
  const body = (
    <DataTable
      caption="Mỗi loại tổ chức đảng và cấp trên trực tiếp có thể có"
      rows={set.kinds}
      rowKey={({ child }) => child}
      columns={[
        { header: 'Loại tổ chức', isLead: true, cell: ({ text }) => text },
        { header: 'Cấp trên trực tiếp', cell: (kind) => <Parents kind={kind} nameOf={nameOf} /> },
        { header: 'Điều khoản', cell: (kind) => <Citation cited={kind} reading={reading} /> },
      ]}
    />
  );
  return [{ id: 'quan-he', title: 'Quan hệ trực thuộc', body }];
}

interface ParentsProps {
  readonly kind: ContainedKind;
  readonly nameOf: (kind: ContainedKind['child']) => string;
}

function Parents({ kind: { child, parents, note, openFrom }, nameOf }: ParentsProps) {
  const none = child === 'province' ? 'không có trong hệ thống của tỉnh' : 'không trực thuộc tổ chức nào';
  return (
    <>
      {parents.length === 0 ? none : parents.map((parent) => nameOf(parent)).join('; ')}
      {note !== undefined && <span className="rule-note">{note}</span>}
      {openFrom !== undefined && <span className="rule-note">Từ {dayText(openFrom)}: chưa rõ</span>}
    </>
  );
}

export function sizeParts({ sizes }: SizeRuleSet, reading: Reading): readonly RulePart[] {
  const body = (
    <RuleItems
      items={sizes}
      reading={reading}
      render={(rule, inner) => (
        <RuleItem key={rule.code} text={rule.text} note={sizeNote(rule)} cited={rule} reading={inner} />
      )}
    />
  );
  return [{ id: 'quy-mo', title: 'Điều kiện về số đảng viên', body }];
}

function sizeNote({ kinds, when }: SizeRule): string {
  const units = capitalized(kinds.map((kind) => unitKindNames[kind]).join(', '));
  if (when === null) return `${units}: mọi trường hợp`;
  const counted = when.counted === 'officialMembers' ? 'đảng viên chính thức' : 'đảng viên, kể cả dự bị';
  return `${units}: ${comparisonWords[when.is]} ${when.number} ${counted}`;
}

/** What has to be met, by the kind of unit. */
export function checklistParts({ lists }: ChecklistRuleSet, reading: Reading): readonly RulePart[] {
  return lists.map(({ subject, text, items, recognizedBy }) => ({
    id: subject === 'branch' ? 'chi-bo' : 'dang-bo-co-so',
    title: text,
    body: (
      <>
        <h3>Tiêu chí: đạt tất cả</h3>
        <Remarks remarks={items} reading={reading} />
        <h3>Thẩm quyền công nhận</h3>
        <Remarks remarks={recognizedBy} reading={reading} />
      </>
    ),
  }));
}

export function thresholdParts(set: ThresholdRuleSet, reading: Reading): readonly RulePart[] {
  const consequences = (
    <RuleItems
      items={set.consequences}
      reading={reading}
      render={(one, inner) => (
        <RuleItem
          key={one.code}
          text={one.text}
          note={`Phiếu tín nhiệm thấp ${comparisonWords[one.low.is]} ${ruleShareText(one.low.ratio)}`}
          cited={one}
          reading={inner}
        />
      )}
    />
  );
  const quorum = (
    <ul className="rule-items">
      <RuleItem text={set.quorum.text} amount={ruleShareText(set.quorum.ratio)} cited={set.quorum} reading={reading} />
    </ul>
  );
  return [
    { id: 'tien-hanh', title: 'Điều kiện tiến hành', body: quorum },
    { id: 'phieu', title: 'Các mức trên phiếu', body: <Remarks remarks={set.ballot} reading={reading} /> },
    { id: 'su-dung', title: 'Sử dụng kết quả', body: consequences },
    { id: 'gioi-han', title: 'Thời điểm, số nơi', body: <LimitsPart limits={set.limits} reading={reading} /> },
  ];
}
