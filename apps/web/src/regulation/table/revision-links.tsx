import { Link } from '@tanstack/react-router';

interface RevisionLinksProps {
  readonly id: string;
  /** The newest one, which needs no link. */
  readonly latest: number;
  readonly shown?: number;
}

/** Every earlier save of a draft, the newest first; each can be opened and read. */
export function RevisionLinks({ id, latest, shown }: RevisionLinksProps) {
  if (latest < 2) return null;
  const revisions = Array.from({ length: latest - 1 }, (_, index) => latest - 1 - index);
  return (
    <details className="source-note no-print" open={shown !== undefined}>
      <summary>Các lần ghi trước ({latest - 1})</summary>
      <ul className="revision-links">
        {revisions.map((revision) => (
          <li key={revision}>
            {revision === shown ? (
              <strong>Lần {revision}</strong>
            ) : (
              <Link to="/bang-diem/$id" params={{ id }} search={{ revision }}>
                Lần {revision}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
