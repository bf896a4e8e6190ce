import { NativeSelect } from '@mantine/core';
import type { ShownGrantChange, ShownPreview } from '@co-so/api';
import { dayText, missingText, numberText, partIds, roleDefinitions } from '@co-so/domain';
import type { GrantDecision, Plan } from '@co-so/domain';
import { Mark } from '../../ui/mark.tsx';
import type { Tone } from '../../ui/mark.tsx';
import type { NameOf } from '../plan-text.ts';
import { ChoiceTable } from './choice-table.tsx';
import { stepIndexOf } from './plan-problems.tsx';
import { listed } from './step-text.ts';

type Run = NonNullable<ShownPreview['preview']>;

interface RightsPanelProps {
  readonly run: Run;
  readonly plan: Plan;
  /** As they are drawn by now. */
  readonly decisions: readonly GrantDecision[];
  readonly nameOf: NameOf;
  /** Undefined for whoever only reads, and while what is shown is no longer what is drawn. */
  readonly onDecisions: ((decisions: readonly GrantDecision[]) => void) | undefined;
}

/** What becomes of roles, by role and unit and never by person; those of divided units wait for a choice. */
export function RightsPanel({ run, plan, decisions, nameOf, onDecisions }: RightsPanelProps) {
  if (run.grants.length === 0 && run.rights.length === 0) return <p className="soft">Không vai trò nào thay đổi.</p>;
  return (
    <>
      {run.grants.length > 0 && (
        <ChoiceTable
          caption="Vai trò ở các tổ chức sắp xếp"
          rows={run.grants}
          rowKey={({ grantId, on, unitId }) => `${grantId} ${on} ${unitId}`}
          textOf={({ role, unitId }) => `${roleDefinitions[role].name} ${nameOf(unitId)}`}
          isOpen={({ outcome }) => outcome === 'open'}
          columns={[
            { header: 'Vai trò', isLead: true, cell: ({ role }) => roleDefinitions[role].name },
            { header: 'Ở tổ chức', cell: ({ unitId }) => nameOf(unitId) },
            { header: 'Từ ngày', cell: ({ on }) => dayText(on) },
            { header: 'Kết quả', cell: (change) => <Outcome change={change} nameOf={nameOf} /> },
            { header: 'Ủy quyền', cell: ({ lent }) => (lent === 0 ? missingText : `${numberText(lent)}, như vai trò`) },
            {
              header: 'Chọn',
              cell: (change) => <Choice {...{ change, plan, decisions, nameOf, onDecisions }} />,
            },
          ]}
        />
      )}
      <ReachList rights={run.rights} nameOf={nameOf} />
    </>
  );
}

interface OutcomeProps {
  readonly change: ShownGrantChange;
  readonly nameOf: NameOf;
}

function Outcome({ change: { outcome, toUnitId }, nameOf }: OutcomeProps) {
  const to = toUnitId === null ? '' : nameOf(toUnitId);
  const said: Readonly<Record<ShownGrantChange['outcome'], readonly [Tone, string]>> = {
    follows: ['good', `theo về ${to}`],
    decided: ['good', `đã chọn về ${to}`],
    open: ['warn', toUnitId === null ? 'chưa chọn, sẽ kết thúc' : `chưa chọn, ở lại ${to}`],
    ends: ['off', 'kết thúc'],
  };
  const [tone, text] = said[outcome];
  return <Mark tone={tone}>{text}</Mark>;
}

function Choice({ change, plan, decisions, nameOf, onDecisions }: OutcomeProps & Omit<RightsPanelProps, 'run'>) {
  const { grantId, unitId, role, outcome } = change;
  const step = plan.steps[stepIndexOf(change.step) ?? -1];
  if (!onDecisions || step?.kind !== 'split' || (outcome !== 'open' && outcome !== 'decided')) return '–';
  const others = decisions.filter((one) => one.grantId !== grantId || one.fromUnitId !== unitId);
  const chosen = decisions.find((one) => one.grantId === grantId && one.fromUnitId === unitId);
  return (
    <NativeSelect
      aria-label={`${roleDefinitions[role].name} ở ${nameOf(unitId)} về`}
      data={[{ value: '', label: 'Chưa chọn' }, ...partIds(step).map((value) => ({ value, label: nameOf(value) }))]}
      value={chosen?.toUnitId ?? ''}
      onChange={({ currentTarget: { value: toUnitId } }) =>
        onDecisions(toUnitId === '' ? others : [...others, { grantId, fromUnitId: unitId, toUnitId }])
      }
    />
  );
}

/** Which units come into, or go out of, what roles reach. */
function ReachList({ rights, nameOf }: { readonly rights: Run['rights']; readonly nameOf: NameOf }) {
  if (rights.length === 0) return null;
  const lines = rights.map(({ role, right, gained, lost, lent }) => {
    const what = right === 'entry' ? 'làm việc' : 'xem';
    const more = gained.length === 0 ? [] : [`thêm quyền ${what} ở ${listed(gained.map(nameOf))}`];
    const less = lost.length === 0 ? [] : [`thôi quyền ${what} ở ${listed(lost.map(nameOf))}`];
    const shared = lent === 0 ? '' : ` Người được ủy quyền vai trò này (${numberText(lent)}) cũng vậy.`;
    return `${roleDefinitions[role].name}: ${[...more, ...less].join('; ')}.${shared}`;
  });
  const counted = [...Map.groupBy(lines, (line) => line)].map(([line, own]) => ({ line, count: own.length }));
  return (
    <details className="plan-more">
      <summary>Phạm vi của vai trò thay đổi ({numberText(rights.length)})</summary>
      <ul className="plan-list">
        {counted.map(({ line, count }) => (
          <li key={line}>
            {line}
            {count > 1 && ` (${numberText(count)} vai trò)`}
          </li>
        ))}
      </ul>
    </details>
  );
}
