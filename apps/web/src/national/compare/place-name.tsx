import { Link } from '@tanstack/react-router';
import type { ComparedProvince, ComparedRow, Origin } from '@co-so/domain';
import { slugOf } from '../province/life.ts';
import type { Answer } from './answer.ts';
import { sumOf, sumText } from './carried-text.ts';

interface PlaceNameProps {
  readonly row: Pick<ComparedRow, 'province' | 'figure'>;
  readonly answer: Answer;
}

/** A province, the unit where it is not the province itself, and of what a sum was made; leads to all that it sent. */
export function PlaceName({ row: { province, figure }, answer }: PlaceNameProps) {
  const { question, origin } = answer;
  const sum = sumOf(answer, province.id);
  return (
    <>
      <ProvinceLink province={province} origin={origin} />
      {sum && <span className="soft row-note">{sumText(sum, question.indicator)}</span>}
      {figure.unitKind !== 'province' && <span className="soft row-note">{figure.unitName}</span>}
    </>
  );
}

interface ProvinceLinkProps {
  readonly province: ComparedProvince;
  readonly origin: Origin;
}

export function ProvinceLink({ province, origin }: ProvinceLinkProps) {
  const slug = slugOf(province.id);
  if (slug === undefined) return province.name;
  return (
    <Link to="/tinh/$slug" params={{ slug }} search={origin === 'real' ? {} : { origin }}>
      {province.name}
    </Link>
  );
}
