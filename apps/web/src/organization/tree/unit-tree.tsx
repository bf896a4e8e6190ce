import { Button } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { InfiniteData } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { CivilDate } from '@co-so/domain';
import { treeLevelQuery } from '../queries.ts';
import { TreeContext } from './tree-context.ts';
import { TreeLevel } from './tree-level.tsx';
import { itemFor } from './tree-keys.ts';
import './unit-tree.css';

interface UnitTreeProps {
  readonly label: string;
  readonly on: CivilDate;
  /** The unit whose children are the first level; without one, what is seen at the top. */
  readonly under?: string | undefined;
  /** Of how many the first level begins, where it stands beside much else; the others are opened for themselves. */
  readonly extent?: 'few' | 'first';
  readonly onOpen: (unitId: string) => void;
}

/** The tree of a day by the pattern of WAI-ARIA: one stop for the tab key, each level fetched when it is opened. */
export function UnitTree({ label, on, under, extent = 'first', onOpen }: UnitTreeProps) {
  const client = useQueryClient();
  const firstLevel = treeLevelQuery(on, under, { extent });
  const [expanded, setExpanded] = useState(() => onlyOne(client.getQueryData(firstLevel.queryKey)));
  const [stop, setStop] = useState<string>();
  const [counts, setCounts] = useState<'kept' | 'all'>('kept');
  const { data } = useInfiniteQuery(firstLevel);
  const isUncounted = data?.pages.some(({ nodes }) => nodes.some((node) => node.counts === null)) ?? false;
  const setOpen = (id: string, isOpen: boolean) =>
    setExpanded((was) => new Set(isOpen ? [...was, id] : [...was].filter((one) => one !== id)));
  const press = (event: KeyboardEvent<HTMLUListElement>) => {
    const item = (event.target as Element).closest<HTMLElement>('[role="treeitem"]');
    const id = item?.dataset['id'];
    if (!item || id === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = (deed: () => void) => {
      event.preventDefault();
      deed();
    };
    const isExpanded = item.getAttribute('aria-expanded');
    if (event.key === 'Enter') return act(() => onOpen(id));
    if (event.key === ' ' && isExpanded !== null) return act(() => setOpen(id, isExpanded === 'false'));
    if (event.key === 'ArrowRight' && isExpanded === 'false') return act(() => setOpen(id, true));
    if (event.key === 'ArrowLeft' && isExpanded === 'true') return act(() => setOpen(id, false));
    const next = itemFor(event.key, item, event.currentTarget);
    return next && act(() => next.focus());
  };
  return (
    <TreeContext value={{ on, counts, expanded, setOpen, stop, setStop, onOpen }}>
      <ul className="unit-tree" role="tree" aria-label={label} onKeyDown={press}>
        <TreeLevel under={under} level={1} extent={extent} />
      </ul>
      {isUncounted && counts === 'kept' && (
        <Button variant="default" mt="sm" className="no-print" onClick={() => setCounts('all')}>
          Đếm tổ chức bên dưới ở ngày này
        </Button>
      )}
    </TreeContext>
  );
}

interface Level {
  readonly nodes: readonly { readonly id: string }[];
}

/** A level that is known by now and has one unit alone is opened at once. */
function onlyOne(level: InfiniteData<Level, unknown> | undefined): ReadonlySet<string> {
  const nodes = level?.pages[0]?.nodes ?? [];
  return new Set(nodes.length === 1 ? nodes.map(({ id }) => id) : []);
}
