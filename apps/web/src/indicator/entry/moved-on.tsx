import { Alert, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { Problem } from '@co-so/domain';

const movedOnCodes: readonly string[] = ['figure-moved-on', 'target-moved-on', 'changed-meanwhile'];

interface MovedOnProps {
  readonly problems: readonly Problem[];
  readonly reload: () => Promise<void>;
}

/** Somebody else was faster: the newest revision can be fetched without losing a word of what was typed. */
export function MovedOn({ problems, reload }: MovedOnProps) {
  const reloading = useMutation({ mutationFn: reload, networkMode: 'always' });
  if (!problems.some(({ code }) => movedOnCodes.includes(code))) return null;
  return (
    <Alert color="yellow" variant="light" mt="sm">
      <p>Nội dung đã gõ vẫn còn nguyên trên màn hình.</p>
      <Button mt="xs" variant="default" loading={reloading.isPending} onClick={() => reloading.mutate()}>
        Tải lần ghi mới nhất, giữ nội dung đang gõ
      </Button>
      {reloading.isError && <p>Chưa tải được. Hãy thử lại khi có mạng.</p>}
    </Alert>
  );
}
