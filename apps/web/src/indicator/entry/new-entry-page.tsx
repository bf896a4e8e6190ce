import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CivilDate, Figure, FigureKey, Target } from '@co-so/domain';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { FigureSearch } from '../figure/figure-search.ts';
import { overviewQuery } from '../home-queries.ts';
import '../indicator.css';
import { wholeFigureText, wholeGoalText } from '../lines.ts';
import { UnitChooser } from '../unit-chooser.tsx';
import { emptyCells } from './figure-cells.ts';
import { FigureForm } from './figure-form.tsx';
import { emptyTarget } from './target-cells.ts';
import { TargetForm } from './target-form.tsx';

interface NewEntryPageProps {
  readonly search: FigureSearch;
  readonly today: CivilDate;
  readonly onUnit: (unit: string) => void;
  readonly onWritten: (about: FigureKey, message: string) => void;
  readonly onCancel: () => void;
}

/** A first entry: a figure, or a goal, of a unit that can be changed. */
export function NewEntryPage({ search, today, onUnit, onWritten, onCancel }: NewEntryPageProps) {
  const { data: overview } = useSuspenseQuery(overviewQuery(search.unit === undefined ? {} : { unit: search.unit }));
  const { unit } = overview;
  const isTarget = search.form === 'target';
  const isAllowed = unit.allowedActions.includes(isTarget ? 'assign-targets' : 'record-figures');
  const key = { indicator: search.indicator ?? '', category: search.category ?? '', period: search.period ?? '' };
  const recorded = (figure: Figure) => onWritten(figure, `Đã ghi lần ${figure.revision}: ${wholeFigureText(figure)}.`);
  const assigned = (target: Target) => onWritten(target, `Đã giao chỉ tiêu: ${goalOf(target)}.`);
  return (
    <Page
      title={isTarget ? 'Giao chỉ tiêu' : 'Ghi số liệu mới'}
      lead="Mỗi lần ghi được lưu lại cùng người ghi và thời điểm; sửa sau này là đính chính, số cũ vẫn xem được."
    >
      <Panel title="Nội dung ghi">
        <div className="form-stack">
          <UnitChooser size="md" unit={unit} onUnit={({ id }) => onUnit(id)} />
          {!isAllowed ? (
            <Empty>Tài khoản không được giao ghi ở tổ chức này. Chọn tổ chức khác, hoặc hỏi quản trị.</Empty>
          ) : isTarget ? (
            <TargetForm
              unitId={unit.id}
              opened={undefined}
              start={{ ...emptyTarget, ...key }}
              onAssigned={assigned}
              onCancel={onCancel}
            />
          ) : (
            <FigureForm
              unitId={unit.id}
              today={today}
              opened={undefined}
              start={{ ...emptyCells, ...key }}
              onRecorded={recorded}
              onCancel={onCancel}
            />
          )}
        </div>
      </Panel>
      <p className="soft">
        Có nhiều số liệu? <Link to="/nhap-tep">Nhập từ tệp Excel</Link>.
      </p>
    </Page>
  );
}

function goalOf({ goal, direction, indicator }: Target): string {
  return wholeGoalText(goal, direction, indicator);
}
