import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ShownCapDecision } from '@co-so/api';
import { asRules, criteriaText, dayText, isCapOfPersons, momentText, numberText, subjectRules } from '@co-so/domain';
import type { ScoringRuleSet, SubjectRules } from '@co-so/domain';
import type { ReactNode } from 'react';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { centralRulesQuery } from '../queries.ts';
import { choiceText } from '../setting/choice-text.ts';
import { levelName } from '../subject-text.ts';
import { readingText } from '../trial/cap-readings.ts';
import { whyText } from './choice-table.tsx';
import { capDecisionsQuery } from './queries.ts';
import { PrintButton } from './print-button.tsx';
import { clauseText } from './record-sheet.ts';
import { whoWord } from './who-word.ts';
import './cap-choice.css';

interface KeptPageProps {
  readonly year: number;
  readonly thisYear: number;
  readonly onYear: (year: number) => void;
  /** What proves a record, printed with it. */
  readonly sealOf: (subject: string) => ReactNode;
}

const yearsOffered = 5;

/** Every record of a year as it was entered; to be read, and printed. */
export function KeptPage({ year, thisYear, onYear, sealOf }: KeptPageProps) {
  const { data } = useSuspenseQuery(capDecisionsQuery(year));
  const offered = Array.from({ length: yearsOffered }, (_, index) => thisYear - index);
  const years = offered.includes(year) ? offered : [...offered, year];
  const seen = new Set<string>();
  const decisions = data.decisions.map((decision) => {
    const group = JSON.stringify([decision.unit.id, decision.subject, decision.group]);
    const isEarlier = seen.has(group);
    seen.add(group);
    return { decision, isEarlier };
  });
  return (
    <Page
      title={`Biên bản tỷ lệ khống chế năm ${year}`}
      lead="Tập thể có thẩm quyền đã chọn ai được giữ mức xuất sắc; biên bản ghi ai không được giữ và vì sao. Đã ghi thì không sửa, không xóa. Mỗi lần xem biên bản về người được ghi vào nhật ký."
      actions={
        decisions.length > 0 && (
          <PrintButton ofPersons={data.decisions.filter(isCapOfPersons).length} name={`bien-ban-ty-le-${year}`} />
        )
      }
    >
      <div className="no-print cap-kept-year">
        <NativeSelect
          label="Năm xếp loại"
          w="10.5rem"
          maw="100%"
          value={year}
          data={years.map((one) => ({ value: String(one), label: `Năm ${one}` }))}
          onChange={({ currentTarget }) => onYear(+currentTarget.value)}
        />
      </div>
      {decisions.length === 0 ? (
        <Empty>
          Năm {year} chưa ghi biên bản nào trong phạm vi được xem. Biên bản lập ở{' '}
          <Link
            to="/quy-dinh/$series/$name"
            params={{ series: 'annual-rating', name: '2025-08-30' }}
            hash="tinh-thu-ty-le"
          >
            phần tính tỷ lệ của quy định xếp loại
          </Link>
          , người ghi quyết định ghi vào sổ.
        </Empty>
      ) : (
        decisions.map((one) => (
          <KeptRecord key={one.decision.id} {...one} seal={sealOf(`cap-decision/${one.decision.id}`)} />
        ))
      )}
    </Page>
  );
}

interface KeptRecordProps {
  readonly decision: ShownCapDecision;
  /** Whether the same group was recorded again since. */
  readonly isEarlier: boolean;
  readonly seal: ReactNode;
}

function KeptRecord({ decision, isEarlier, seal }: KeptRecordProps) {
  const { data: sets } = useSuspenseQuery(centralRulesQuery('annual-rating'));
  const set = asRules(
    sets.find(({ id }) => id === decision.ruleSet),
    'scoring',
  );
  const rules = set && subjectRules(set, decision.subject);
  // A set that closed a rating stays for good: its hash is kept by a test.
  if (!set || !rules) throw new Error(`no rules ${decision.ruleSet} for ${decision.subject}`);
  return (
    <Panel title={`${decision.group}, ${decision.unit.name}`}>
      {isEarlier && (
        <p>
          <Mark tone="off">Nhóm này đã có biên bản ghi sau</Mark>
        </p>
      )}
      <div className="cap-kept-facts">
        <Facts facts={factsOf(decision, set, rules)} />
      </div>
      {seal}
      <RecordTable decision={decision} rules={rules} />
    </Panel>
  );
}

function factsOf(decision: ShownCapDecision, set: ScoringRuleSet, rules: SubjectRules) {
  const { number, decidedOn, body, signatory, votes, fileHash, counted, choices, recordedBy, recordedAt } = decision;
  const who = whoWord(decision);
  const { candidates, good } = counted.group;
  const ordered = criteriaText(decision.criteria.filter(({ text }) => text.trim() !== ''));
  const settings = (set.cap?.settings ?? []).filter(({ id }) => choices[id] !== undefined);
  return [
    { label: 'Quyết định', value: `${number}, ngày ${dayText(decidedOn)}, ${body}; ${signatory} ký` },
    {
      label: 'Biểu quyết',
      value: votes
        ? `${numberText(votes.inFavour)} tán thành trong ${numberText(votes.present)} có mặt`
        : 'không ghi số phiếu',
    },
    {
      label: 'SHA-256 tệp đã ký',
      value: fileHash === null ? 'không có: ghi trước khi phải ghi' : <code className="cap-hash">{fileHash}</code>,
    },
    { label: 'Đối tượng', value: rules.text },
    {
      label: 'Kết quả',
      value: `giữ ${numberText(counted.staying.length)} trong ${numberText(candidates)} ${who} đủ điều kiện, nhiều nhất được giữ ${numberText(counted.allowed)} (cùng ${numberText(good)} ${who} đã hoàn thành tốt)`,
    },
    ...(ordered === '' ? [] : [{ label: 'Thứ tự theo', value: ordered.replaceAll('\n', '; ') }]),
    { label: 'Cách tính', value: readingText(counted.reading) },
    { label: 'Căn cứ', value: clauseText({ ...(decision.at && { at: decision.at }) }, set) },
    ...settings.map((setting) => ({ label: setting.text, value: choiceText(setting, choices[setting.id]!) })),
    { label: 'Người ghi', value: `${recordedBy.title}, ${momentText(recordedAt)}` },
  ];
}

function RecordTable({ decision, rules }: { readonly decision: ShownCapDecision; readonly rules: SubjectRules }) {
  const { ordered, criteria, counted, fallen } = decision;
  const who = whoWord(decision);
  const fallenOf = (id: string) => fallen.find((one) => one.id === id);
  return (
    <DataTable
      caption={`Những ${who} đủ điều kiện, theo thứ tự`}
      rows={ordered}
      rowKey={({ id }) => id}
      columns={[
        { header: 'Tên', isLead: true, cell: ({ id }) => id },
        { header: 'Thứ tự', isNumber: true, cell: ({ place }) => numberText(place) },
        { header: 'Vì sao', cell: (one) => whyText(one, criteria, who) },
        { header: 'Mức', cell: ({ id }) => levelName(rules, fallenOf(id)?.level ?? counted.level) },
        { header: 'Lý do không giữ', cell: ({ id }) => fallenOf(id)?.reason ?? '' },
      ]}
    />
  );
}
