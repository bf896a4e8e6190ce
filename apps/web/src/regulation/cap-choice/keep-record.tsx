import { NativeSelect, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CapDecisionContent, CapPaper, CivilDate } from '@co-so/domain';
import { isCapOfPersons, ratingYearOf } from '@co-so/domain';
import { useState } from 'react';
import { DayInput } from '../../ui/day-input.tsx';
import { HashedFile } from '../../ui/hashed-file.tsx';
import { Mark } from '../../ui/mark.tsx';
import { useBoxes } from '../../ui/use-boxes.ts';
import type { Lacking } from '../../ui/use-boxes.ts';
import { useWrite } from '../../ui/use-write.ts';
import { WriteForm } from '../../ui/write-form.tsx';
import { numberIn } from '../trial/number-in.ts';
import type { UnitBasis } from '../trial/unit/unit-basis.ts';
import { recordCapDecision } from './queries.ts';

/** What the body chose, without the paper that says so. */
export type ChosenUnderCap = Omit<CapDecisionContent, keyof CapPaper | 'unitId' | 'year'>;

interface KeepRecordProps {
  readonly chosen: ChosenUnderCap;
  readonly today: CivilDate;
  readonly unitField: UnitBasis['field'];
}

/** Enters the body's decision, with the record of it, for good. */
export function KeepRecord({ chosen, today, unitField: Unit }: KeepRecordProps) {
  const thisYear = ratingYearOf(today);
  const [unit, setUnit] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [year, setYear] = useState(thisYear);
  const [decidedOn, setDecidedOn] = useState(today);
  const [paper, setPaper] = useState({ number: '', body: '', signatory: '', present: '', inFavour: '' });
  const [fileHash, setFileHash] = useState<string>();
  const [kept, setKept] = useState<{ readonly chosen: ChosenUnderCap; readonly year: number }>();
  const { send, error, isPending } = useWrite(recordCapDecision, () => setKept({ chosen, year }));
  const boxes = useBoxes(
    { unitId: unit === null && 'Chọn tổ chức có tập thể quyết định.', ...lackingIn(paper, fileHash) },
    error,
  );
  const box = (field: keyof typeof paper, label: string, hint?: string, place: string = field) => (
    <TextInput
      label={label}
      description={hint}
      autoComplete="off"
      value={paper[field]}
      error={boxes.at(place)}
      onChange={({ currentTarget }) => setPaper({ ...paper, [field]: currentTarget.value })}
    />
  );
  const votes = votesIn(paper);
  if (kept?.chosen === chosen)
    return (
      <p role="status">
        <Mark tone="good">Đã ghi vào sổ.</Mark>{' '}
        <Link to="/bien-ban-ty-le" search={{ nam: kept.year }}>
          Xem biên bản năm {kept.year}
        </Link>
      </p>
    );
  return (
    <section aria-label="Ghi vào sổ biên bản" className="cap-record">
      <h3>Ghi vào sổ biên bản</h3>
      <p className="soft">
        Ghi điều tập thể đã quyết định; đã ghi thì không sửa, không xóa. Số được giữ tính lại theo lựa chọn tỉnh đã ghi
        của năm đó. {isCapOfPersons(chosen) ? personsText : 'Không ghi họ tên người.'}
      </p>
      <WriteForm
        submit="Ghi biên bản"
        error={error}
        isPending={isPending}
        boxes={boxes}
        onSubmit={() => {
          if (!unit || votes === undefined || fileHash === undefined) return;
          const { number, body, signatory } = paper;
          send({ ...chosen, unitId: unit.id, year, number, body, signatory, decidedOn, votes, fileHash });
        }}
      >
        <Unit label="Tổ chức có tập thể quyết định" unit={unit} error={boxes.at('unitId')} onUnit={setUnit} />
        <NativeSelect
          label="Năm xếp loại"
          value={year}
          data={[thisYear, thisYear - 1].map((one) => ({ value: String(one), label: `Năm ${one}` }))}
          onChange={({ currentTarget }) => setYear(+currentTarget.value)}
        />
        {box('body', 'Cấp quyết định', 'Ví dụ: Ban Thường vụ Đảng ủy')}
        {box('number', 'Số quyết định')}
        <DayInput
          label="Ngày quyết định"
          value={decidedOn}
          max={today}
          error={boxes.at('decidedOn')}
          onChange={setDecidedOn}
        />
        {box('signatory', 'Người ký (chức vụ)', 'Không ghi họ tên')}
        <div className="cap-votes">
          {box('present', 'Số có mặt', 'Để trống khi không biểu quyết', 'votes/present')}
          {box('inFavour', 'Số tán thành', undefined, 'votes/inFavour')}
        </div>
        <HashedFile
          label="Tệp biên bản, quyết định đã ký"
          hint="Bắt buộc. Chỉ ghi mã băm SHA-256 tính tại máy này; tệp không gửi đi đâu."
          error={boxes.at('fileHash')}
          onHash={setFileHash}
        />
      </WriteForm>
    </section>
  );
}

type Paper = Readonly<Record<'number' | 'body' | 'signatory' | 'present' | 'inFavour', string>>;

function lackingIn({ number, body, signatory, present, inFavour }: Paper, fileHash: string | undefined): Lacking {
  const hasVotes = present.trim() !== '' || inFavour.trim() !== '';
  const lacksCount = (text: string) => hasVotes && Number.isNaN(numberIn(text));
  return {
    body: body.trim() === '' && 'Ghi cấp quyết định.',
    number: number.trim() === '' && 'Ghi số quyết định.',
    signatory: signatory.trim() === '' && 'Ghi chức vụ người ký.',
    'votes/present': lacksCount(present) && 'Ghi số có mặt bằng chữ số; không biểu quyết thì để trống cả hai ô.',
    'votes/inFavour': lacksCount(inFavour) && 'Ghi số tán thành bằng chữ số; không biểu quyết thì để trống cả hai ô.',
    fileHash: fileHash === undefined && 'Chọn tệp biên bản, quyết định đã ký.',
  };
}

const personsText =
  'Tên cá nhân trong danh sách được giữ làm dữ liệu cá nhân: mỗi lần xem, in để lại một dòng nhật ký; không ghi số định danh, số điện thoại.';

/** `null` where no votes were counted; undefined where the boxes hold no two whole numbers. */
function votesIn({ present, inFavour }: Paper): CapPaper['votes'] | undefined {
  if (present.trim() === '' && inFavour.trim() === '') return null;
  const [all, agreed] = [numberIn(present), numberIn(inFavour)];
  return Number.isNaN(all) || Number.isNaN(agreed) ? undefined : { present: all, inFavour: agreed };
}
