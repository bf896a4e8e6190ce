import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ShownIncident } from '@co-so/api';
import { clockAfter, momentText, notificationBases, notificationHours } from '@co-so/domain';
import type { Instant, NotificationClock } from '@co-so/domain';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Empty } from '../ui/empty.tsx';
import { Facts } from '../ui/facts.tsx';
import { Mark } from '../ui/mark.tsx';
import type { Tone } from '../ui/mark.tsx';
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
  const [isRecording, setRecording] = useState(false);
  return (
    <>
      <Panel title="Sổ sự cố">
        <p>
          Lộ, mất hay bị thay đổi dữ liệu cá nhân: thông báo cho Bộ Công an trong {notificationHours} giờ kể từ lúc phát
          hiện. Căn cứ: {notificationBases.map(basisText).join('; ')}. Mỗi lần xem sổ này được ghi vào nhật ký.
        </p>
        {data.allowedActions.includes('record') &&
          (isRecording ? (
            <RecordForm now={now} onDone={() => setRecording(false)} />
          ) : (
            <Button size="md" onClick={() => setRecording(true)}>
              Ghi sự cố
            </Button>
          ))}
        {data.found > 0 && view.search === '' && <HowToCheck found={data.found} />}
        <RegisterSearch of="sự cố" view={view} onView={onView} unsearched={data.unsearched} />
        {data.found > 0 && <p role="status">{shownOfText('sự cố', data.incidents.length, data.found)}</p>}
      </Panel>
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
  const [asked, setAsked] = useState<'notify' | 'close'>();
  const { notified, closed, allowedActions } = incident;
  const done = () => setAsked(undefined);
  return (
    <Panel title={`Phát hiện ${momentText(incident.detectedAt)}`}>
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
      {asked === undefined && allowedActions.length > 0 && (
        <div className="row-actions">
          {allowedActions.includes('notify') && (
            <Button variant="default" size="md" onClick={() => setAsked('notify')}>
              Ghi đã thông báo
            </Button>
          )}
          <Button variant="default" size="md" onClick={() => setAsked('close')}>
            Đóng sổ
          </Button>
        </div>
      )}
      {asked === 'notify' && <NotifyForm id={incident.id} now={now} onDone={done} />}
      {asked === 'close' && <CloseForm id={incident.id} onDone={done} />}
      {history}
    </Panel>
  );
}
