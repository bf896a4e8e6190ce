import { Button } from '@mantine/core';
import { numberText, unitKindNames } from '@co-so/domain';
import type { StructureImportReport } from '@co-so/api';
import { capitalized } from '../../ui/capitalized.ts';
import { structureSheetFindingText } from '../sheet-text.ts';
import { linesText } from './lines-text.ts';

/** What a list brought, or would bring. */
export function ReportTally({ report }: { readonly report: StructureImportReport }) {
  const { founded, foundedByKind, unchanged, findings, unusedHeaders } = report;
  return (
    <>
      <ul className="tally">
        <li>
          <strong>{numberText(founded)}</strong> tổ chức mới
        </li>
        <li>
          <strong>{numberText(unchanged)}</strong> dòng đã có, không đổi
        </li>
        {foundedByKind.map(({ kind, count }) => (
          <li key={kind}>
            <strong>{numberText(count)}</strong> {unitKindNames[kind]}
          </li>
        ))}
      </ul>
      {findings.length > 0 && (
        <>
          <p>
            <strong>Lưu ý, không chặn việc ghi:</strong>
          </p>
          <ul>
            {findings.map(({ finding, lines }, index) => (
              <li key={index}>
                {capitalized(structureSheetFindingText(finding))} <span className="soft">({linesText(lines)})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {unusedHeaders.length > 0 && <p className="soft">Các cột không đọc: {unusedHeaders.join(', ')}.</p>}
    </>
  );
}

interface CheckedListProps {
  readonly report: StructureImportReport;
  readonly onStore: () => void;
}

export function CheckedList({ report, onStore }: CheckedListProps) {
  return (
    <>
      <ReportTally report={report} />
      {report.founded > 0 ? (
        <div className="import-actions">
          <Button size="md" onClick={onStore}>
            Ghi {numberText(report.founded)} tổ chức mới
          </Button>
          <span className="soft">Hoàn tác được khi chưa có gì dựa vào.</span>
        </div>
      ) : (
        <p>
          <strong>Không có gì thay đổi.</strong> Mọi tổ chức trong danh sách đã có, đúng như đã lưu.
        </p>
      )}
    </>
  );
}
