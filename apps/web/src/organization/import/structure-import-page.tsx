import { Alert, Loader } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foundedMaximum, numberText, structureSheetMaximum } from '@co-so/domain';
import type { CivilDate, SheetRows } from '@co-so/domain';
import { FileDrop } from '../../ui/file-drop.tsx';
import type { HistoryOf } from '../../ui/history-of.ts';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { WorkbookReading } from '../../ui/read-in-worker.ts';
import { ExportForm } from './export-form.tsx';
import '../../ui/import-parts.css';
import './import.css';
import { ImportList } from './import-list.tsx';
import { MappingForm } from './mapping-form.tsx';
import type { Mapping, UnitField } from './mapping-form.tsx';
import { headersOf, likelyLayout, likelySheets, placeHeadersOf } from './opened-list.ts';
import type { ChosenSheets, OpenedList } from './opened-list.ts';
import { OutcomePanel } from './outcome-panel.tsx';
import type { OnStore } from './outcome-panel.tsx';
import { layoutsQuery } from './queries.ts';
import type { SentList } from './queries.ts';
import { useStructureImport } from './use-structure-import.ts';
import type { Outcome } from './use-structure-import.ts';

interface StructureImportPageProps {
  readonly provinceName: string;
  readonly today: CivilDate;
  readonly unitField: UnitField;
  readonly historyOf: HistoryOf;
}

/** Lists of units from Excel: mapped, checked as a whole, stored only when somebody says so, and taken back again. */
export function StructureImportPage({ provinceName, today, unitField, historyOf }: StructureImportPageProps) {
  const { state, choose, ...work } = useStructureImport();
  return (
    <Page
      title="Nhập danh sách tổ chức"
      lead={`Tổ chức đảng của ${provinceName}, cùng các thôn, khu phố, trường, doanh nghiệp, cơ quan. Danh sách được kiểm tra trước; chưa bấm ghi thì chưa lưu gì.`}
    >
      <Panel title="Lấy danh sách ra, hoặc tệp mẫu">
        <ExportForm today={today} unitField={unitField} />
      </Panel>
      <Panel title="Chọn tệp">
        <FileDrop
          label="Danh sách tổ chức"
          accept=".xlsx"
          hint={`Excel (.xlsx), nhiều nhất ${numberText(structureSheetMaximum)} dòng, ${numberText(foundedMaximum)} tổ chức và nơi mới mỗi lần; nhận cả danh sách lấy từ phần mềm khác.`}
          isMultiple={false}
          isDisabled={state.step === 'reading'}
          onFiles={([file]) => void (file && choose(file))}
        />
        <p role="status" className="step-status">
          {state.step === 'reading' && (
            <>
              <Loader size="xs" aria-hidden />
              {readingText(state.reading)}
            </>
          )}
        </p>
        {state.step === 'unreadable' && (
          <Alert role="alert" color="red" variant="light" title={`Không đọc được ${state.name}`}>
            {state.reason}
          </Alert>
        )}
      </Panel>
      {state.step === 'mapping' && (
        <OpenedPanels
          key={state.file.name}
          file={state.file}
          outcome={state.outcome}
          today={today}
          unitField={unitField}
          onForget={work.forget}
          onCheck={(list) => void work.check(list)}
          onStore={(list, report) => void work.store(list, report)}
        />
      )}
      <Panel title="Đã nhập">
        <ImportList historyOf={historyOf} />
      </Panel>
    </Page>
  );
}

function readingText(reading: WorkbookReading): string {
  if (reading.kind !== 'reading') return 'Đang mở tệp…';
  return `Đang đọc ${numberText(reading.lines)} trong ${numberText(reading.total)} dòng…`;
}

interface OpenedPanelsProps {
  readonly file: OpenedList;
  readonly outcome: Outcome;
  readonly today: CivilDate;
  readonly unitField: UnitField;
  readonly onForget: () => void;
  readonly onCheck: (list: SentList) => void;
  readonly onStore: OnStore;
}

/** What the file's columns mean, and what came of it. */
function OpenedPanels({ file, outcome, today, unitField, onForget, onCheck, onStore }: OpenedPanelsProps) {
  const { data: kept } = useSuspenseQuery(layoutsQuery);
  const layouts = kept.map(({ layout }) => layout);
  const rowsOf = (sheet: string | null): SheetRows => (sheet === null ? [] : (file.workbook[sheet] ?? []));
  const linesOf = (sheet: string | null) => (sheet === null ? [] : (file.lines[sheet] ?? []));
  const beginning = ({ units, places }: ChosenSheets) =>
    likelyLayout(headersOf(rowsOf(units)), places === null ? null : placeHeadersOf(rowsOf(places)), layouts);
  const [mapping, setMapping] = useState<Mapping>(() => {
    const sheets = likelySheets(file.workbook);
    return { sheets, layout: beginning(sheets), under: null, day: today };
  });
  const change = (next: Mapping) => {
    setMapping(next);
    onForget();
  };
  const { units, places } = mapping.sheets;
  const list: SentList = {
    fileName: file.name,
    layout: mapping.layout,
    rows: rowsOf(units),
    lines: linesOf(units),
    places: places === null ? null : { rows: rowsOf(places), lines: linesOf(places) },
    underId: mapping.under?.id ?? null,
    day: mapping.day,
  };
  return (
    <>
      <Panel title={`Đọc ${file.name}`}>
        <MappingForm
          sheets={Object.keys(file.workbook)}
          headers={headersOf(rowsOf(units))}
          placeHeaders={placeHeadersOf(rowsOf(places))}
          mapping={mapping}
          unitField={unitField}
          isBusy={outcome.kind === 'checking'}
          onMapping={change}
          onSheets={(sheets) => change({ ...mapping, sheets, layout: beginning(sheets) })}
          onCheck={() => onCheck(list)}
        />
      </Panel>
      {outcome.kind !== 'unsent' && outcome.kind !== 'checking' && (
        <OutcomePanel
          outcome={outcome}
          sheets={mapping.sheets}
          layout={mapping.layout}
          onLayout={(layout) => setMapping({ ...mapping, layout })}
          onStore={onStore}
        />
      )}
    </>
  );
}
