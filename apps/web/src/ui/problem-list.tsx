import { Alert } from '@mantine/core';
import type { Problem } from '@co-so/domain';
import { RequestFailed } from '../api.ts';
import { placeText, problemText } from '../problem-text.ts';
import { problemsOf } from './problems-of.ts';

/** Everything that was wrong, each with its place; or that there was no answer. Read out as soon as it appears. */
export function ProblemList({ error }: { readonly error: unknown }) {
  if (!(error instanceof RequestFailed))
    return <Notice title="Trang gặp lỗi">Hãy tải lại trang. Dữ liệu đã lưu không bị ảnh hưởng.</Notice>;
  if (!error.body)
    return <Notice title="Mất kết nối">Chưa gửi được. Nội dung vẫn còn trên màn hình; hãy thử lại khi có mạng.</Notice>;
  const { title, instance } = error.body;
  return (
    <Notice title={title}>
      <Problems problems={problemsOf(error)} />
      {error.body.status >= 500 && <p className="soft">Mã yêu cầu: {instance}</p>}
    </Notice>
  );
}

export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul>
      {problems.map((problem) => {
        const place = placeText(problem.at ?? '');
        return (
          <li key={`${problem.at} ${problem.code}`}>
            {place && <strong>{place}: </strong>}
            {problemText(problem)} <ProblemLink code={problem.code} />
          </li>
        );
      })}
    </ul>
  );
}

/** Leads to the problem's page in another window, so that nothing typed here is lost. */
function ProblemLink({ code }: { readonly code: string }) {
  return (
    <a className="no-print problem-link" href={`/problems/${code}`} target="_blank" rel="noreferrer">
      giải thích
    </a>
  );
}

function Notice({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <Alert role="alert" color="red" variant="light" title={title}>
      {children}
    </Alert>
  );
}
