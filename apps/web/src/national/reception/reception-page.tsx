import { Button, Progress } from '@mantine/core';
import { numberText } from '@co-so/domain';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ReceptionCard } from './reception-card.tsx';
import { isBusy, readyItems } from './reception-item.ts';
import type { ReceptionItem } from './reception-item.ts';
import { useReception } from './use-reception.ts';
import './reception.css';

/** Takes in the files that provinces send where no network joins the two; the same effect as the relay. */
export function ReceptionPage() {
  const { items, choose, store, check, clear } = useReception();
  const ready = readyItems(items);
  const busy = isBusy(items);
  return (
    <Page
      title="Tiếp nhận tệp số liệu"
      lead="Dành cho nơi không nối mạng với Trung ương: tệp đã duyệt ở tỉnh, thành phố được kiểm tra trước, rồi mới tiếp nhận."
    >
      <Panel title="Chọn tệp">
        <FileDrop
          label="Tệp gửi Trung ương (.json), chọn được nhiều tệp"
          hint="Hoặc kéo tệp thả vào đây. Mỗi tệp được kiểm tra ngay và chưa lưu gì."
          accept=".json,application/json"
          isMultiple
          isDisabled={busy}
          onFiles={(files) => void choose(files)}
        />
      </Panel>
      {items.length > 0 && (
        <Panel title={`Các gói số liệu đã chọn (${numberText(items.length)})`}>
          <Course items={items} />
          <ul className="reception-list">
            {items.map((item) => (
              <ReceptionCard key={item.id} item={item} onCheckAgain={() => void check(item)} />
            ))}
          </ul>
          <div className="reception-actions">
            <Button disabled={busy || ready.length === 0} onClick={() => void store(ready)}>
              Tiếp nhận{ready.length > 0 && ` ${numberText(ready.length)} gói`}
            </Button>
            <Button variant="default" disabled={busy} onClick={clear}>
              Bỏ danh sách này
            </Button>
          </div>
        </Panel>
      )}
    </Page>
  );
}

/** How many files are done with; read out as it changes. */
function Course({ items }: { readonly items: readonly ReceptionItem[] }) {
  const done = items.filter(({ state }) => state.kind !== 'checking' && state.kind !== 'storing').length;
  const stored = items.filter(({ state }) => state.kind === 'stored').length;
  return (
    <>
      {done < items.length && <Progress value={(done / items.length) * 100} mb="sm" aria-label="Số gói đã xử lý" />}
      <p role="status" className="soft">
        Đã xử lý {numberText(done)}/{numberText(items.length)} gói; đã tiếp nhận {numberText(stored)}.
      </p>
    </>
  );
}
