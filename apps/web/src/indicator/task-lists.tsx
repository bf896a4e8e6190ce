import { Progress } from '@mantine/core';
import { coverageText, figureGroups, findCategory, indicatorOf, numberText, shareText } from '@co-so/domain';
import type { Figure, FigureGroup } from '@co-so/domain';
import { FigureLink } from '../ui/figure-link.tsx';
import { SourceNote } from '../ui/source-note.tsx';
import { PartsLine, UncheckedParts } from '../ui/parts-line.tsx';

/** Task lists: done of planned, each with its bar; the whole of all lists last, each period apart. */
export function TaskLists({ figures }: { readonly figures: readonly Figure[] }) {
  const indicators = [...new Set(figures.map(({ indicator }) => indicator))];
  return indicators.flatMap((id) =>
    figureGroups(indicatorOf(id), figures).map((group) => <TaskGroup key={`${id} ${group.period}`} group={group} />),
  );
}

function TaskGroup({ group }: { readonly group: FigureGroup }) {
  const { whole, parts, check, partsStandApart } = group;
  const lists = whole ? [...parts, whole] : parts;
  const shown = lists[0];
  return (
    <>
      <dl className="figure-parts">
        {lists.map((list) => (
          <TaskList key={list.category ?? ''} list={list} />
        ))}
      </dl>
      {check && <PartsLine check={check} />}
      {partsStandApart && <UncheckedParts />}
      {shown && <p className="figure-when">{coverageText(shown.period, shown.cutOffOn)}</p>}
      {shown && <SourceNote figure={shown} />}
    </>
  );
}

function TaskList({ list }: { readonly list: Figure }) {
  const { quantity, category } = list;
  if (quantity.kind !== 'ratio') return null;
  const { numerator, denominator } = quantity;
  const name = category === null ? 'Tất cả các danh mục' : findCategory(indicatorOf(list.indicator), category)?.name;
  return (
    <div style={{ display: 'block' }}>
      <dt style={{ display: 'flex', justifyContent: 'space-between', gap: '0.5rem' }}>
        <span>
          {name}
          {list.source === 'derived' && <span className="figure-mark"> tự tính</span>}
        </span>
        <strong style={{ color: 'var(--mantine-color-text)' }}>
          <FigureLink about={list}>
            {numberText(numerator)}/{numberText(denominator)}
          </FigureLink>
        </strong>
      </dt>
      <dd style={{ display: 'flex', alignItems: 'center', gap: '0.5rem' }}>
        <Progress
          value={(numerator * 100) / denominator}
          aria-label={`${name}: ${shareText(quantity)}`}
          style={{ flex: 1 }}
        />
        <span className="soft" style={{ minWidth: '4rem' }}>
          {shareText(quantity)}
        </span>
      </dd>
    </div>
  );
}
