import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import type { ShownPerson } from '@co-so/api';
import { contextQuery } from './queries.ts';
import './other-person.css';

/** Another window may change who is signed in at this browser; nobody then acts under a post that the page does not show. */
export function OtherPerson({ person }: { readonly person: ShownPerson }) {
  const { data: office } = useQuery({ ...contextQuery, refetchOnWindowFocus: 'always' });
  return office && office.person.id !== person.id ? <Changed from={person.post} to={office.person.post} /> : null;
}

function Changed({ from, to }: { readonly from: string; readonly to: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="other-person"
      aria-labelledby={titleId}
      onCancel={(event) => event.preventDefault()}
    >
      <Title order={2} id={titleId}>
        Đã đổi tài khoản ở cửa sổ khác
      </Title>
      <p>
        Trang này mở cho {from}, còn trình duyệt nay đăng nhập {to}. Mở lại trang để làm việc với tài khoản mới.
      </p>
      <Button size="md" onClick={() => location.reload()}>
        Mở lại trang
      </Button>
    </dialog>
  );
}
