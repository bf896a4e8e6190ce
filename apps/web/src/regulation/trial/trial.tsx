import { Alert, Button, SegmentedControl, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ratingYearOf } from '@co-so/domain';
import type { CivilDate, CountFact, LocalRuleSet, ScoringRuleSet, SubjectRules } from '@co-so/domain';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { SearchSelect } from '../../ui/search-select.tsx';
import type { Reading } from '../citation.tsx';
import { addressOf } from '../rule-address.ts';
import { bandFacts } from './band-facts.ts';
import { judgingIn } from './basis.ts';
import type { Judging, TrialBasis } from './basis.ts';
import { ChoiceFields, ChoicesStanding, UsedChoices } from './choice-fields.tsx';
import { ClaimFields } from './claim-fields.tsx';
import { CountInput } from './count-input.tsx';
import { CountFields, FactFields } from './fact-fields.tsx';
import { askedFacts, isOfPersons } from './facts-of.ts';
import { ObligedFields } from './obliged-fields.tsx';
import { readTrial } from './read-trial.ts';
import type { ReadTrial } from './read-trial.ts';
import { choicesOf, useRecordedChoices } from './recorded-choices.ts';
import { emptyTrial, needsClaims, sampleTrial } from './trial-input.ts';
import type { TrialInput } from './trial-input.ts';
import { TrialResult } from './trial-result.tsx';
import { isOnItsWay, unknownCounts, useTriedUnit, withKnownFacts } from './unit/tried-unit.ts';
import type { TriedUnit } from './unit/tried-unit.ts';
import { useAfresh } from './unit/use-afresh.ts';
import { UnitPanel } from './unit/unit-panel.tsx';
import { DisciplineUnknown, UnknownFacts } from './unit/unknown-facts.tsx';
import './trial.css';

interface TrialProps {
  readonly set: ScoringRuleSet;
  readonly rules: SubjectRules;
  readonly reading: Reading;
  readonly basis: TrialBasis;
}

/** Points and facts tried out on a rule set. Nothing of it leaves the window. */
export function Trial({ set, rules: own, reading, basis }: TrialProps) {
  const thisYear = ratingYearOf(basis.today);
  const [typed, setInput] = useState(() => emptyTrial(judgingIn(set, own, basis, thisYear).rules, thisYear));
  useAfresh(basis.unit?.id, () => setInput(({ year, mode }) => ({ ...emptyTrial(own, year), mode })));
  const change = (changed: Partial<TrialInput>) => setInput((before) => ({ ...before, ...changed }));
  const judging = judgingIn(set, own, basis, typed.year);
  const { by, central, rules, on } = judging;
  // A draft may come to ask for full points somewhere while it is tried.
  const input: TrialInput = needsClaims(rules) ? { ...typed, mode: 'claims' } : typed;
  const settings = central.settings ?? [];
  const recorded = useRecordedChoices(central.series, on, basis.isProvince && settings.length > 0);
  const unitBasis = isOfPersons(rules) ? undefined : basis.unit;
  const unit = useTriedUnit(unitBasis, { parties: askedFacts(rules).parties, year: input.year });
  const unknown = unit.kind === 'none' ? [] : unknownCounts(rules, input);
  const read = readTrial(judging, withKnownFacts(input, unit), choicesOf(recorded, settings));
  const choices = { settings, recorded, tried: input.settings };
  const citing = by.frame ? { ...reading, frame: by.frame } : reading;
  return (
    <>
      <p>
        Chỉ tính trên máy này: không lưu, không gửi đi đâu, tải lại trang là mất. Kết quả để tham khảo; mức xếp loại do
        cấp có thẩm quyền quyết định.
      </p>
      {by.frame && <FrameNote frame={by.frame} />}
      {unitBasis && <UnitPanel basis={unitBasis} tried={unit} />}
      <p className="short-cuts">
        {unit.kind === 'none' && (
          <Button variant="default" onClick={() => setInput(sampleTrial(rules, input))}>
            Điền ví dụ
          </Button>
        )}
        <Button variant="default" onClick={() => setInput(emptyTrial(rules, thisYear))}>
          Xóa hết
        </Button>
      </p>
      <TrialForm {...{ set, rules, input, read, basis, unit, change }}>
        {settings.length > 0 && (
          <fieldset className="trial-group">
            <legend>Cách hiểu tỉnh lựa chọn</legend>
            <ChoiceFields {...choices} onTry={(tried) => change({ settings: tried })} />
          </fieldset>
        )}
      </TrialForm>
      <ChoicesStanding recorded={recorded} />
      {recorded.kind !== 'loading' && !isOnItsWay(unit) && (
        <ReadResult {...{ judging, read, unit, unknown, change }} reading={citing}>
          <UsedChoices {...choices} reading={citing} />
        </ReadResult>
      )}
    </>
  );
}

