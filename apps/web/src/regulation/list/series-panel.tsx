import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dayText, ruleSetInForce, seriesNames } from '@co-so/domain';
import type { CivilDate, Remark, RuleSet, Series } from '@co-so/domain';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Panel } from '../../ui/panel.tsx';
import { addressOf } from '../rule-address.ts';
import { centralRulesQuery } from '../queries.ts';
import { selectionText } from '../rule-text.ts';
import '../rules.css';
import { timeScale } from './time-scale.ts';
import { TimeLine } from './time-line.tsx';

interface SeriesPanelProps {
  readonly series: Series;
  readonly on: CivilDate;
  readonly today: CivilDate;
  /** What the office itself has issued in the series; undefined where it issues nothing. */
  readonly own: ReactNode;
}

/** One series: what the office issued, and the time line of the central sets with these from the newest. */
export function SeriesPanel({ series, on, today, own }: SeriesPanelProps) {
  const { data: sets } = useSuspenseQuery(centralRulesQuery(series));
  const inForce = ruleSetInForce(sets, on);
  const scale = timeScale(sets, today);
  return (
    <Panel title={seriesNames[series]}>
      {own}
      {inForce && <ShortCuts set={inForce} />}
      {scale && <TimeLine scale={scale} on={on} inForce={inForce} />}
      {sets.length === 0 && (
        <Empty>Trung ương giao cấp ủy cấp trên quy định điểm của từng tiêu chí: không có bảng chung.</Empty>
      )}
      {scale && !inForce && <p className="soft">Không có bản nào đã biết áp dụng vào ngày {dayText(on)}.</p>}
      <ol className="rule-sets" reversed>
        {sets.toReversed().map((set) => (
          <SetItem
            key={set.id}
            set={set}
            number={scale?.stretches.find((stretch) => stretch.set === set)?.number}
            inForceOn={set === inForce ? on : undefined}
          />
        ))}
      </ol>
    </Panel>
  );
}

/** What is looked up most often, one click away. */
function ShortCuts({ set }: { readonly set: RuleSet }) {
  if (set.rules !== 'scoring' || !set.cap) return null;
  const { to, params } = addressOf(set.id);
  return (
    <p className="short-cuts no-print">
      {shortCuts.map(({ hash, text }) => (
        <ButtonLink key={hash} to={to} params={params} hash={hash} variant="default">
          {text}
        </ButtonLink>
      ))}
    </p>
  );
}

const shortCuts = [
  { hash: 'muc', text: 'Mức xếp loại và điều kiện' },
  { hash: 'khong-che', text: 'Tỷ lệ khống chế 20%' },
  { hash: 'tinh-thu', text: 'Tính thử' },
] as const;

interface SetItemProps {
  readonly set: RuleSet;
  readonly number: number | undefined;
  readonly inForceOn: CivilDate | undefined;
}

function SetItem({ set, number, inForceOn }: SetItemProps) {
  const seriesBreak = set.rules === 'record' ? set.seriesBreak : null;
  return (
    <>
      <li>
        <span className="set-number">{number}</span>
        <div>
          <Link {...addressOf(set.id)} className="set-name">
            {set.name}
          </Link>
          <div className="set-marks">
            <span className="soft">{selectionText(set.selection)}</span>
            {inForceOn && <Mark tone="good">Áp dụng vào ngày {dayText(inForceOn)}</Mark>}
            {set.isTemplate && <Mark tone="plain">Mẫu, không ban hành nguyên trạng</Mark>}
            {set.rules === 'record' && <Mark tone="plain">Chỉ ghi mức đã quyết định, không tính</Mark>}
            {set.unconfirmed !== undefined && <Mark tone="warn">Chưa xác nhận</Mark>}
          </div>
        </div>
      </li>
      {seriesBreak && <BreakItem remark={seriesBreak} />}
    </>
  );
}

function BreakItem({ remark: { text, unconfirmed } }: { readonly remark: Remark }) {
  return (
    <li className="series-break">
      <div>
        <strong>Ngắt dãy số liệu.</strong> {text}.{' '}
        {unconfirmed !== undefined && <span className="soft">{unconfirmed}</span>}
      </div>
    </li>
  );
}
