import { Checkbox, TextInput } from '@mantine/core';
import { countFactNames, countFacts, flagFacts } from '@co-so/domain';
import type { FlagFact, RuleProblem, SubjectRules } from '@co-so/domain';
import { capitalized } from '../../ui/capitalized.ts';
import { bandFacts } from './band-facts.ts';
import { CountInput } from './count-input.tsx';
import { DisciplineFields } from './discipline-fields.tsx';
import { askedFacts } from './facts-of.ts';
import { trialProblemText } from './rule-problem-text.ts';
import type { TrialInput } from './trial-input.ts';

interface FactFieldsProps {
  readonly rules: SubjectRules;
  readonly input: TrialInput;
  readonly problems: readonly RuleProblem[];
  readonly onChange: (changed: Partial<TrialInput>) => void;
}

const standingFlags: readonly FlagFact[] = ['exempt', 'suspended', 'newOrganization'];

/** Fields for the facts besides counts that matter for the subject, and for no other. */
export function FactFields({ rules, input, problems, onChange }: FactFieldsProps) {
  const { flags, parties, admittedOn } = askedFacts(rules);
  const conclusions = flags.filter((flag) => !standingFlags.includes(flag));
  const standing = flags.filter((flag) => standingFlags.includes(flag));
  const about = { input, problems, onChange };
  return (
    <>
      {parties.length > 0 && (
        <DisciplineFields
          parties={parties}
          disciplined={input.disciplined}
          onChange={(disciplined) => onChange({ disciplined })}
        />
      )}
      {conclusions.length > 0 && (
        <fieldset className="trial-group">
          <legend>Kết luận, vi phạm</legend>
          <FlagFields flags={conclusions} {...about} />
        </fieldset>
      )}
      {(standing.length > 0 || admittedOn) && (
        <fieldset className="trial-group">
          <legend>Diện xếp loại</legend>
          <FlagFields flags={standing} {...about} />
          {admittedOn && <AdmittedField {...about} />}
        </fieldset>
      )}
    </>
  );
}

interface CountFieldsProps extends FactFieldsProps {
  /** Of a real unit a blank is unknown, never nothing. */
  readonly isOfUnit: boolean;
}

type FieldsProps = Omit<FactFieldsProps, 'rules'>;

/** Each count once, whether a condition asks for it, a step table, or several of them. */
export function CountFields({ rules, input, problems, isOfUnit, onChange }: CountFieldsProps) {
  const asked = [...askedFacts(rules).counts, ...(input.mode === 'claims' ? bandFacts(rules) : [])];
  const counts = countFactNames.filter((name) => asked.includes(name));
  if (counts.length === 0) return null;
  return (
    <fieldset className="trial-group">
      <legend>
        {rules.facts.length > 0 ? 'Số liệu trong năm' : 'Số liệu'}{' '}
        {isOfUnit ? '(ô trống là chưa biết; không có thì ghi 0)' : '(để trống là 0)'}
      </legend>
      <div className="trial-fields">
        {counts.map((name) => (
          <CountInput
            key={name}
            label={capitalized(countFacts[name].text)}
            value={input.counts[name] ?? ''}
            at={`/facts/${name}`}
            problems={problems}
            onChange={(value) => onChange({ counts: { ...input.counts, [name]: value } })}
          />
        ))}
      </div>
    </fieldset>
  );
}

function FlagFields({ flags, input, onChange }: FieldsProps & { readonly flags: readonly FlagFact[] }) {
  return flags.map((flag) => (
    <Checkbox
      key={flag}
      label={capitalized(flagFacts[flag])}
      checked={input.flags.includes(flag)}
      onChange={({ currentTarget: { checked } }) =>
        onChange({ flags: checked ? [...input.flags, flag] : input.flags.filter((one) => one !== flag) })
      }
    />
  ));
}

function AdmittedField({ input, problems, onChange }: FieldsProps) {
  const found = problems.find(({ at }) => at === '/facts/admittedOn');
  return (
    <TextInput
      label="Ngày kết nạp (nếu là đảng viên mới)"
      inputMode="numeric"
      autoComplete="off"
      maw="20rem"
      value={input.admittedOn}
      error={found && trialProblemText(found)}
      onChange={({ currentTarget }) => onChange({ admittedOn: currentTarget.value })}
    />
  );
}
