import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import '../indicator.css';
import '../../ui/import-parts.css';
import './import.css';
import { ImportOutcome } from './import-outcome.tsx';
import { ImportSteps, isBusy } from './import-steps.tsx';
import { Templates } from './templates.tsx';
import { useImport } from './use-import.ts';
import type { ImportState } from './use-import.ts';

interface ImportPageProps {
  readonly province: string;
  readonly provinceName: string;
}

/** Figures from a file: chosen, checked as a whole, and stored only when somebody says so. */
export function ImportPage({ province, provinceName }: ImportPageProps) {
  const { state, choose, check, store } = useImport(province);
  const heading = useRef<HTMLHeadingElement>(null);
  const isOver = state.step !== 'choose' && !isBusy(state.step);
  useEffect(() => {
    if (isOver) heading.current?.focus();
  }, [isOver, state.step]);
  return (
    <Page
      title="Nhập số liệu từ tệp"
      lead={`Số liệu của ${provinceName}. Tệp được kiểm tra trước; chưa bấm ghi thì chưa lưu gì.`}
    >
      <Panel title="Tệp mẫu">
        <p>
          Tệp Excel có ba trang: Tổ chức, Số liệu, Chỉ tiêu. Tệp ví dụ là số liệu {provinceName} đang có. Chỉ có một vài
          số? <Link to="/so-lieu">Ghi trực tiếp một số liệu</Link> hoặc{' '}
          <Link to="/so-lieu" search={{ form: 'target' }}>
            giao một chỉ tiêu
          </Link>
          . Danh sách nhiều tổ chức, hoặc lấy từ phần mềm khác: <Link to="/nhap-to-chuc">nhập danh sách tổ chức</Link>.
        </p>
        <Templates province={province} />
      </Panel>
      <Panel title="Chọn tệp">
        <FileDrop
          label="Tệp số liệu"
          accept=".xlsx,.json"
          hint="Excel (.xlsx) hoặc JSON, nhiều nhất 5.000 dòng. Có thể kéo tệp thả vào khung này."
          isMultiple={false}
          isDisabled={isBusy(state.step)}
          onFiles={([file]) => void (file && choose(file))}
        />
        <ImportSteps step={state.step} />
      </Panel>
      {state.step !== 'choose' && (
        <section className="panel" aria-labelledby="ket-qua">
          <Title order={2} id="ket-qua" ref={heading} tabIndex={-1}>
            {headings[state.step]}: {nameOf(state)}
          </Title>
          <ImportOutcome
            state={state}
            onStore={(file, report, reason) => void store(file, report, reason)}
            onCheck={(file) => void check(file)}
          />
        </section>
      )}
    </Page>
  );
}

const headings: Readonly<Record<Exclude<ImportState['step'], 'choose'>, string>> = {
  reading: 'Đang đọc',
  unreadable: 'Không đọc được',
  checking: 'Đang kiểm tra',
  refused: 'Cần sửa',
  failed: 'Chưa xong',
  checked: 'Kết quả kiểm tra',
  storing: 'Đang ghi',
  stored: 'Đã ghi',
};

function nameOf(state: Exclude<ImportState, { readonly step: 'choose' }>): string {
  return 'file' in state ? state.file.name : state.name;
}
