import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { ShownNode } from '@co-so/api';
import { numberText } from '@co-so/domain';
import IconChevronRight from '@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs';
import { Link } from '@tanstack/react-router';
import { Mark } from '../../ui/mark.tsx';
import { treeLevelQuery } from '../queries.ts';
import { belowText, kindText } from '../unit-text.ts';
import { useTreeState } from './tree-context.ts';

interface TreeLevelProps {
  readonly under: string | undefined;
  readonly level: number;
  readonly extent?: 'few' | 'first';
}

export function TreeLevel({ under, level, extent = 'first' }: TreeLevelProps) {
  const { on, counts, stop, setStop } = useTreeState();
  const { data, isError, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    ...treeLevelQuery(on, under, { extent, counts }),
    placeholderData: keepPreviousData,
  });
  if (!data) return <Waiting isError={isError} onRetry={() => void refetch()} />;
  const nodes = data.pages.flatMap((page) => page.nodes);
  const moreId = `${under ?? ''}/more`;
  return (
    <>
      {nodes.length === 0 && level === 1 && (
        <li role="none" className="tree-note">
          Không có tổ chức nào ở ngày này.
        </li>
      )}
      {nodes.map((node, index) => (
        <TreeItem key={node.id} node={node} level={level} isFirst={level === 1 && index === 0} />
      ))}
      {hasNextPage && (
        <li
          role="treeitem"
          className="tree-more"
          aria-level={level}
          aria-busy={isFetchingNextPage}
          data-id={moreId}
          data-name="Xem thêm"
          tabIndex={stop === moreId ? 0 : -1}
          onFocus={(event) => event.target === event.currentTarget && setStop(moreId)}
          onClick={() => void fetchNextPage()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            event.stopPropagation();
            void fetchNextPage();
          }}
        >
          {isFetchingNextPage ? 'Đang tải…' : 'Còn nữa: xem thêm'}
        </li>
      )}
    </>
  );
}

function Waiting({ isError, onRetry }: { readonly isError: boolean; readonly onRetry: () => void }) {
  if (!isError)
    return (
      <li role="none" className="soft tree-note">
        Đang tải…
      </li>
    );
  return (
    <li role="none" className="tree-note">
      Chưa tải được.{' '}
      <button type="button" onClick={onRetry}>
        Thử lại
      </button>
    </li>
  );
}

interface TreeItemProps {
  readonly node: ShownNode;
  readonly level: number;
  readonly isFirst: boolean;
}

function TreeItem({ node, level, isFirst }: TreeItemProps) {
  const { on, expanded, setOpen, stop, setStop } = useTreeState();
  const { id, name, kind, code, counts, hasBelow: hasChildren, findings } = node;
  const isOpen = hasChildren && expanded.has(id);
  const groupId = `tree-${id}`;
  return (
    <li role="none">
      <div
        role="treeitem"
        className="tree-row"
        aria-level={level}
        aria-expanded={hasChildren ? isOpen : undefined}
        aria-owns={isOpen ? groupId : undefined}
        data-id={id}
        data-name={name}
        tabIndex={stop === id || (stop === undefined && isFirst) ? 0 : -1}
        onFocus={(event) => event.target === event.currentTarget && setStop(id)}
      >
        <span
          className="tree-toggle"
          data-open={isOpen ? '' : undefined}
          aria-hidden="true"
          onClick={() => hasChildren && setOpen(id, !isOpen)}
        >
          {hasChildren && <IconChevronRight size={18} />}
        </span>
        <span className="tree-label">
          <Link to="/to-chuc/$id" params={{ id }} search={{ ngay: on }} tabIndex={-1} className="tree-name">
            {name}
          </Link>{' '}
          <span className="tree-about">
            <span>{kindText(kind)}</span> {code !== null && <span>mã {code}</span>}{' '}
            {hasChildren && counts && <span>{belowText(counts, kind)}</span>}{' '}
            {findings > 0 && <Mark tone="warn">{numberText(findings)} điều cần xem</Mark>}
          </span>
        </span>
      </div>
      {isOpen && (
        <ul role="group" id={groupId}>
          <TreeLevel under={id} level={level + 1} />
        </ul>
      )}
    </li>
  );
}
