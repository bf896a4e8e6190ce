import { asRules, dayText, frameOn, ratingYearOf } from '@co-so/domain';
import type { CivilDate, LocalRuleSet } from '@co-so/domain';
import { useState } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { lastDayOf } from '../trial/basis.ts';
import { useTableInForce } from './in-force-table.ts';
import { ListReplay } from './list-replay.tsx';
import { PointsReplay } from './points-replay.tsx';

interface ReplayToolProps {
  readonly table: LocalRuleSet;
  readonly templates: readonly LocalRuleSet[];
  readonly isUsable: boolean;
  readonly today: CivilDate;
}

/** Results of a period put before the table of that period and before the draft: who would change. Stores nothing. */
export function ReplayTool({ table, templates, isUsable, today }: ReplayToolProps) {
  const [day, setDay] = useState(today);
  const isYearly = table.series === 'annual-score';
  const on = isYearly ? lastDayOf(ratingYearOf(day)) : day;
  const inForce = useTableInForce(table.series, on);
  // A list says nothing about points, nor points about a list: between the two only what was decided compares.
  const before = inForce?.rules === table.rules ? inForce : null;
  return (
    <>
      <h3>1. Chọn kỳ của kết quả</h3>
      <div className="table-line">
        <DayInput label={isYearly ? 'Một ngày trong năm của kết quả' : 'Ngày của kỳ'} value={day} onChange={setDay} />
      </div>
      <p>
        {before
          ? `So với bảng áp dụng ngày ${dayText(on)}: ${before.name}. Mức đã quyết định ghi ở “Mức đã xếp” được giữ là quyết định: dòng chỉ coi là khác đi khi dự thảo cho kết quả khác bảng đó và khác quyết định.`
          : inForce !== undefined &&
            `Ngày ${dayText(on)} tỉnh chưa có bảng cùng loại để so: mỗi dòng phải ghi kết quả đã quyết định.`}
      </p>
      {isYearly && (
        <p>
          Không được xếp loại thì ghi “Không xếp loại” ở “Mức đã xếp”. Có đề nghị xem xét ngoại lệ thì ghi mã của trường
          hợp (ví dụ C2) ở “Ngoại lệ được xem xét”.
        </p>
      )}
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
    </>
  );
}
