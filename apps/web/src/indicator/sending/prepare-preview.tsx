import { Alert, Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SendingPreview } from '@co-so/api';
import { numberText, sameRows } from '@co-so/domain';
import type { SendingQuestion } from '@co-so/domain';
import { Empty } from '../../ui/empty.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { prepareSubmission, previewQuery } from './queries.ts';
import { SentRows } from './sent-rows.tsx';
import { SinceLastSent } from './since-last-sent.tsx';
import { WithheldRows } from './withheld-rows.tsx';

interface PreparePreviewProps {
  readonly question: SendingQuestion;
  readonly onPrepared: (id: string) => void;
}

/** The exact rows first; only then the button. */
export function PreparePreview({ question, onPrepared }: PreparePreviewProps) {
  const { data: preview, error } = useQuery(previewQuery(question));
  const write = useWrite(prepareSubmission, ({ id }) => onPrepared(id));
  if (error) return <ProblemList error={error} />;
  if (!preview) return <Skeleton height={160} aria-label="Đang tải các dòng" />;
  const { rows, withheld, openSubmission, lastSent } = preview;
  if (rows.length === 0)
    return (
      <div className="form-stack">
        <Empty>Kỳ này {withheld.length > 0 ? 'không' : 'chưa'} có dòng nào để gửi.</Empty>
        <WithheldRows withheld={withheld} />
      </div>
    );
  return (
    <div className="form-stack">
      <SentRows caption={`${numberText(rows.length)} dòng sẽ được gửi, đúng như dưới đây`} rows={rows} />
      <WithheldRows withheld={withheld} />
      <SinceLastSent rows={rows} lastSent={lastSent} />
      {write.error && <ProblemList error={write.error} />}
      {openSubmission ? (
        <Alert color="yellow" variant="light">
          Đã có một lần lập đang chờ duyệt.{' '}
          <Link to="/gui-trung-uong/$id" params={{ id: openSubmission }}>
            Mở lần lập đó
          </Link>
        </Alert>
      ) : (
        <PrepareButton
          preview={preview}
          isPending={write.isPending}
          onPress={() => write.send({ ...question, basedOn: preview.rowsHash })}
        />
      )}
    </div>
  );
}

interface PrepareButtonProps {
  readonly preview: SendingPreview;
  readonly isPending: boolean;
  readonly onPress: () => void;
}

function PrepareButton({ preview: { rows, lastSent }, isPending, onPress }: PrepareButtonProps) {
  if (sameRows(rows, lastSent))
    return <p className="soft">Những dòng này giống hệt những gì đã gửi, nên không cần gửi lại.</p>;
  return (
    <div className="form-actions">
      <Button loading={isPending} onClick={onPress}>
        Lập để gửi
      </Button>
      <span className="soft">Chưa gửi ngay: người thứ hai duyệt rồi mới gửi.</span>
    </div>
  );
}
