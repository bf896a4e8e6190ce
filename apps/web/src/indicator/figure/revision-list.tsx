import { Badge } from '@mantine/core';
import { momentText, numberText } from '@co-so/domain';
import type { FigureKey, Instant, Revised } from '@co-so/domain';
import type { ReactNode } from 'react';
import { ChangeTable } from '../change-table.tsx';
import { changesBetween } from '../lines.ts';
import type { Line } from '../lines.ts';

/** Where the audit keeps what was recorded at a moment, of a figure or of a goal that stands against it. */
export type BookLineOf = (thing: 'figure' | 'target', key: FigureKey, recordedAt: Instant) => ReactNode;

interface RevisionListProps<Revision extends Revised> {
  /** The oldest first. */
  readonly revisions: readonly Revision[];
  readonly linesOf: (revision: Revision) => readonly Line[];
  readonly bookLine: (recordedAt: Instant) => ReactNode;
}

/** Who recorded what, when and why, the newest first; nothing was ever overwritten. */
export function RevisionList<Revision extends Revised>({ revisions, linesOf, bookLine }: RevisionListProps<Revision>) {
  return (
    <ol className="revisions" reversed>
      {revisions.toReversed().map((revision, index, newestFirst) => (
        <RevisionItem
          key={revision.revision}
          revision={revision}
          lines={linesOf(revision)}
          before={newestFirst[index + 1] && linesOf(newestFirst[index + 1]!)}
        >
          {bookLine(revision.recordedAt)}
        </RevisionItem>
      ))}
    </ol>
  );
}

interface RevisionItemProps {
  readonly revision: Revised;
  readonly lines: readonly Line[];
  readonly before: readonly Line[] | undefined;
  readonly children: ReactNode;
}

function RevisionItem({ revision, lines, before, children }: RevisionItemProps) {
  const { recordedAt, recordedBy, reason, supersededBy } = revision;
  return (
    <li>
      <h3>
        Lần {numberText(revision.revision)}: {lines[0]?.text}
        {supersededBy === null && (
          <Badge variant="light" color="green">
            hiện hành
          </Badge>
        )}
      </h3>
      <p className="soft">
        {recordedBy.title}, {momentText(recordedAt)}
      </p>
      {reason && (
        <p>
          <span className="soft">Lý do:</span> {reason}
        </p>
      )}
      {before && (
        <ChangeTable
          caption="Thay đổi so với lần trước"
          beforeHeader="Lần trước"
          afterHeader="Lần này"
          changes={changesBetween(before, lines)}
        />
      )}
      {children}
    </li>
  );
}
