import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { membersObliged, numberText, ruleSetInForce, settingsOf, temporarilyAwaySetting } from '@co-so/domain';
import type { BranchMembers, RuleProblem } from '@co-so/domain';
import { useState } from 'react';
import { Unfolded } from '../../ui/unfolded.tsx';
import { centralRulesQuery } from '../queries.ts';
import type { TrialBasis } from './basis.ts';
import { ChoiceFields, UsedChoices } from './choice-fields.tsx';
import { CountInput } from './count-input.tsx';
import { numberIn } from './number-in.ts';
import { choicesOf, useRecordedChoices } from './recorded-choices.ts';

interface ObligedFieldsProps {
  readonly basis: TrialBasis;
  /** Members of the unit that is tried, where a figure of it is there. */
  readonly known: number | null;
  readonly onObliged: (count: string) => void;
}

const words: Readonly<Record<keyof BranchMembers, string>> = {
  onList: 'Đảng viên trong danh sách chi bộ',
  excused: 'Được miễn sinh hoạt',
  onSpecialDuty: 'Lực lượng vũ trang làm nhiệm vụ đặc thù',
  temporarilyAway: 'Đang sinh hoạt tạm thời nơi khác',
};

const names = ['onList', 'excused', 'onSpecialDuty', 'temporarilyAway'] as const;

type TypedMembers = Readonly<Partial<Record<keyof BranchMembers, string>>>;

/** Nothing typed is 0. */
function readMembers(typed: TypedMembers) {
  const countOf = (name: keyof BranchMembers) => (typed[name]?.trim() ? numberIn(typed[name]) : 0);
  const problems = names
    .filter((name) => Number.isNaN(countOf(name)))
    .map((name): RuleProblem => ({ code: 'fact-number', at: `/${name}`, given: typed[name] ?? '' }));
  const members: BranchMembers = {
    onList: countOf('onList'),
    excused: countOf('excused'),
    onSpecialDuty: countOf('onSpecialDuty'),
    temporarilyAway: countOf('temporarilyAway'),
  };
  return { members, problems };
}

/** How many have to attend, counted from the list of a branch; what it rests on is fetched when it is opened. */
export function ObligedFields(props: ObligedFieldsProps) {
  return (
    <Unfolded className="source-note" summary="Tính số phải dự từ danh sách chi bộ">
      <CountedFields {...props} />
    </Unfolded>
  );
}

function CountedFields({ basis, known, onObliged }: ObligedFieldsProps) {
  const [own, setTyped] = useState<TypedMembers>({});
  const typed = known === null ? own : { onList: String(known), ...own };
  const [tried, setTried] = useState<Readonly<Record<string, string>>>({});
  const { data: sets = [] } = useQuery(centralRulesQuery('meeting-duty'));
  const recorded = useRecordedChoices('meeting-duty', basis.today, basis.isProvince);
  const set = ruleSetInForce(sets, basis.today);
  const settings = set ? settingsOf(set).filter(({ id }) => id === temporarilyAwaySetting) : [];
  if (!set || recorded.kind === 'loading') return <p role="status">Đang tải lựa chọn của tỉnh…</p>;
  const { members, problems } = readMembers(typed);
  const choice = { ...choicesOf(recorded, settings), ...tried }[temporarilyAwaySetting];
  const obliged = problems.length > 0 ? undefined : membersObliged(members, choice ?? settings[0]?.default ?? '');
  return (
    <div className="trial-criterion">
      <div className="trial-fields">
        {names.map((name) => (
          <CountInput
            key={name}
            label={words[name]}
            value={typed[name] ?? ''}
            at={`/${name}`}
            problems={problems}
            onChange={(value) => setTyped({ ...own, [name]: value })}
          />
        ))}
        <ChoiceFields {...{ settings, recorded, tried }} onTry={setTried} />
      </div>
      {known !== null && own.onList === undefined && (
        <p className="soft">Số trong danh sách lấy theo số liệu đảng viên của tổ chức đang chọn; sửa được.</p>
      )}
      <p role="status">
        {obliged === undefined ? (
          'Số không phải dự nhiều hơn số trong danh sách, hoặc có ô chưa đúng.'
        ) : (
          <>
            Phải dự: <strong>{numberText(obliged)}</strong>
          </>
        )}
      </p>
      {obliged !== undefined && (
        <Button variant="default" onClick={() => onObliged(String(obliged))}>
          Dùng số này
        </Button>
      )}
      <UsedChoices {...{ settings, recorded, tried }} reading={{ sources: set.sources, told: [] }} />
    </div>
  );
}
