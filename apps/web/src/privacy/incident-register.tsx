import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ShownIncident } from '@co-so/api';
import { clockAfter, momentText, notificationBases, notificationHours } from '@co-so/domain';
import type { Instant, NotificationClock } from '@co-so/domain';
import type { ReactNode } from 'react';
import { DoneLine } from '../ui/done-line.tsx';
import { Empty } from '../ui/empty.tsx';
import { Facts } from '../ui/facts.tsx';
import { Mark } from '../ui/mark.tsx';
import type { Tone } from '../ui/mark.tsx';
import { OpenedPanel } from '../ui/opened-panel.tsx';
import { Pager } from '../ui/pager.tsx';
import { Panel } from '../ui/panel.tsx';
import type { HistoryOf } from '../ui/history-of.ts';
import { CloseForm, NotifyForm, RecordForm } from './incident-forms.tsx';
import { basisText } from '../ui/basis-text.ts';
import { clockText, noneFoundText, shownOfText } from './privacy-text.ts';
import type { RegisterView } from './privacy-search.ts';
import { RegisterSearch } from './register-search.tsx';
import { incidentsQuery } from './queries.ts';
import { SaveIncidents } from './save-incidents.tsx';
import { useOpened } from '../ui/use-opened.ts';
import { useMinutesSince } from './use-minutes-since.ts';

const tones: Readonly<Record<NotificationClock['state'], Tone>> = {
  running: 'warn',
  overdue: 'bad',
  inTime: 'good',
  late: 'bad',
  closedWithout: 'off',
};

interface IncidentRegisterProps {
  readonly view: RegisterView;
  readonly onView: (view: RegisterView) => void;
  readonly now: Instant;
  readonly historyOf: HistoryOf;
}

/** What went wrong with personal data, and how long there is to tell the authority. */
export function IncidentRegister({ view, onView, now, historyOf }: IncidentRegisterProps) {
  const { data, dataUpdatedAt } = useSuspenseQuery(incidentsQuery(view));
  const minutes = useMinutesSince(dataUpdatedAt);
  const { opened, done, open, close, finish } = useOpened<'record'>();
  return (
    <>
      <Panel title="Sổ sự cố">
        <p>
          Lộ, mất hay bị thay đổi dữ liệu cá nhân: thông báo cho Bộ Công an trong {notificationHours} giờ kể từ lúc phát
          hiện. Căn cứ: {notificationBases.map(basisText).join('; ')}. Mỗi lần xem sổ này được ghi vào nhật ký.
        </p>
        {data.allowedActions.includes('record') && (
          <div className="row-actions" hidden={opened !== undefined}>
            <Button size="md" onClick={(press) => open('record', press)}>
              Ghi sự cố
            </Button>
          </div>
        )}
        <DoneLine done={done} />
        {data.found > 0 && view.search === '' && <HowToCheck found={data.found} />}
        <RegisterSearch of="sự cố" view={view} onView={onView} unsearched={data.unsearched} />
        {data.found > 0 && <p role="status">{shownOfText('sự cố', data.incidents.length, data.found)}</p>}
      </Panel>
      {opened && (
        <OpenedPanel title="Ghi sự cố vào sổ">
          <RecordForm now={now} onDone={() => finish('Đã ghi sự cố vào sổ.')} onCancel={close} />
        </OpenedPanel>
      )}
      {data.incidents.length === 0 ? (
        <Panel title="Các sự cố">
          <Empty>{noneFoundText('sự cố', data.found, view.search)}</Empty>
        </Panel>
      ) : (
        data.incidents.map((incident) => (
          <OneIncident
            key={incident.id}
            incident={incident}
            clock={clockAfter(incident.clock, minutes)}
            now={now}
            history={historyOf(`incident/${incident.id}`, `sự cố phát hiện ${momentText(incident.detectedAt)}`)}
          />
        ))
      )}
      <Pager page={view.page} pages={data.pages} onPage={(page) => onView({ ...view, page })} />
    </>
  );
}

function HowToCheck({ found }: { readonly found: number }) {
  return (
    <details className="source-note">
      <summary>Cách kiểm sổ này chưa bị sửa</summary>
      <p>
        Nhật ký giữ mã SHA-256 của từng câu trong sổ: câu nào bị sửa về sau thì không còn khớp với dòng đã khóa sổ. Lưu
        sổ này và xuất nhật ký thành tệp, rồi chạy{' '}
        <code>npm run verify-audit -- nhat-ky.jsonl --incidents so-su-co.json</code>.
      </p>
      <SaveIncidents found={found} />
    </details>
  );
}

interface OneIncidentProps {
  readonly incident: ShownIncident;
  readonly clock: NotificationClock;
  readonly now: Instant;
  readonly history: ReactNode;
}

function OneIncident({ incident, clock, now, history }: OneIncidentProps) {
  const { opened, done, open, close, finishForGood } = useOpened<'notify' | 'close'>();
  const { id, notified, closed, allowedActions } = incident;
  const detected = momentText(incident.detectedAt);
  return (
    <>
      <Panel title={`Phát hiện ${detected}`}>
        <p>
          <Mark tone={tones[clock.state]}>{clockText(clock)}</Mark>
        </p>
        <Facts
          facts={[
            { label: 'Việc đã xảy ra', value: incident.happened },
            { label: 'Dữ liệu nào', value: incident.affected },
            { label: 'Hạn thông báo', value: momentText(clock.dueAt) },
            { label: 'Người ghi', value: `${incident.recordedBy.title}, ${momentText(incident.recordedAt)}` },
            ...(notified
              ? [{ label: 'Đã thông báo', value: `${momentText(notified.at)}: ${notified.how} (${notified.by.title})` }]
              : []),
            ...(closed
              ? [{ label: 'Đã đóng sổ', value: `${momentText(closed.at)}: ${closed.note} (${closed.by.title})` }]
              : []),
          ]}
        />
        <DoneLine done={done} />
        {allowedActions.length > 0 && (
          <div className="row-actions" hidden={opened !== undefined}>
            {allowedActions.includes('notify') && (
              <Button variant="default" size="md" onClick={(press) => open('notify', press)}>
                Ghi đã thông báo
              </Button>
            )}
            <Button variant="default" size="md" onClick={(press) => open('close', press)}>
              Đóng sổ
            </Button>
          </div>
        )}
        {history}
      </Panel>
      {opened === 'notify' && (
        <OpenedPanel title={`Ghi đã thông báo: sự cố phát hiện ${detected}`}>
          <NotifyForm id={id} now={now} onDone={() => finishForGood('Đã ghi việc thông báo.')} onCancel={close} />
        </OpenedPanel>
      )}
      {opened === 'close' && (
        <OpenedPanel title={`Đóng sổ: sự cố phát hiện ${detected}`}>
          <CloseForm id={id} onDone={() => finishForGood('Đã đóng sổ sự cố này.')} onCancel={close} />
        </OpenedPanel>
      )}
    </>
  );
}
