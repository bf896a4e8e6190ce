import { useBlocker } from '@tanstack/react-router';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

interface Place {
  readonly pathname: string;
  readonly search: object;
}

/** Asks before what was typed and not saved is lost. What is tried beside it may be changed in the address meanwhile. */
export function LeaveGuard({ isDirty }: { readonly isDirty: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && !isSameDraft(current, next),
    enableBeforeUnload: () => isDirty,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      isOpen={blocker.status === 'blocked'}
      question="Rời trang mà chưa lưu?"
      explanation="Nội dung đã sửa từ lần lưu trước sẽ mất."
      yes="Rời trang"
      no="Ở lại"
      onYes={() => blocker.proceed?.()}
      onNo={() => blocker.reset?.()}
    />
  );
}

/** An earlier save stands at the same path and takes the draft's place. */
function isSameDraft(current: Place, next: Place): boolean {
  return current.pathname === next.pathname && !('revision' in next.search);
}
