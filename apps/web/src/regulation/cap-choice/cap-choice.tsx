import { Button, Textarea, TextInput } from '@mantine/core';
import {
  capCriteriaSetting,
  capGroupSetting,
  capOutstanding,
  criteriaIn,
  criteriaText,
  decideCap,
  isCapOfPersons,
  orderCandidates,
} from '@co-so/domain';
import type {
  CapChoice,
  CapCriterion,
  CapReading,
  CapRecord,
  CapRule,
  Choices,
  RuleResult,
  SubjectRules,
} from '@co-so/domain';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Mark } from '../../ui/mark.tsx';
import type { Reading } from '../citation.tsx';
import { choiceText } from '../setting/choice-text.ts';
import { CapRecordView } from './cap-record.tsx';
import { readCandidates } from './candidate-lines.ts';
import { ChoiceTable } from './choice-table.tsx';
import type { ChosenUnderCap } from './keep-record.tsx';
import { CriteriaFields, nextCriterion } from './criteria-fields.tsx';
import { RuleProblems } from './rule-problems.tsx';
import { whoWord } from './who-word.ts';
import './cap-choice.css';

interface CapChoicesProps {
  readonly cap: CapRule;
  readonly rules: SubjectRules;
  readonly counting: CapReading;
  /** The province's choices of the cap's settings: how it makes up a group, and by what it orders. */
  readonly choices: Choices;
  /** Those at the next level already, none of the candidates. */
  readonly good: number;
  readonly reading: Reading;
  /** Where somebody may enter what was decided: how. */
  readonly keep?: ((chosen: ChosenUnderCap) => ReactNode) | undefined;
}

const personsHint =
  'Ghi số thứ tự, hoặc họ tên khi cần: tên cá nhân là dữ liệu cá nhân, không ghi số định danh, số điện thoại.';

const nobody: CapChoice = { staying: [], reasons: {} };

/** A body's choice among those who meet the conditions of the best level, and the record of it. Nothing is stored. */
export function CapChoices({ cap, rules, counting, choices, good, reading, keep }: CapChoicesProps) {
  const recorded = criteriaIn(choices[capCriteriaSetting] ?? '') ?? [];
  const [criteria, setCriteria] = useState<readonly CapCriterion[]>(
    recorded.length > 0 ? recorded : [nextCriterion([])],
  );
  const [typed, setTyped] = useState({ group: '', list: '', document: '' });
  const [choice, setChoice] = useState(nobody);
  const [decided, setDecided] = useState<{ readonly result: RuleResult<CapRecord>; readonly chosen: ChosenUnderCap }>();
  const { candidates, problems } = readCandidates(typed.list, criteria);
  const who = whoWord(rules);
  const names = candidates.map(({ id }) => id);
  const standing = { ...choice, staying: choice.staying.filter((id) => names.includes(id)) };
  const group = { candidates: candidates.length, good, names };
  const grouping = groupingText(cap, choices);
  const named = criteria.filter(({ text }) => text.trim() !== '');
  const chosen = { subject: rules.subject, group: typed.group, good, criteria, candidates, choice: standing };
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
        không được giữ và vì sao.{' '}
        {isCapOfPersons(rules) ? personsHint : 'Ghi tên tổ chức hoặc số thứ tự, không ghi họ tên người.'} Chỉ tính trên
        máy này; tải biên bản để giữ{keep ? ', hoặc ghi vào sổ khi tập thể đã quyết định' : ''}.
      </p>
      <TextInput
        label="Nhóm vị trí tương đồng"
        description={grouping}
        autoComplete="off"
        value={typed.group}
        onChange={({ currentTarget }) => afresh(setTyped)({ ...typed, group: currentTarget.value })}
      />
      <CriteriaFields criteria={criteria} onChange={afresh(setCriteria)} />
      <CriteriaStanding recorded={recorded} used={criteria} />
      <Textarea
        label={`Những ${who} đủ điều kiện`}
        description={`Dán từ bảng tính, mỗi dòng một ${who}: tên, rồi một cột số cho mỗi tiêu chí; ô trống là chưa biết`}
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
            who={who}
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
          <Button onClick={() => setDecided({ result: decideCap(cap, group, counting, standing), chosen })}>
            Lập biên bản
          </Button>
        </>
      )}
      {decided && !decided.result.ok && <RuleProblems problems={decided.result.problems} />}
      {decided?.result.ok && (
        <CapRecordView
          record={decided.result.value}
          group={typed.group}
          document={typed.document}
          ordered={criteriaText(named)}
          {...{ cap, rules, reading, grouping }}
        />
      )}
      {decided?.result.ok && keep?.(decided.chosen)}
    </section>
  );
}

/** Of whom a group is made up, as the province chose or as the text is read until it does. */
function groupingText({ settings }: CapRule, choices: Choices): string {
  const setting = settings.find(({ id }) => id === capGroupSetting);
  return setting ? choiceText(setting, choices[setting.id] ?? setting.default) : '';
}

interface CriteriaStandingProps {
  readonly recorded: readonly CapCriterion[];
  readonly used: readonly CapCriterion[];
}

/** Whether the order goes by what the province recorded. */
function CriteriaStanding({ recorded, used }: CriteriaStandingProps) {
  if (recorded.length > 0 && criteriaText(recorded) === criteriaText(used))
    return <p className="soft">Theo tiêu chí tỉnh đã ghi, nêu ở phần lựa chọn của tỉnh.</p>;
  return (
    <p>
      <Mark tone="warn">
        {recorded.length > 0
          ? 'Khác tiêu chí tỉnh đã ghi: thứ tự này chỉ để tham khảo.'
          : 'Tỉnh chưa ghi tiêu chí ở phần lựa chọn: thứ tự này theo tiêu chí nhập ở đây.'}
      </Mark>
    </p>
  );
}
