import { Button, Loader } from '@mantine/core';
import type { Reception } from '@co-so/api';
import { numberText } from '@co-so/domain';
import { Mark } from '../../ui/mark.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import type { ReceptionItem } from './reception-item.ts';

interface ReceptionCardProps {
  readonly item: ReceptionItem;
  readonly onCheckAgain: () => void;
}

/** One delivery: what it is, and how far it has come. */
export function ReceptionCard({ item: { name, origin, state }, onCheckAgain }: ReceptionCardProps) {
  return (
    <li className="reception-card">
      <h3>{name}</h3>
      {origin === 'simulated' && <p className="reception-simulated">Số liệu mô phỏng</p>}
      {(state.kind === 'checking' || state.kind === 'storing') && (
        <p className="reception-state">
          <Loader size="xs" aria-hidden="true" /> {state.kind === 'checking' ? 'Đang kiểm tra…' : 'Đang tiếp nhận…'}
        </p>
      )}
      {state.kind === 'broken' && <Mark tone="bad">{state.sentence}</Mark>}
      {state.kind === 'refused' && (
        <>
          <ProblemList error={state.error} />
          <p className="soft">Chưa lưu gì từ tệp này.</p>
          <Button size="xs" variant="default" onClick={onCheckAgain}>
            Kiểm tra lại
          </Button>
        </>
      )}
      {state.kind === 'checked' && <Mark tone="waiting">Đã kiểm tra, đúng quy tắc; chờ tiếp nhận</Mark>}
      {state.kind === 'stored' && (
        <Mark tone="good">{state.reception.stored ? 'Đã tiếp nhận' : 'Đã có từ trước, không thay đổi gì'}</Mark>
      )}
      {'reception' in state && <ReceptionFacts reception={state.reception} />}
    </li>
  );
}

function ReceptionFacts({ reception: { provinceName, rows, contentHash } }: { readonly reception: Reception }) {
  return (
    <dl className="reception-facts">
      <div>
        <dt>Nơi gửi</dt>
        <dd>{provinceName}</dd>
      </div>
      <div>
        <dt>Số dòng</dt>
        <dd>{numberText(rows)}</dd>
      </div>
      <div>
        <dt>Mã kiểm tra</dt>
        <dd>
          <code>{contentHash}</code>
        </dd>
      </div>
    </dl>
  );
}
