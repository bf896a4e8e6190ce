import { useBlocker } from '@tanstack/react-router';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

/** Asks before what was typed and not saved is lost. */
export function LeaveGuard({ isDirty }: { readonly isDirty: boolean }) {
  const holds = () => isDirty;
  const blocker = useBlocker({ shouldBlockFn: holds, enableBeforeUnload: holds, withResolver: true });
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
