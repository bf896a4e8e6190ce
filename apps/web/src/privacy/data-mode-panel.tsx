import { Button, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { dayText, momentText } from '@co-so/domain';
import type { CivilDate, DataModeRevision } from '@co-so/domain';
import { useState } from 'react';
import { DataTable } from '../ui/data-table.tsx';
import type { Column } from '../ui/data-table.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { DoneLine } from '../ui/done-line.tsx';
import type { Done } from '../ui/done-line.tsx';
import { Empty } from '../ui/empty.tsx';
import { Mark } from '../ui/mark.tsx';
import { Panel } from '../ui/panel.tsx';
import { ProblemList } from '../ui/problem-list.tsx';
import { useWrite } from '../ui/use-write.ts';
import { dataModeWords } from './data-mode-words.ts';
import { dataModeQuery, setDataMode } from './queries.ts';
import { TextBox } from '../ui/text-box.tsx';
import { WriteForm } from '../ui/write-form.tsx';

const columns: readonly Column<DataModeRevision>[] = [
  { header: 'Chế độ', isLead: true, cell: ({ mode }) => dataModeWords[mode] },
  { header: 'Căn cứ', cell: ({ legalBasis }) => legalBasis?.text ?? <span className="soft">không cần</span> },
  {
    header: 'Văn bản',
    cell: ({ legalBasis }) =>
      legalBasis ? `${legalBasis.document}, ngày ${dayText(legalBasis.documentOn)}` : <span className="soft">-</span>,
  },
  { header: 'Ai, lúc nào', cell: ({ setBy, setAt }) => `${setBy.title}, ${momentText(setAt)}` },
];

/** Whether real persons' data may be here, who decided so, and on what. */
export function DataModePanel({ today }: { readonly today: CivilDate }) {
  const { data } = useSuspenseQuery(dataModeQuery);
  const maySet = data.allowedActions.includes('set');
  const basedOn = data.revisions[0]?.revision ?? null;
  const [done, setDone] = useState<Done>();
  const say = () => setDone({ text: 'Đã đặt chế độ dữ liệu.' });
  return (
    <>
      <Panel title="Chế độ đang dùng">
        <p>
          <Mark tone={data.mode === 'simulatedOnly' ? 'good' : 'warn'}>{dataModeWords[data.mode]}</Mark>
        </p>
        <p>
          Khi chế độ “Chỉ dữ liệu mô phỏng về người” đang bật, không ai được ghi dữ liệu thật về người vào hệ thống. Chỉ
          tắt sau khi cơ quan đã xác nhận căn cứ pháp lý và nơi đặt dữ liệu: máy chủ ở nước ngoài được tính là chuyển dữ
          liệu ra nước ngoài.
        </p>
        <p>
          Máy không phân biệt được người thật với người mô phỏng nên không tự chặn được: đây là quy tắc cho người ghi,
          hiện ở đầu mọi trang và ở ô ghi họ tên khi cấp tài khoản.
        </p>
        <DoneLine done={done} />
        {maySet &&
          (data.mode === 'simulatedOnly' ? (
            <LetRealIn key={basedOn} today={today} basedOn={basedOn} onDone={say} />
          ) : (
            <KeepRealOut basedOn={basedOn} onDone={say} />
          ))}
      </Panel>
      <Panel title="Các lần đã đặt">
        {data.revisions.length === 0 ? (
          <Empty>Chưa ai thay đổi. Chế độ “Chỉ dữ liệu mô phỏng về người” có từ đầu.</Empty>
        ) : (
          <DataTable
            caption="Các lần đặt chế độ dữ liệu"
            columns={columns}
            rows={data.revisions}
            rowKey={({ revision }) => String(revision)}
          />
        )}
      </Panel>
    </>
  );
}

interface SettingProps {
  /** The revision on which the switch is thrown. */
  readonly basedOn: number | null;
  readonly onDone: () => void;
}

function LetRealIn({ today, basedOn, onDone }: SettingProps & { readonly today: CivilDate }) {
  const [basis, setBasis] = useState({ text: '', document: '', documentOn: today });
  const { error, isPending, send } = useWrite(setDataMode, onDone);
  return (
    <WriteForm
      submit="Cho phép dữ liệu thật"
      error={error}
      isPending={isPending}
      onSubmit={() => send({ mode: 'real', legalBasis: basis, basedOn })}
    >
      <TextBox
        label="Căn cứ pháp lý"
        hint="Vì sao cơ quan được xử lý dữ liệu này"
        value={basis.text}
        onChange={(text) => setBasis({ ...basis, text })}
      />
      <TextInput
        label="Số văn bản"
        size="md"
        value={basis.document}
        onChange={({ currentTarget: { value } }) => setBasis({ ...basis, document: value })}
      />
      <DayInput
        label="Ngày của văn bản"
        value={basis.documentOn}
        max={today}
        onChange={(documentOn) => setBasis({ ...basis, documentOn })}
      />
    </WriteForm>
  );
}

function KeepRealOut({ basedOn, onDone }: SettingProps) {
  const { error, isPending, send } = useWrite(setDataMode, onDone);
  return (
    <>
      {error !== null && <ProblemList error={error} />}
      <Button
        size="md"
        variant="default"
        loading={isPending}
        onClick={() => send({ mode: 'simulatedOnly', legalBasis: null, basedOn })}
      >
        Bật lại “Chỉ dữ liệu mô phỏng về người”
      </Button>
    </>
  );
}
