import { Link } from '@tanstack/react-router';
import { dayText, numberText } from '@co-so/domain';
import type { ReportingRound } from '@co-so/domain';
import { Panel } from '../../ui/panel.tsx';
import type { OriginSearch } from '../search.ts';
import type { ShownTile } from './shown-tile.ts';
import type { Standing } from './standing.ts';

interface RoundSummaryProps {
  readonly round: ReportingRound;
  readonly tiles: readonly ShownTile[];
  readonly search: OriginSearch;
}

/** How the last round stands, in the words of the tiles: how many answered, and by name who was late and who did not. */
export function RoundSummary({ round, tiles, search }: RoundSummaryProps) {
  const of = (standing: Standing) =>
    tiles
      .filter((tile) => tile.standing === standing)
      .toSorted((left, right) => left.province.name.localeCompare(right.province.name, 'vi'));
  const [inTime, late, roundMissing, notSent] = [of('inTime'), of('late'), of('roundMissing'), of('notSent')];
  return (
    <Panel title={round.title}>
      <p className="round-tally">
        <strong>
          {numberText(inTime.length + late.length)}/{numberText(tiles.length)}
        </strong>{' '}
        nơi đã gửi đợt này
      </p>
      <dl className="tally-parts">
        <Part name="Đúng hạn" count={inTime.length} />
        <Named name="Gửi muộn" tiles={late} search={search} />
        <Named name="Thiếu đợt này, đã gửi đợt trước" tiles={roundMissing} search={search} />
        <Named name="Chưa gửi lần nào" tiles={notSent} search={search} />
      </dl>
      <p className="soft">
        Chốt số liệu {dayText(round.cutOffOn)}, hạn gửi {dayText(round.dueOn)}. Đúng hạn hay muộn tính theo ngày duyệt ở
        tỉnh, thành phố.
      </p>
    </Panel>
  );
}

function Part({ name, count }: { readonly name: string; readonly count: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{numberText(count)}</dd>
    </div>
  );
}

interface NamedProps {
  readonly name: string;
  readonly tiles: readonly ShownTile[];
  readonly search: OriginSearch;
}

function Named({ name, tiles, search }: NamedProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {numberText(tiles.length)}
        {tiles.length > 0 && ': '}
        {tiles.map(({ slug, province }, index) => (
          <span key={slug} className="tally-name">
            <Link to="/tinh/$slug" params={{ slug }} search={search}>
              {province.name}
            </Link>
            {index < tiles.length - 1 && ', '}
          </span>
        ))}
      </dd>
    </div>
  );
}
