import { Checkbox } from '@mantine/core';
import { countFacts, itemText, pointerPart } from '@co-so/domain';
import type { Criterion, RuleMeasure, RuleProblem, SubjectRules } from '@co-so/domain';
import { capitalized } from '../../ui/capitalized.ts';
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
          input={claims[criterion.id] ?? emptyClaim}
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
      return (
        <CountInput label={`${name}${most}`} value={input.points} {...{ at, problems }} isDecimal onChange={set} />
      );
    }
    case 'bands':
      return <BandFields {...{ name, measure, input, at, problems, onChange: change }} />;
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

interface BandFieldsProps {
  readonly name: string;
  readonly measure: RuleMeasure & { readonly kind: 'bands' };
  readonly input: ClaimInput;
  readonly at: string;
  readonly problems: readonly RuleProblem[];
  readonly onChange: (changed: Partial<ClaimInput>) => void;
}

function BandFields({ name, measure: { part, whole, ceiling }, input, at, problems, onChange }: BandFieldsProps) {
  const field = (key: 'part' | 'whole' | 'over', text: string) => (
    <CountInput
      label={capitalized(text)}
      value={input[key]}
      at={`${at}/${key}`}
      problems={problems}
      onChange={(value) => onChange({ [key]: value })}
    />
  );
  return (
    <div role="group" aria-label={name}>
      <span>{name}</span>
      <div className="trial-fields">
        {field('whole', countFacts[whole].text)}
        {field('part', countFacts[part].text)}
        {ceiling && field('over', countFacts[ceiling.over].text)}
      </div>
    </div>
  );
}
