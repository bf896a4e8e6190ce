import { folded } from '@co-so/domain';

/** Where a key leads from an item of a tree; undefined where it leads nowhere. Levels that are closed are not there. */
export function itemFor(key: string, item: HTMLElement, tree: HTMLElement): HTMLElement | undefined {
  const items = [...tree.querySelectorAll<HTMLElement>('[role="treeitem"]')];
  const index = items.indexOf(item);
  switch (key) {
    case 'ArrowDown':
      return items[index + 1];
    case 'ArrowUp':
      return items[index - 1];
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    case 'ArrowRight':
      return firstIn(item.parentElement?.querySelector('[role="group"]'));
    case 'ArrowLeft':
      return firstIn(item.closest('[role="group"]')?.parentElement);
    default:
      return key.length === 1 ? nextBeginning(folded(key), items, index) : undefined;
  }
}

function firstIn(part: Element | null | undefined): HTMLElement | undefined {
  return part?.querySelector<HTMLElement>('[role="treeitem"]') ?? undefined;
}

/** The next item, from the top again after the last, one of whose words begins with the letter. */
function nextBeginning(letter: string, items: readonly HTMLElement[], index: number): HTMLElement | undefined {
  if (letter === '') return undefined;
  return [...items.slice(index + 1), ...items.slice(0, index)].find((one) =>
    folded(one.dataset['name'] ?? '')
      .split(' ')
      .some((word) => word.startsWith(letter)),
  );
}
