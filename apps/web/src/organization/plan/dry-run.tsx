import { Alert, Button } from '@mantine/core';
import type { ShownPreview } from '@co-so/api';
import { numberText } from '@co-so/domain';
import type { Plan } from '@co-so/domain';
import { Mark } from '../../ui/mark.tsx';
import type { NameOf } from '../plan-text.ts';
import { BelongingsPanel } from './belongings-panel.tsx';
import { ConservationTable } from './conservation-table.tsx';
import { differenceText } from './difference-text.ts';
import { FindingList } from './finding-list.tsx';
import { StepProblems } from './plan-problems.tsx';
import { PlanTrees } from './plan-trees.tsx';
import { RegisterMoves } from './register-moves.tsx';
import { RightsPanel } from './rights-panel.tsx';

interface DryRunProps {
  readonly result: ShownPreview;
  /** The plan that was run. */
  readonly plan: Plan;
  readonly nameOf: NameOf;
  readonly onStep: (index: number) => void;
  /** The plan as it is drawn by now, with what was chosen since. */
  readonly drawn: Plan;
  readonly onPlan: ((plan: Plan) => void) | undefined;
  /** Saves the plan on the structure as it is now; undefined for whoever only reads. */
  readonly onGroundAnew: (() => void) | undefined;
}

/** What a plan would do, and everything that stands against it. Nothing was stored. */
export function DryRun({ result, plan, drawn, nameOf, onStep, onPlan, onGroundAnew }: DryRunProps) {
  const { preview, problems, findings, differences } = result;
  return (
    <div className="plan-run">
      <p role="status">
        {preview && problems.length === 0 ? (
          <Mark tone="good">Phương án áp dụng được, chưa ghi gì.</Mark>
        ) : (
          <Mark tone="bad">
            Còn {numberText(problems.length)} chỗ phải {preview ? 'chọn' : 'sửa'} trước khi áp dụng.
          </Mark>
        )}
      </p>
      {differences.length > 0 && (
        <Alert color="yellow" variant="light" role="region" title="Cơ cấu đã thay đổi từ khi lập phương án">
          <ul className="plan-list">
            {differences.map((difference) => (
              <li key={`${difference.unitId} ${difference.field}`}>{differenceText(difference, nameOf)}</li>
            ))}
          </ul>
          {onGroundAnew && (
            <Button mt="xs" variant="default" onClick={onGroundAnew}>
              Ghi lại trên cơ cấu hiện nay
            </Button>
          )}
        </Alert>
      )}
      {problems.length > 0 && <StepProblems problems={problems} nameOf={nameOf} onStep={onStep} />}
      {preview && <PlanTrees run={preview} nameOf={nameOf} />}
      {preview && (
        <section>
          <h3>Đối chiếu</h3>
          <ConservationTable conservation={preview.conservation} nameOf={nameOf} />
          <RegisterMoves moves={preview.registerMoves} nameOf={nameOf} onStep={onStep} />
        </section>
      )}
      <section>
        <h3>Điều quy định lưu ý</h3>
        {preview || findings.length > 0 ? (
          <FindingList findings={findings} nameOf={nameOf} onStep={onStep} />
        ) : (
          <p className="soft">Chưa xét được khi phương án còn chỗ phải sửa.</p>
        )}
      </section>
      {preview && (
        <section>
          <h3>Chỉ tiêu và phương án đang soạn</h3>
          <BelongingsPanel run={preview} drawn={drawn} nameOf={nameOf} onPlan={onPlan} />
        </section>
      )}
      {preview && (
        <section>
          <h3>Vai trò và quyền</h3>
          <RightsPanel
            run={preview}
            plan={plan}
            decisions={drawn.grantDecisions}
            nameOf={nameOf}
            onDecisions={onPlan && ((grantDecisions) => onPlan({ ...drawn, grantDecisions }))}
          />
        </section>
      )}
    </div>
  );
}
