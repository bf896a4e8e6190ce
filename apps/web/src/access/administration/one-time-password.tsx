import { Button, Title } from '@mantine/core';
import { momentText } from '@co-so/domain';
import type { Issued } from '@co-so/api';
import { useEffect, useRef, useState } from 'react';
import { Facts } from '../../ui/facts.tsx';
import '../../ui/write-form.css';
import './administration.css';

interface OneTimePasswordProps {
  readonly issued: Issued;
  /** Where it is used; here, unless it is somewhere else. */
  readonly address?: string;
  readonly onHandedOver: () => void;
}

/** What is handed over on paper, shown this once: large enough to be read out and copied by hand. */
export function OneTimePassword({ issued, address = location.host, onHandedOver }: OneTimePasswordProps) {
  const { userName, oneTimePassword, expiresAt } = issued;
  const [isCopied, setCopied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const copy = async () => {
    await navigator.clipboard.writeText(oneTimePassword);
    setCopied(true);
  };
  return (
    <div className="slip">
      <Title order={3} ref={heading} tabIndex={-1}>
        Mật khẩu dùng một lần
      </Title>
      <Facts
        facts={[
          { label: 'Địa chỉ', value: address },
          { label: 'Tên đăng nhập', value: <span className="slip-word">{userName}</span> },
          { label: 'Mật khẩu', value: <span className="slip-word">{oneTimePassword}</span> },
        ]}
      />
      <p>
        <strong>Chỉ hiện lần này.</strong> Giao tận tay; dùng trước {momentText(expiresAt)}. Lần đăng nhập đầu phải đặt
        mật khẩu của mình.
      </p>
      <div className="row-actions no-print">
        <Button variant="default" size="md" onClick={() => print()}>
          In
        </Button>
        <Button variant="default" size="md" onClick={() => void copy()}>
          {isCopied ? 'Đã sao chép' : 'Sao chép mật khẩu'}
        </Button>
        <Button size="md" onClick={onHandedOver}>
          Đã giao
        </Button>
      </div>
    </div>
  );
}
