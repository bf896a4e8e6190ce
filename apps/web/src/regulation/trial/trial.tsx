import { Alert, Button, SegmentedControl } from '@mantine/core';
import { ratingYearOf } from '@co-so/domain';
import type { CivilDate, ScoringRuleSet, SubjectRules } from '@co-so/domain';
import { useId, useState } from 'react';
import { SearchSelect } from '../../ui/search-select.tsx';
import type { Reading } from '../citation.tsx';
import { ClaimFields } from './claim-fields.tsx';
import { CountInput } from './count-input.tsx';
import { FactFields } from './fact-fields.tsx';
import { readTrial } from './read-trial.ts';
import type { ReadTrial } from './read-trial.ts';
import { emptyTrial, needsClaims, sampleTrial } from './trial-input.ts';
import type { TrialInput } from './trial-input.ts';
import { TrialResult } from './trial-result.tsx';
import './trial.css';

interface TrialProps {
  readonly set: ScoringRuleSet;
  readonly rules: SubjectRules;
  readonly reading: Reading;
  readonly today: CivilDate;
  readonly onSubject: (subject: string) => void;
}

/** Points and facts tried out on a rule set. Nothing of it leaves the window. */
export function Trial({ set, rules, reading, today, onSubject }: TrialProps) {
  const [input, setInput] = useState(() => emptyTrial(rules, ratingYearOf(today)));
  const change = (changed: Partial<TrialInput>) => setInput((before) => ({ ...before, ...changed }));
  const read = readTrial(set, rules, input);
  return (
    <>
      <p>
        Chỉ tính trên máy này: không lưu, không gửi đi đâu, tải lại trang là mất. Kết quả để tham khảo; mức xếp loại do
        cấp có thẩm quyền quyết định.
      </p>
      <p className="short-cuts">
        <Button variant="default" onClick={() => setInput(sampleTrial(rules, input))}>
          Điền ví dụ
        </Button>
        <Button variant="default" onClick={() => setInput(emptyTrial(rules, ratingYearOf(today)))}>
          Xóa hết
        </Button>
      </p>
      <TrialForm {...{ set, rules, input, read, today, change, onSubject }} />
      <ReadResult {...{ set, rules, read, reading, change }} />
    </>
  );
}

interface TrialFormProps extends Omit<TrialProps, 'reading'> {
  readonly input: TrialInput;
  readonly read: ReadTrial;
  readonly change: (changed: Partial<TrialInput>) => void;
}

function TrialForm({ set, rules, input, read, today, change, onSubject }: TrialFormProps) {
  const problems = read.kind === 'wrong' ? read.problems : [];
  return (
    <form onSubmit={(event) => event.preventDefault()} aria-label="Tính thử">
      {!needsClaims(rules) && <ModeSwitch mode={input.mode} onChange={(mode) => change({ mode })} />}
      <div className="trial-fields">
        {set.subjects.length > 1 && (
          <SearchSelect
            label="Đối tượng tính thử"
            value={rules.subject}
            choices={set.subjects.map(({ subject, text }) => ({ value: subject, label: text }))}
            onChange={onSubject}
          />
        )}
        {set.selection.by === 'ratingYear' && (
          <SearchSelect
            label="Năm đánh giá"
            value={String(input.year)}
            choices={yearsOf(set.selection.from, today)}
            onChange={(year) => change({ year: Number(year) })}
          />
        )}
        {input.mode === 'given' && (
          <CountInput
            label="Tổng điểm"
            value={input.points}
            at="/scored/points"
            problems={problems}
            isDecimal
            onChange={(points) => change({ points })}
          />
        )}
      </div>
      {input.mode === 'claims' && (
        <ClaimFields {...{ rules, problems }} claims={input.claims} onChange={(claims) => change({ claims })} />
      )}
      <FactFields {...{ rules, input, problems }} onChange={change} />
      <SettingFields {...{ set, input, change }} />
    </form>
  );
}

/** The years that the set rates, up to this one. */
function yearsOf(from: number, today: CivilDate) {
  const count = Math.max(1, ratingYearOf(today) - from + 1);
  return Array.from({ length: count }, (_, index) => String(from + index)).map((year) => ({
    value: year,
    label: year,
  }));
}

interface ModeSwitchProps {
  readonly mode: TrialInput['mode'];
  readonly onChange: (mode: TrialInput['mode']) => void;
}

function ModeSwitch({ mode, onChange }: ModeSwitchProps) {
  const id = useId();
  return (
    <div className="trial-mode">
      <span id={id}>Cách nhập điểm</span>
      <SegmentedControl
        aria-labelledby={id}
        value={mode}
        onChange={(chosen) => onChange(chosen === 'claims' ? 'claims' : 'given')}
        data={[
          { value: 'given', label: 'Tổng điểm' },
          { value: 'claims', label: 'Từng tiêu chí' },
        ]}
      />
    </div>
  );
}

function SettingFields({ set, input, change }: Pick<TrialFormProps, 'set' | 'input' | 'change'>) {
  if (!set.settings) return null;
  return (
    <fieldset className="trial-group">
      <legend>Cách hiểu tỉnh lựa chọn</legend>
      {set.settings.map(({ id, text, choices, default: standard }) => (
        <SearchSelect
          key={id}
          label={text}
          value={input.settings[id] ?? standard}
          choices={choices.map((choice) => ({ value: choice.id, label: choice.text }))}
          onChange={(choice) => change({ settings: { ...input.settings, [id]: choice } })}
        />
      ))}
    </fieldset>
  );
}

type ReadResultProps = Pick<TrialProps, 'set' | 'rules' | 'reading'> & Pick<TrialFormProps, 'read' | 'change'>;

function ReadResult({ read, change, ...about }: ReadResultProps) {
  switch (read.kind) {
    case 'blank':
      return <p className="soft">Nhập điểm để xem kết quả.</p>;
    case 'wrong':
      return (
        <Alert role="alert" mt="md" color="red" variant="light" title="Chưa tính được">
          Có {read.problems.length} chỗ chưa đúng, ghi ngay dưới từng ô.
        </Alert>
      );
    case 'ready':
      return <TrialResult {...about} assessed={read.assessed} onMitigated={(mitigated) => change({ mitigated })} />;
  }
}
