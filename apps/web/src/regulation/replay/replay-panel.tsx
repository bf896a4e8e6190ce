import { asRules, dayText, frameOn, ratingYearOf } from '@co-so/domain';
import type { CivilDate, LocalRuleSet } from '@co-so/domain';
import { useState } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { Panel } from '../../ui/panel.tsx';
import { lastDayOf } from '../trial/basis.ts';
import { useTableInForce } from './in-force-table.ts';
import { ListReplay } from './list-replay.tsx';
import { PointsReplay } from './points-replay.tsx';

interface ReplayPanelProps {
  readonly table: LocalRuleSet;
  readonly templates: readonly LocalRuleSet[];
  readonly isUsable: boolean;
  readonly today: CivilDate;
}

/** Results of a period put before the table of that period and before the draft: who would change. Stores nothing. */
export function ReplayPanel({ table, templates, isUsable, today }: ReplayPanelProps) {
  const [day, setDay] = useState(today);
  const isYearly = table.series === 'annual-score';
  const on = isYearly ? lastDayOf(ratingYearOf(day)) : day;
  const inForce = useTableInForce(table.series, on);
  // A list says nothing about points, nor points about a list: between the two only what was decided compares.
  const before = inForce?.rules === table.rules ? inForce : null;
  return (
    <Panel title="Chạy lại kết quả đã có theo dự thảo">
      <p>
        Chạy trên kết quả đưa vào dưới đây: phần mềm chưa lưu kết quả chấm, xếp loại của các kỳ nên chưa tự lấy được.
        Chỉ tính trên máy này, không lưu, không gửi đi đâu.
      </p>
      <div className="table-line">
        <DayInput label={isYearly ? 'Một ngày trong năm của kết quả' : 'Ngày của kỳ'} value={day} onChange={setDay} />
      </div>
      <p>
        {before
          ? `So với bảng áp dụng ngày ${dayText(on)}: ${before.name}. Dòng nào có “Mức đã xếp” thì so với mức đó.`
          : inForce !== undefined &&
            `Ngày ${dayText(on)} tỉnh chưa có bảng cùng loại để so: mỗi dòng phải ghi kết quả đã quyết định.`}
      </p>
      {!isUsable && <p className="soft">Chạy lại được khi dự thảo không còn chỗ sai về điểm.</p>}
      {isUsable && inForce !== undefined && table.rules === 'checklist' && (
        <ListReplay draft={table} inForce={asRules(before ?? undefined, 'checklist') ?? null} />
      )}
      {isUsable && inForce !== undefined && table.rules === 'scoring' && (
        <PointsReplay
          draft={table}
          inForce={asRules(before ?? undefined, 'scoring') ?? null}
          frame={frameOn(table.series, templates, on)}
          on={on}
        />
      )}
    </Panel>
  );
}
