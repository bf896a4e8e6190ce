import { Button } from '@mantine/core';

/** Says that what stands in the form was typed before, and offers what the form was opened with. */
export function Restored({ onRestart }: { readonly onRestart: () => void }) {
  return (
    <div className="reloaded" role="status">
      <p>Đã lấy lại nội dung gõ dở, chưa ghi.</p>
      <Button variant="default" size="xs" onClick={onRestart}>
        Bỏ nội dung gõ dở
      </Button>
    </div>
  );
}
