import { Button } from '@mantine/core';
import { hostPlaceKindNames, numberText, unitKindNames } from '@co-so/domain';
import type { StructureImportReport } from '@co-so/api';
import { capitalized } from '../../ui/capitalized.ts';
import { hostPlaceFindingText } from '../place-sheet-text.ts';
import { structureSheetFindingText } from '../sheet-text.ts';
import { linesText } from './lines-text.ts';

/** What a list brought, or would bring. */
export function ReportTally({ report }: { readonly report: StructureImportReport }) {
  const { founded, foundedByKind, unchanged, recorded, recordedByKind, placesUnchanged } = report;
  const findings = [
    ...report.findings.map(({ finding, lines }) => ({ text: structureSheetFindingText(finding), lines })),
    ...report.placeFindings.map(({ finding, lines }) => ({ text: hostPlaceFindingText(finding), lines })),
  ];
  const unused = [...report.unusedHeaders, ...report.unusedPlaceHeaders];
  return (
    <>
      <Tally
        counted={[
          [founded, 'tổ chức mới'],
          [unchanged, 'tổ chức đã có, không đổi'],
          ...foundedByKind.map(({ kind, count }) => [count, unitKindNames[kind]] as const),
        ]}
      />
      {recorded + placesUnchanged > 0 && (
        <Tally
          counted={[
            [recorded, 'nơi mới'],
            [placesUnchanged, 'nơi đã có, không đổi'],
            ...recordedByKind.map(({ kind, count }) => [count, hostPlaceKindNames[kind]] as const),
          ]}
        />
      )}
      {findings.length > 0 && (
        <>
          <p>
            <strong>Lưu ý, không chặn việc ghi:</strong>
          </p>
          <ul>
            {findings.map(({ text, lines }, index) => (
              <li key={index}>
                {capitalized(text)} <span className="soft">({linesText(lines)})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {unused.length > 0 && <p className="soft">Các cột không đọc: {unused.join(', ')}.</p>}
    </>
  );
}

function Tally({ counted }: { readonly counted: readonly (readonly [count: number, what: string])[] }) {
  return (
    <ul className="tally">
      {counted.map(([count, what]) => (
        <li key={what}>
          <strong>{numberText(count)}</strong> {what}
        </li>
      ))}
    </ul>
  );
}

/** `12 tổ chức mới và 3 nơi mới`; without what there is none of. */
export function broughtText(units: number, places: number): string {
  return [
    ...(units > 0 || places === 0 ? [`${numberText(units)} tổ chức mới`] : []),
    ...(places > 0 ? [`${numberText(places)} nơi mới`] : []),
  ].join(' và ');
}

interface CheckedListProps {
  readonly report: StructureImportReport;
  readonly onStore: () => void;
}

export function CheckedList({ report, onStore }: CheckedListProps) {
  return (
    <>
      <ReportTally report={report} />
      {report.founded + report.recorded > 0 ? (
        <div className="import-actions">
          <Button size="md" onClick={onStore}>
            Ghi {broughtText(report.founded, report.recorded)}
          </Button>
          <span className="soft">Hoàn tác được khi chưa có gì dựa vào.</span>
        </div>
      ) : (
        <p>
          <strong>Không có gì thay đổi.</strong> Mọi dòng trong danh sách đã có, đúng như đã lưu.
        </p>
      )}
    </>
  );
}

/** While a list is written: one batch, of which nothing is there before all is, so nobody can say how far it has come. */
export function StoringList({ report }: { readonly report: StructureImportReport }) {
  const brought = broughtText(report.founded, report.recorded);
  return (
    <>
      <p role="status">Đang ghi {brought}. Tất cả được ghi cùng một lúc: chưa ghi xong hết thì chưa có gì được lưu.</p>
      <progress className="storing-progress" aria-label={`Đang ghi ${brought}`} />
    </>
  );
}
