import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ShownPerson } from '@co-so/api';
import { Dialog } from '../ui/dialog.tsx';
import { contextQuery } from './queries.ts';

/** Another window may change who is signed in at this browser; nobody then acts under a post that the page does not show. */
export function OtherPerson({ person }: { readonly person: ShownPerson }) {
  const { data: office } = useQuery({ ...contextQuery, refetchOnWindowFocus: 'always' });
  if (!office || office.person.id === person.id) return null;
  return (
    <Dialog
      title="Đã đổi tài khoản ở cửa sổ khác"
      explanation={`Trang này mở cho ${person.post}, còn trình duyệt nay đăng nhập ${office.person.post}. Mở lại trang để làm việc với tài khoản mới.`}
    >
      <Button size="md" onClick={() => location.reload()}>
        Mở lại trang
      </Button>
    </Dialog>
  );
}
