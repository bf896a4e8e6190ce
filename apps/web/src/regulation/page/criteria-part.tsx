import { itemText } from '@co-so/domain';
import type { Criterion, Group, SubjectRules } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import { Citation, hasCitation, isSameClause, sharedClause, sharedDoubt } from '../citation.tsx';
import type { Reading } from '../citation.tsx';
import { MeasureNote } from '../measure-note.tsx';
import { scoreText } from '../rule-text.ts';
import { RuleItem } from './rule-item.tsx';

interface CriteriaPartProps {
  readonly rules: SubjectRules;
  readonly reading: Reading;
}

/** The groups of a subject with their criteria, each with its points and its clause. */
export function CriteriaPart({ rules, reading }: CriteriaPartProps) {
  return (
    <>
      <p className="rule-subject">
        {rules.text}. Thang điểm <strong>{scoreText(rules.scale)}</strong>. <Citation cited={rules} reading={reading} />
      </p>
      {rules.groups.map((group) => (
        <GroupTable key={group.id} group={group} reading={reading} />
      ))}
    </>
  );
}

function GroupTable({ group, reading }: { readonly group: Group; readonly reading: Reading }) {
  const doubt = sharedDoubt(group.criteria);
  const told = doubt === group.unconfirmed && doubt !== undefined ? [...reading.told, doubt] : reading.told;
  const under = sharedClause(group.criteria);
  const inner = { ...reading, told, ...(under && { under }) };
  return (
    <section>
      <h3>
        {group.id}. {itemText(group)}
      </h3>
      <p>
        <GroupPoints group={group} />. <Citation cited={group} reading={reading} />
        {under && !isSameClause(under, group.at) && (
          <>
            {' '}
            Các tiêu chí: <Citation cited={{ at: under }} reading={reading} />
          </>
        )}
      </p>
      {isOpen(group) ? (
        <ul className="rule-items">
          {group.criteria.map((criterion) => (
            <RuleItem key={criterion.id} text={criterionText(criterion)} cited={criterion} reading={inner} />
          ))}
        </ul>
      ) : (
        <CriteriaTable group={group} reading={inner} />
      )}
    </section>
  );
}

function GroupPoints({ group: { max, weights } }: { readonly group: Group }) {
  if (weights === 'unknown') return <strong>Chưa rõ điểm</strong>;
  return (
    <>
      Tối đa <strong>{scoreText(max)} điểm</strong>
      {weights === 'province' && ', điểm từng tiêu chí do cấp ủy cấp trên quy định'}
    </>
  );
}

/** Whether no criterion has points of its own: how they are given is said of the group. */
function isOpen({ weights, criteria }: Group): boolean {
  return weights !== 'here' && criteria.every(({ measure }) => measure.kind === 'manual' && measure.max === null);
}

function criterionText(criterion: Criterion): string {
  return `${criterion.id}. ${itemText(criterion)}`;
}

function CriteriaTable({ group, reading }: { readonly group: Group; readonly reading: Reading }) {
  const isCitedEach = group.criteria.some((criterion) => hasCitation(criterion, reading));
  return (
    <DataTable
      caption={`Tiêu chí của nhóm ${group.id}`}
      rows={group.criteria}
      rowKey={({ id }) => id}
      columns={[
        { header: 'Tiêu chí', isLead: true, cell: (criterion) => criterionText(criterion) },
        { header: 'Cách cho điểm', cell: (criterion) => <Measured {...{ criterion, reading }} /> },
        ...(isCitedEach
          ? [
              {
                header: 'Điều khoản',
                cell: (criterion: Criterion) => <Citation cited={criterion} reading={reading} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function Measured({ criterion, reading }: { readonly criterion: Criterion; readonly reading: Reading }) {
  const { measure, notApplicable } = criterion;
  return (
    <>
      <MeasureNote measure={measure} cited={criterion} reading={reading} />
      {notApplicable && (
        <span className="rule-note">
          {notApplicable.when}:{' '}
          {notApplicable.gives === 'full' ? 'cho đủ điểm' : `điểm dồn sang tiêu chí ${notApplicable.criterion}`}.{' '}
          <Citation cited={notApplicable} reading={reading} />
        </span>
      )}
    </>
  );
}