/** A table with points alone: which text puts a level to them. */
function FrameNote({ frame: { id, name } }: { readonly frame: ScoringRuleSet }) {
  return (
    <p>
      Bảng này cho điểm; mức và điều kiện theo <Link {...addressOf(id)}>{name}</Link>.
    </p>
  );
}

interface TrialFormProps extends Pick<TrialProps, 'set' | 'rules' | 'basis'> {
  readonly input: TrialInput;
  readonly read: ReadTrial;
  readonly unit: TriedUnit;
  readonly change: (changed: Partial<TrialInput>) => void;
  readonly children: ReactNode;
}

function TrialForm({ set, rules, input, read, basis, unit, change, children }: TrialFormProps) {
  const problems = read.kind === 'wrong' ? read.problems : [];
  const years = yearsOf([set, ...basis.frames], basis.today);
  return (
    <form onSubmit={(event) => event.preventDefault()} aria-label="Tính thử">
      {!needsClaims(rules) && <ModeSwitch mode={input.mode} onChange={(mode) => change({ mode })} />}
      <div className="trial-fields">
        {set.subjects.length > 1 && (
          <SearchSelect
            label="Đối tượng tính thử"
            value={rules.subject}
            choices={set.subjects.map(({ subject, text }) => ({ value: subject, label: text }))}
            onChange={basis.onSubject}
          />
        )}
        {years.length > 0 && (
          <SearchSelect
            label="Năm đánh giá"
            value={String(input.year)}
            choices={years}
            onChange={(year) => change({ year: Number(year) })}
          />
        )}
        {input.mode === 'claims' && (
          <TextInput
            label="Người chấm (chức danh, nếu cần)"
            autoComplete="off"
            value={input.scorer}
            onChange={({ currentTarget }) => change({ scorer: currentTarget.value })}
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
      <CountFields {...{ rules, input, problems }} isOfUnit={unit.kind !== 'none'} onChange={change} />
      {input.mode === 'claims' && bandFacts(rules).includes('membersObliged') && (
        <ObligedFields
          key={basis.unit?.id}
          basis={basis}
          known={unit.kind === 'known' ? unit.unit.page.members : null}
          onObliged={(count) => change({ counts: { ...input.counts, membersObliged: count } })}
        />
      )}
      {input.mode === 'claims' && (
        <ClaimFields {...{ rules, problems }} claims={input.claims} onChange={(claims) => change({ claims })} />
      )}
      <FactFields {...{ rules, input, problems }} onChange={change} />
      {children}
    </form>
  );
}

/** The years that the sets rate, up to this one; none of sets that go by the day. */
function yearsOf(sets: readonly LocalRuleSet[], today: CivilDate) {
  const first = sets.flatMap(({ selection }) => (selection.by === 'ratingYear' ? [selection.from] : []));
  const from = Math.min(...first);
  const count = first.length === 0 ? 0 : Math.max(1, ratingYearOf(today) - from + 1);
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

interface ReadResultProps extends Pick<TrialFormProps, 'read' | 'unit' | 'change' | 'children'> {
  /** Counts of a real unit that nobody has told. */
  readonly unknown: readonly CountFact[];
  readonly judging: Judging;
  readonly reading: Reading;
}

function ReadResult({ read, unit, unknown, change, children, ...about }: ReadResultProps) {
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
      if (unknown.length > 0) return <UnknownFacts counts={unknown} />;
      return (
        <>
          <DisciplineUnknown tried={unit} />
          <TrialResult {...about} assessed={read.assessed} onMitigated={(mitigated) => change({ mitigated })}>
            {children}
          </TrialResult>
        </>
      );
  }
}
