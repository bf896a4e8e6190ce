import { NumberInput, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ShownRetention } from '@co-so/api';
import { momentText, numberText, retentionBounds } from '@co-so/domain';
import type { RetentionSetting } from '@co-so/domain';
import { useState } from 'react';
import { DataTable } from '../ui/data-table.tsx';
import type { Column } from '../ui/data-table.tsx';
import { DoneLine } from '../ui/done-line.tsx';
import type { Done } from '../ui/done-line.tsx';
import { Empty } from '../ui/empty.tsx';
import { Facts } from '../ui/facts.tsx';
import { Panel } from '../ui/panel.tsx';
import { useWrite } from '../ui/use-write.ts';
import { daysText, keepingWords } from './privacy-text.ts';
import { retentionQuery, setRetention } from './queries.ts';
import { WriteForm } from '../ui/write-form.tsx';

const settingColumns: readonly Column<RetentionSetting>[] = [
  { header: 'Lần', isLead: true, cell: ({ revision }) => numberText(revision) },
  { header: 'Dữ liệu cơ bản', cell: ({ ordinaryDays }) => daysText(ordinaryDays) },
  { header: 'Dữ liệu nhạy cảm', cell: ({ sensitiveDays }) => daysText(sensitiveDays) },
  { header: 'Theo văn bản', cell: ({ document }) => document ?? <span className="soft">-</span> },
  { header: 'Ai, lúc nào', cell: ({ setBy, setAt }) => `${setBy.title}, ${momentText(setAt)}` },
];

const runColumns: readonly Column<ShownRetention['runs'][number]>[] = [
  { header: 'Lúc', isLead: true, cell: ({ at }) => momentText(at) },
  { header: 'Tài khoản đã xóa tên', isNumber: true, cell: ({ erasedAccounts }) => numberText(erasedAccounts) },
  {
    header: 'Tài khoản đã xóa mật khẩu',
    isNumber: true,
    cell: ({ clearedCredentials }) => numberText(clearedCredentials),
  },
  { header: 'Yêu cầu đã xóa nội dung', isNumber: true, cell: ({ clearedRequests }) => numberText(clearedRequests) },
  { header: 'Theo lần đặt', isNumber: true, cell: ({ setting }) => numberText(setting) },
];

/** How long what is kept about persons is kept, and what has gone by it. */
export function RetentionPanel() {
  const { data } = useSuspenseQuery(retentionQuery);
  const [latest] = data.settings;
  const [done, setDone] = useState<Done>();
  return (
    <>
      <Panel title="Thời hạn cơ quan đặt">
        <Facts
          facts={[
            { label: 'Dữ liệu cơ bản', value: daysText(latest?.ordinaryDays ?? null) },
            { label: 'Dữ liệu nhạy cảm', value: daysText(latest?.sensitiveDays ?? null) },
          ]}
        />
        <p>
          Chưa đặt thì không xóa gì; hệ thống không tự đặt số ngày nào. Hết hạn kể từ ngày khóa tài khoản: họ tên, chức
          vụ, tên đăng nhập (cơ bản), mật khẩu và xác thực hai bước (nhạy cảm). Hết hạn kể từ ngày trả lời: nội dung yêu
          cầu (nhạy cảm). Tài khoản đã xóa tên thì không mở lại được. Nhật ký và chữ ký theo chức danh vẫn giữ.
        </p>
        <DoneLine done={done} />
        {data.allowedActions.includes('set') && (
          <SettingForm
            key={latest?.revision ?? 0}
            latest={latest}
            onDone={() => setDone({ text: 'Đã đặt thời hạn giữ dữ liệu.' })}
          />
        )}
      </Panel>
      <Panel title="Dữ liệu kỹ thuật, theo quy tắc của hệ thống">
        <Facts
          facts={[
            { label: 'Phiên đăng nhập', value: keepingWords.sessionEnd },
            { label: 'Bộ đếm đăng nhập sai', value: keepingWords.counterWindow },
            { label: 'Biên nhận yêu cầu', value: keepingWords.oneDay },
          ]}
        />
      </Panel>
      <Panel title="Các lần đã xóa theo thời hạn">
        {data.runs.length === 0 ? (
          <Empty>Chưa xóa gì.</Empty>
        ) : (
          <DataTable caption="Các lần xóa" columns={runColumns} rows={data.runs} rowKey={({ id }) => id} />
        )}
      </Panel>
      {data.settings.length > 0 && (
        <Panel title="Các lần đã đặt">
          <DataTable
            caption="Các lần đặt thời hạn"
            columns={settingColumns}
            rows={data.settings}
            rowKey={({ revision }) => String(revision)}
          />
        </Panel>
      )}
    </>
  );
}

interface SettingFormProps {
  readonly latest: RetentionSetting | undefined;
  readonly onDone: () => void;
}

function SettingForm({ latest, onDone }: SettingFormProps) {
  const [ordinaryDays, setOrdinaryDays] = useState(latest?.ordinaryDays ?? null);
  const [sensitiveDays, setSensitiveDays] = useState(latest?.sensitiveDays ?? null);
  const [document, setDocument] = useState(latest?.document ?? '');
  const { error, isPending, send } = useWrite(setRetention, onDone);
  const [minimum, maximum] = retentionBounds;
  const hint = `Từ ${numberText(minimum)} đến ${numberText(maximum)}; để trống: không xóa`;
  return (
    <WriteForm
      submit="Đặt thời hạn"
      error={error}
      isPending={isPending}
      onSubmit={() =>
        send({
          ordinaryDays,
          sensitiveDays,
          document: document === '' ? null : document,
          basedOn: latest?.revision ?? null,
        })
      }
    >
      <NumberInput
        label="Số ngày giữ dữ liệu cơ bản"
        description={hint}
        size="md"
        allowDecimal={false}
        value={ordinaryDays ?? ''}
        onChange={(value) => setOrdinaryDays(value === '' ? null : Number(value))}
      />
      <NumberInput
        label="Số ngày giữ dữ liệu nhạy cảm"
        description={hint}
        size="md"
        allowDecimal={false}
        value={sensitiveDays ?? ''}
        onChange={(value) => setSensitiveDays(value === '' ? null : Number(value))}
      />
      <TextInput
        label="Theo văn bản nào"
        size="md"
        value={document}
        onChange={({ currentTarget }) => setDocument(currentTarget.value)}
      />
    </WriteForm>
  );
}
