import { itemText } from '@co-so/domain';
import type { Group, SubjectRules } from '@co-so/domain';
import { Link } from '@tanstack/react-router';
import { Mark } from '../../ui/mark.tsx';
import type { TrialBasis } from './basis.ts';

/** What nobody knows the points of, so that no total could be one of this table. */
export function groupsWithoutPoints({ groups }: SubjectRules): readonly Group[] {
  return groups.filter(({ weights }) => weights === 'unknown');
}

interface UnknownPointsProps {
  readonly groups: readonly Group[];
  readonly basis: TrialBasis;
}

/** In place of a trial: what is missing, and where it can be given. */
export function UnknownPoints({ groups, basis }: UnknownPointsProps) {
  return (
    <>
      <p>
        <Mark tone="warn">Chưa tính thử được: nguồn không nêu điểm của các tiêu chí sau.</Mark>
      </p>
      <ul className="rule-items">
        {groups
          .flatMap(({ criteria }) => criteria)
          .map((criterion) => (
            <li key={criterion.id}>
              {criterion.id}. {itemText(criterion)}: chưa rõ điểm
            </li>
          ))}
      </ul>
      <p>
        Muốn dùng, tỉnh soạn bảng điểm từ mẫu này, tự cho điểm từng tiêu chí, rồi chấm thử ở bảng đó
        {basis.isProvince && (
          <>
            : <Link to="/bang-diem">Bảng điểm của tỉnh</Link>
          </>
        )}
        .
      </p>
    </>
  );
}
