import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { branchKinds } from '@co-so/domain';
import type { AttachedShare, ChangeKindStep, SplitStep } from '@co-so/domain';
import { Mark } from '../../ui/mark.tsx';
import { unitPageQuery } from '../queries.ts';
import { sharedBesideText, sharedText, withShare } from './share-text.ts';

interface MemberFieldsProps {
  readonly step: SplitStep | ChangeKindStep;
  readonly onChange: (shares: readonly AttachedShare[]) => void;
}

const fields = [
  ['officialMembers', 'Chính thức'],
  ['probationaryMembers', 'Dự bị'],
] as const;

/**
 * How many members go to which part. Members stand in branches and go with them; of a committee only those are shared out
 * that its own figure tells and none of its branches does.
 */
export function MemberFields({ step, onChange }: MemberFieldsProps) {
  const { unitId, effectiveOn, shares } = step;
  const { data: page } = useQuery({ ...unitPageQuery(unitId, effectiveOn), enabled: unitId !== '' });
  const parts = step.kind === 'split' ? step.parts : step.branches;
  if (!page || parts.length === 0) return null;
  const isInBranches = page.hasBelow && !branchKinds.has(page.unit.kind);
  if (isInBranches && shares.length === 0 && page.members === null) return null;
  const [tone, text] = isInBranches ? sharedBesideText(step, page.members) : sharedText(step, page.members);
  return (
    <fieldset className="plan-part">
      <legend>Đảng viên về đâu</legend>
      {parts.map(({ id, name }, index) => (
        <div key={id} role="group" aria-labelledby={`members-${id}`} className="plan-share">
          <span id={`members-${id}`}>{name || `Phần ${index + 1}`}</span>
          {fields.map(([field, label]) => (
            <TextInput
              key={field}
              label={label}
              inputMode="numeric"
              autoComplete="off"
              value={countIn(shares, id, field)}
              onChange={({ currentTarget: { value } }) => onChange(withShare(shares, id, field, typedCount(value)))}
            />
          ))}
        </div>
      ))}
      <p role="status">
        <Mark tone={tone}>{text}</Mark>
      </p>
    </fieldset>
  );
}

function countIn(shares: readonly AttachedShare[], to: string, field: keyof AttachedShare['counts']): string {
  const count = shares.find((share) => share.to === to)?.counts[field] ?? 0;
  return count === 0 ? '' : `${count}`;
}

/** The digits that were typed; whatever else stands between them is no part of a number of persons. */
function typedCount(typed: string): number {
  return Number(typed.replaceAll(/\D/g, '').slice(0, 7));
}
