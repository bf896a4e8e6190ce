import { SegmentedControl } from '@mantine/core';
import { findCategory, numberText, parsePeriod, periodText, unitKindNames } from '@co-so/domain';
import type { ComparedBy, Indicator, Period, ProvinceBasis, UnitKind } from '@co-so/domain';
import { capitalized } from '../../ui/capitalized.ts';
import { SearchSelect } from '../../ui/search-select.tsx';
import type { AskableQuestion } from '../queries.ts';
import { categoriesIn, indicatorsIn, kindsIn, periodsMaximum, periodsOf } from './question.ts';
import type { Question } from './question.ts';

interface QuestionControlsProps {
  readonly question: Question;
  readonly askable: readonly AskableQuestion[];
  readonly onChange: (question: Question) => void;
}

/** The parts of a question, each offering only what has an answer. */
export function QuestionControls({ question, askable, onChange }: QuestionControlsProps) {
  const about = askable.filter(({ indicator }) => indicator === question.indicator.id);
  const within = about.filter(({ category }) => category === question.category);
  const indicators = indicatorsIn(askable);
  const categories = categoriesIn(about);
  const kinds = kindsIn(within);
  const choose = (changed: Partial<Question>) => onChange({ ...question, ...changed });
  return (
    <div className="question-controls">
      <SearchSelect
        label="Số liệu so sánh"
        value={question.indicator.id}
        choices={indicators.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => choose({ indicator: indicators.find((one) => one.id === id)!, category: null, periods: [] })}
      />
      {categories.length > 1 && (
        <SearchSelect
          label={question.indicator.categories?.name ?? 'Nhóm'}
          value={question.category ?? ''}
          choices={categories.map((category) => ({
            value: category ?? '',
            label: categoryText(question.indicator, category),
          }))}
          onChange={(category) => choose({ category: category || null })}
        />
      )}
      {kinds.length > 1 && (
        <SearchSelect
          label="Cấp"
          value={question.unitKind}
          choices={kinds.map((kind) => ({ value: kind, label: capitalized(unitKindNames[kind]) }))}
          onChange={(unitKind) => choose({ unitKind: unitKind as UnitKind })}
        />
      )}
      <PeriodSelect periods={periodsOf(within)} chosen={question.periods} onChange={(periods) => choose({ periods })} />
      {within.some(({ hasGoal }) => hasGoal) && (
        <div>
          <span className="control-label" id="so-sanh-theo">
            So sánh theo
          </span>
          <SegmentedControl<ComparedBy>
            aria-labelledby="so-sanh-theo"
            value={question.by}
            onChange={(by) => choose({ by })}
            data={[
              { value: 'figure', label: 'Số liệu' },
              { value: 'completion', label: 'Hoàn thành chỉ tiêu' },
            ]}
          />
        </div>
      )}
      <ProvinceBasisSwitch basis={question.provinces} onChange={(provinces) => choose({ provinces })} />
    </div>
  );
}

interface ProvinceBasisSwitchProps {
  readonly basis: ProvinceBasis;
  readonly onChange: (basis: ProvinceBasis) => void;
}

function ProvinceBasisSwitch({ basis, onChange }: ProvinceBasisSwitchProps) {
  return (
    <div>
      <span className="control-label" id="theo-tinh">
        Theo tỉnh, thành phố
      </span>
      <SegmentedControl<ProvinceBasis>
        aria-labelledby="theo-tinh"
        value={basis}
        onChange={onChange}
        data={[
          { value: 'ofDay', label: 'Của ngày đó' },
          { value: 'today', label: 'Quy về hiện nay' },
        ]}
      />
    </div>
  );
}

interface PeriodSelectProps {
  readonly periods: readonly Period[];
  readonly chosen: readonly Period[];
  readonly onChange: (periods: readonly Period[]) => void;
}

const latestOfEach = '';
const several = 'several';

function PeriodSelect({ periods, chosen, onChange }: PeriodSelectProps) {
  const newest = periods.slice(0, periodsMaximum);
  const isAll = chosen.length === newest.length;
  const choices = [
    { value: latestOfEach, label: 'Mới nhất của mỗi nơi' },
    ...(newest.length > 1 ? [{ value: several, label: severalText(isAll ? newest : chosen, newest, periods) }] : []),
    ...periods.map((period) => ({ value: period, label: capitalized(periodText(period)) })),
  ];
  const choose = (value: string) => {
    const one = parsePeriod(value);
    onChange(value === several ? newest : one ? [one] : []);
  };
  const value = chosen.length > 1 ? several : (chosen[0] ?? latestOfEach);
  return <SearchSelect label="Kỳ" value={value} choices={choices} onChange={choose} />;
}

function severalText(chosen: readonly Period[], newest: readonly Period[], all: readonly Period[]): string {
  if (chosen.length > 1 && chosen.length < newest.length) return `${numberText(chosen.length)} kỳ đã chọn`;
  return newest.length === all.length
    ? `Tất cả ${numberText(all.length)} kỳ`
    : `${numberText(newest.length)} kỳ gần nhất`;
}

function categoryText(indicator: Indicator, category: string | null): string {
  return category === null ? 'Toàn bộ' : (findCategory(indicator, category)?.name ?? category);
}
