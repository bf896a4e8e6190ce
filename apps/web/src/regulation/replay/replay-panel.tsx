import { Button } from '@mantine/core';
import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { Loading } from '../../ui/loading.tsx';
import { Panel } from '../../ui/panel.tsx';

// Few open it, and it weighs more than the rest of the page's own parts.
const ReplayTool = lazyRouteComponent(() => import('./replay-tool.tsx'), 'ReplayTool');

/** What a replay is, and the replay itself for whoever asks for it. */
export function ReplayPanel(props: ComponentProps<typeof ReplayTool>) {
  const [isOpen, setOpen] = useState(false);
  const tool = useRef<HTMLDivElement>(null);
  // The button that opened it is gone: whoever pressed it goes on here.
  useEffect(() => tool.current?.focus(), [isOpen]);
  return (
    <Panel title="Chạy lại kết quả đã có theo dự thảo">
      <p>
        Xem dự thảo làm ai đổi mức so với bảng của kỳ đó. Chạy trên kết quả đưa vào từ tệp Excel hoặc dán vào: phần mềm
        chưa lưu kết quả chấm, xếp loại của các kỳ nên chưa tự lấy được. Chỉ tính trên máy này, không lưu, không gửi đi
        đâu.
      </p>
      {isOpen ? (
        <div ref={tool} role="group" aria-label="Đưa kết quả vào và chạy lại" tabIndex={-1}>
          <Suspense fallback={<Loading />}>
            <ReplayTool {...props} />
          </Suspense>
        </div>
      ) : (
        <p className="short-cuts">
          <Button variant="default" onClick={() => setOpen(true)}>
            Đưa kết quả vào và chạy lại
          </Button>
        </p>
      )}
    </Panel>
  );
}
