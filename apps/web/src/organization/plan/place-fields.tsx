import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PlaceAllocation, SplitStep } from '@co-so/domain';
import { ProblemList } from '../../ui/problem-list.tsx';
import { targetsOf } from './division-fields.tsx';
import type { PlannerTools } from './planner-tools.tsx';
import { placesUnderQuery } from './queries.ts';

interface PlaceFieldsProps {
  readonly step: SplitStep;
  readonly tools: PlannerTools;
  readonly onChange: (places: readonly PlaceAllocation[]) => void;
}

/** Under which part each place of the divided unit lies from then on. */
export function PlaceFields({ step, tools, onChange }: PlaceFieldsProps) {
  const { unitId, effectiveOn, places = [] } = step;
  const { data: below, error } = useQuery({ ...placesUnderQuery(unitId, effectiveOn), enabled: unitId !== '' });
  if (error) return <ProblemList error={error} />;
  if (!below || below.length === 0) return null;
  const [, ...targets] = targetsOf(step, tools);
  const set = (placeId: string, to: string) => {
    const others = places.filter((one) => one.placeId !== placeId);
    onChange(to === '' ? others : [...others, { placeId, to }]);
  };
  return (
    <fieldset className="plan-part">
      <legend>Thôn, khu phố, trường, doanh nghiệp, cơ quan về đâu</legend>
      <div className="plan-line">
        {below.map(({ id, name }) => (
          <NativeSelect
            key={id}
            label={name}
            data={[{ value: '', label: 'Theo chi bộ của nơi ấy' }, ...targets]}
            value={places.find(({ placeId }) => placeId === id)?.to ?? ''}
            onChange={({ currentTarget }) => set(id, currentTarget.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
