import { Button, Checkbox, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { saveFile } from '../../ui/save-file.ts';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onSaved: () => void;
}

const ownCodes = { name: 'ma-du-phong-co-so.txt', holding: 'nothing', rows: 0 } as const;

/** The ten codes, which are shown this once: nobody goes on before they say that they have kept them. */
export function RecoveryCodes({ codes, onSaved }: RecoveryCodesProps) {
  const [isKept, setKept] = useState(false);
  const [isCopied, setCopied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const text = `Mã dự phòng – Cơ Sở (${location.hostname})\r\nMỗi mã dùng một lần, khi không có điện thoại.\r\n\r\n${codes.join('\r\n')}\r\n`;
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div className="step-form">
      <Title order={2} ref={heading} tabIndex={-1}>
        Mười mã dự phòng
      </Title>
      <p>
        Khi mất hoặc quên điện thoại, dùng một mã này thay cho mã 6 chữ số. <strong>Các mã chỉ hiện lần này.</strong> In
        ra và cất ở nơi an toàn, không để cùng máy tính.
      </p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="code-actions no-print">
        <Button variant="default" size="md" onClick={() => print()}>
          In
        </Button>
        <Button
          variant="default"
          size="md"
          onClick={() => void saveFile(ownCodes, () => new Blob([text], { type: 'text/plain;charset=utf-8' }))}
        >
          Tải tệp chữ
        </Button>
        <Button variant="default" size="md" onClick={() => void copy()}>
          {isCopied ? 'Đã sao chép' : 'Sao chép'}
        </Button>
      </div>
      <div className="no-print">
        <Checkbox
          size="md"
          label="Tôi đã lưu các mã này"
          checked={isKept}
          onChange={({ currentTarget }) => setKept(currentTarget.checked)}
        />
      </div>
      <Button className="no-print" size="lg" disabled={!isKept} onClick={onSaved}>
        Tiếp tục
      </Button>
    </div>
  );
}
