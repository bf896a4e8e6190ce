import { coverageText, readFigureRow } from '@co-so/domain';
import type { CivilDate, Figure, FigureDraft, FigureRow } from '@co-so/domain';
import { ChangeTable } from '../change-table.tsx';
import { StatedVerdictLine } from '../figure/stated-block.tsx';
import { changesBetween, figureLines, titleOf, wholeFigureText } from '../lines.ts';

interface FigurePreviewProps {
  readonly row: FigureRow;
  readonly today: CivilDate;
  readonly base: Figure | undefined;
  /** Nothing was typed yet, so there is nothing to say. */
  readonly isSilent: boolean;
}

/** What will stand on the page, read by the same reader as the server's; whose answer still decides. */
export function FigurePreview({ row, today, base, isSilent }: FigurePreviewProps) {
  if (isSilent) return null;
  const read = readFigureRow(row, today);
  return (
    <section className="preview" aria-label="Xem trước">
      <h3 className="sub-head">{read.ok ? 'Sẽ hiển thị' : 'Chưa đủ để xem trước'}</h3>
      {read.ok && <Draft draft={read.value} base={base} unitId={String(row.unit)} />}
    </section>
  );
}

interface DraftProps {
  readonly draft: FigureDraft;
  readonly base: Figure | undefined;
  readonly unitId: string;
}

function Draft({ draft, base, unitId }: DraftProps) {
  const lines = figureLines({ ...draft, unitId });
  const changes = base ? changesBetween(figureLines(base), lines) : [];
  return (
    <>
      <p className="preview-value">{wholeFigureText(draft)}</p>
      <p className="soft">
        {titleOf(draft)}, {coverageText(draft.period, draft.cutOffOn)}
      </p>
      <StatedVerdictLine figure={draft} />
      {base && changes.length === 0 && <p className="soft">Chưa có gì khác lần ghi {base.revision}.</p>}
      {base && changes.length > 0 && (
        <ChangeTable
          caption={`Khác lần ghi ${base.revision}`}
          beforeHeader={`Lần ghi ${base.revision}`}
          afterHeader="Sẽ ghi"
          changes={changes}
        />
      )}
    </>
  );
}
