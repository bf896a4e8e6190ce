import { itemText } from '@co-so/domain';
import type { Criterion, Group, SubjectRules } from '@co-so/domain';
import { DataTable } from '../../ui/data-table.tsx';
import { Citation, hasCitation, isSameClause, sharedClause, sharedDoubt } from '../citation.tsx';
import type { Reading } from '../citation.tsx';
import { MeasureNote } from '../measure-note.tsx';
import { scoreText } from '../rule-text.ts';

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
  const isCitedEach = group.criteria.some((criterion) => hasCitation(criterion, inner));
  return (
    <section className="rule-group">
      <h3>
        {group.id}. {itemText(group)}
      </h3>
      <p>
        Tối đa <strong>{scoreText(group.max)} điểm</strong>
        {group.weights === 'province' && ', điểm từng tiêu chí do cấp ủy cấp trên quy định'}.{' '}
        <Citation cited={group} reading={reading} />
        {under && !isSameClause(under, group.at) && (
          <>
            {' '}
            Các tiêu chí: <Citation cited={{ at: under }} reading={reading} />
          </>
        )}
      </p>
      <DataTable
        caption={`Tiêu chí của nhóm ${group.id}`}
        rows={group.criteria}
        rowKey={({ id }) => id}
        columns={[
          { header: 'Tiêu chí', isLead: true, cell: (criterion) => `${criterion.id}. ${itemText(criterion)}` },
          { header: 'Cách cho điểm', cell: (criterion) => <Measured criterion={criterion} reading={inner} /> },
          ...(isCitedEach
            ? [
                {
                  header: 'Điều khoản',
                  cell: (criterion: Criterion) => <Citation cited={criterion} reading={inner} />,
                },
              ]
            : []),
        ]}
      />
    </section>
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
