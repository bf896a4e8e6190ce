import { Checkbox, TextInput } from '@mantine/core';
import { itemText, ownOf, pointerPart } from '@co-so/domain';
import type { BandsMeasure, Criterion, ManualMeasure, RuleProblem, SubjectRules } from '@co-so/domain';
import { SearchSelect } from '../../ui/search-select.tsx';
import { countText } from '../condition-text.ts';
import { scoreText } from '../rule-text.ts';
import { CountInput } from './count-input.tsx';
import { emptyClaim } from './trial-input.ts';
import type { ClaimInput, TrialInput } from './trial-input.ts';

interface ClaimFieldsProps {
  readonly rules: SubjectRules;
  readonly claims: TrialInput['claims'];
  readonly problems: readonly RuleProblem[];
  readonly onChange: (claims: TrialInput['claims']) => void;
}

/** A field or two for each criterion, as its measure asks. */
export function ClaimFields({ rules, claims, problems, onChange }: ClaimFieldsProps) {
  return rules.groups.map((group) => (
    <fieldset key={group.id} className="trial-group">
      <legend>
        {group.id}. {itemText(group)} (tối đa {scoreText(group.max)} điểm)
      </legend>
      {group.criteria.map((criterion) => (
        <CriterionFields
          key={criterion.id}
          criterion={criterion}
          input={ownOf(claims, criterion.id) ?? emptyClaim}
          problems={problems}
          onChange={(input) => onChange({ ...claims, [criterion.id]: input })}
        />
      ))}
    </fieldset>
  ));
}

interface CriterionFieldsProps {
  readonly criterion: Criterion;
  readonly input: ClaimInput;
  readonly problems: readonly RuleProblem[];
  readonly onChange: (input: ClaimInput) => void;
}

function CriterionFields({ criterion, input, problems, onChange }: CriterionFieldsProps) {
  const { notApplicable } = criterion;
  return (
    <div className="trial-criterion">
      {!input.absent && <MeasureFields {...{ criterion, input, problems, onChange }} />}
      {!input.absent && criterion.measure.kind === 'manual' && input.points.trim() !== '' && (
        <TextInput
          label={`Lý do cho điểm ${criterion.id} (nếu cần)`}
          value={input.why}
          onChange={({ currentTarget }) => onChange({ ...input, why: currentTarget.value })}
        />
      )}
      {notApplicable && (
        <Checkbox
          label={`${criterion.id} không áp dụng: ${notApplicable.when}`}
          checked={input.absent}
          onChange={({ currentTarget }) => onChange({ ...input, absent: currentTarget.checked })}
        />
      )}
    </div>
  );
}

function MeasureFields({ criterion, input, problems, onChange }: CriterionFieldsProps) {
  const { id, measure } = criterion;
  const name = `${id}. ${itemText(criterion)}`;
  const at = `/scored/claims${pointerPart(id)}`;
  const change = (changed: Partial<ClaimInput>) => onChange({ ...input, ...changed });
  switch (measure.kind) {
    case 'manual': {
      const most = measure.max === null ? '' : ` (0–${scoreText(measure.max)} điểm)`;
      const set = (points: string) => change({ points });
      const { steps } = measure;
      if (steps) return <StepSelect {...{ name, steps }} points={input.points} onChange={set} />;
      return (
        <CountInput label={`${name}${most}`} value={input.points} {...{ at, problems }} isDecimal onChange={set} />
      );
    }
    case 'bands':
      return <BandNote name={name} measure={measure} />;
    case 'yesNo':
      return (
        <Checkbox
          label={`${name} (${scoreText(measure.yes)} điểm)`}
          checked={input.yes}
          onChange={({ currentTarget }) => change({ yes: currentTarget.checked })}
        />
      );
    case 'perOccurrence': {
      const set = (count: string) => change({ count });
      return (
        <CountInput
          label={`${name}: số lần`}
          value={input.count}
          at={`${at}/count`}
          problems={problems}
          onChange={set}
        />
      );
    }
    case 'allOrNothing':
      return measure.items.map((item) => (
        <Checkbox
          key={item.id}
          label={`${name}: ${item.text}`}
          checked={input.met.includes(item.id)}
          onChange={({ currentTarget: { checked } }) =>
            change({ met: checked ? [...input.met, item.id] : input.met.filter((one) => one !== item.id) })
          }
        />
      ));
  }
}

/** The counts have fields of their own, asked once however many criteria read them. */
function BandNote({ name, measure }: { readonly name: string; readonly measure: BandsMeasure }) {
  return (
    <p className="trial-share">
      {name}: <span className="soft">{shareNote(measure)}</span>
    </p>
  );
}

function shareNote({ part, whole }: BandsMeasure): string {
  return `tính từ số liệu đã nhập, số ${countText(part)} trên số ${countText(whole)}`;
}

interface StepSelectProps {
  readonly name: string;
  readonly steps: NonNullable<ManualMeasure['steps']>;
  readonly points: string;
  readonly onChange: (points: string) => void;
}

const notGiven = '-';

/** The only points that may be given, each by its words. */
function StepSelect({ name, steps, points, onChange }: StepSelectProps) {
  const distinct = steps.filter((step, index) => steps.findIndex((one) => one.points === step.points) === index);
  const choices = distinct.map((step) => ({
    value: scoreText(step.points),
    label: `${scoreText(step.points)} điểm: ${step.text}`,
  }));
  return (
    <SearchSelect
      label={name}
      value={points === '' ? notGiven : points}
      choices={[{ value: notGiven, label: 'Chưa chấm' }, ...choices]}
      onChange={(chosen) => onChange(chosen === notGiven ? '' : chosen)}
    />
  );
}
