import { TextInput } from '@mantine/core';
import { isYetToCome } from '@co-so/domain';
import type { Decision, PlanStep } from '@co-so/domain';
import { DayInput } from '../../ui/day-input.tsx';
import { yetToCome } from './step-choice.ts';

interface HeadFieldsProps {
  readonly step: PlanStep;
  readonly onChange: (step: PlanStep) => void;
}

/** From when the step holds. A decision that has no number yet is as old as that. */
export function DayField({ step, onChange }: HeadFieldsProps) {
  const { effectiveOn, basis } = step;
  return (
    <DayInput
      label="Ngày có hiệu lực"
      value={effectiveOn}
      onChange={(day) =>
        onChange({ ...step, effectiveOn: day, ...(isYetToCome(basis) && { basis: { ...basis, issuedOn: day } }) })
      }
    />
  );
}

/** On which decision the step rests, and with whose consent. Most steps need neither, so they are folded. */
export function BasisFields({ step, onChange }: HeadFieldsProps) {
  const { effectiveOn, basis, consent } = step;
  return (
    <>
      <details className="plan-more" open={!isYetToCome(basis) || undefined}>
        <summary>Quyết định riêng của việc này</summary>
        <p className="soft">Để trống: việc này theo quyết định chung, ghi khi áp dụng phương án.</p>
        <DecisionFields decision={basis} onChange={(changed) => onChange({ ...step, basis: changed })} />
      </details>
      <details className="plan-more" open={consent !== null || undefined}>
        <summary>Văn bản đồng ý của cấp trên</summary>
        <p className="soft">Khi quy định đòi hỏi, như lập tổ chức chưa đủ điều kiện. Để trống nếu không có.</p>
        <DecisionFields
          decision={consent ?? yetToCome(effectiveOn)}
          onChange={(changed) => onChange({ ...step, consent: isBlank(changed) ? null : changed })}
        />
      </details>
    </>
  );
}

function isBlank({ number, issuer }: Decision): boolean {
  return number.trim() === '' && issuer.trim() === '';
}

interface DecisionFieldsProps {
  readonly decision: Decision;
  readonly onChange: (decision: Decision) => void;
}

function DecisionFields({ decision, onChange }: DecisionFieldsProps) {
  return (
    <div className="plan-line">
      <TextInput
        label="Số văn bản"
        value={decision.number}
        maxLength={100}
        onChange={({ currentTarget }) => onChange({ ...decision, number: currentTarget.value })}
      />
      <DayInput
        label="Ngày văn bản"
        value={decision.issuedOn}
        onChange={(issuedOn) => onChange({ ...decision, issuedOn })}
      />
      <TextInput
        label="Cơ quan ban hành"
        value={decision.issuer}
        maxLength={300}
        onChange={({ currentTarget }) => onChange({ ...decision, issuer: currentTarget.value })}
      />
    </div>
  );
}
