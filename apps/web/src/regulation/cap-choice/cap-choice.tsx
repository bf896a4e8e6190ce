import { Button, Textarea, TextInput } from '@mantine/core';
import { capOutstanding, decideCap, orderCandidates } from '@co-so/domain';
import type { CapChoice, CapCriterion, CapReading, CapRecord, CapRule, RuleResult, SubjectRules } from '@co-so/domain';
import { useState } from 'react';
import type { Reading } from '../citation.tsx';
import { CapRecordView } from './cap-record.tsx';
import { readCandidates } from './candidate-lines.ts';
import { ChoiceTable } from './choice-table.tsx';
import { CriteriaFields, nextCriterion } from './criteria-fields.tsx';
import { RuleProblems } from './rule-problems.tsx';
import './cap-choice.css';

interface CapChoicesProps {
  readonly cap: CapRule;
  readonly rules: SubjectRules;
  readonly counting: CapReading;
  /** Those at the next level already, none of the candidates. */
  readonly good: number;
  readonly reading: Reading;
}

const nobody: CapChoice = { staying: [], reasons: {} };

/** A body's choice among those who meet the conditions of the best level, and the record of it. Nothing is stored. */
export function CapChoices({ cap, rules, counting, good, reading }: CapChoicesProps) {
  const [criteria, setCriteria] = useState<readonly CapCriterion[]>([nextCriterion([])]);
  const [typed, setTyped] = useState({ group: '', list: '', document: '' });
  const [choice, setChoice] = useState(nobody);
  const [decided, setDecided] = useState<RuleResult<CapRecord>>();
  const { candidates, problems } = readCandidates(typed.list, criteria);
  const names = candidates.map(({ id }) => id);
  const standing = { ...choice, staying: choice.staying.filter((id) => names.includes(id)) };
  const group = { candidates: candidates.length, good, names };
  const afresh =
    <Given,>(set: (given: Given) => void) =>
    (given: Given) => {
      set(given);
      setDecided(undefined);
    };
  return (
    <section aria-label="Lựa chọn trong nhóm" className="cap-choice">
      <h3>Lựa chọn trong nhóm</h3>
      <p className="soft">
        Phần mềm chỉ xếp thứ tự theo tiêu chí của tỉnh và không chọn sẵn ai: tập thể có thẩm quyền chọn, biên bản ghi ai
        không được giữ và vì sao. Ghi tên tổ chức hoặc số thứ tự, không ghi họ tên người. Không lưu ở đâu; tải biên bản
        để giữ.
      </p>
      <TextInput
        label="Nhóm vị trí tương đồng"
        autoComplete="off"
        value={typed.group}
        onChange={({ currentTarget }) => afresh(setTyped)({ ...typed, group: currentTarget.value })}
      />
      <CriteriaFields criteria={criteria} onChange={afresh(setCriteria)} />
      <Textarea
        label="Những nơi đủ điều kiện"
        description="Dán từ bảng tính, mỗi dòng một nơi: tên, rồi một cột số cho mỗi tiêu chí; ô trống là chưa biết"
        rows={6}
        resize="vertical"
        value={typed.list}
        error={problems.length > 0 && problems.map(({ line, text }) => `dòng ${line}: ${text}`).join('; ')}
        onChange={({ currentTarget }) => afresh(setTyped)({ ...typed, list: currentTarget.value })}
      />
      {candidates.length > 0 && (
        <>
          <ChoiceTable
            ordered={orderCandidates(candidates, criteria)}
            criteria={criteria}
            good={good}
            allowed={capOutstanding(group, counting).outstanding}
            choice={standing}
            onChange={afresh(setChoice)}
          />
          <TextInput
            label="Văn bản của tập thể có thẩm quyền (số, ngày)"
            autoComplete="off"
            value={typed.document}
            onChange={({ currentTarget }) => afresh(setTyped)({ ...typed, document: currentTarget.value })}
          />
          <Button onClick={() => setDecided(decideCap(cap, group, counting, standing))}>Lập biên bản</Button>
        </>
      )}
      {decided && !decided.ok && <RuleProblems problems={decided.problems} />}
      {decided?.ok && (
        <CapRecordView
          record={decided.value}
          group={typed.group}
          document={typed.document}
          {...{ cap, rules, reading }}
        />
      )}
    </section>
  );
}
