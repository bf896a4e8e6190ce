import { NativeSelect } from '@mantine/core';
import { hostTypeNames, hostTypes, unitKindNames, unitKinds } from '@co-so/domain';
import type { StructureLayout, StructureSheetProblem } from '@co-so/domain';

interface WordMappingProps {
  readonly layout: StructureLayout;
  readonly problems: readonly StructureSheetProblem[];
  readonly onLayout: (layout: StructureLayout) => void;
}

/** Words that the list has for kinds and types of host and we do not know: each can be said once, for all its lines. */
export function WordMapping({ layout, problems, onLayout }: WordMappingProps) {
  const [kinds, types] = (['kind-unknown', 'host-type-unknown'] as const).map((code) => wordsOf(problems, code));
  if (kinds!.length + types!.length === 0) return null;
  return (
    <fieldset className="layout-keeper">
      <legend>Từ chưa hiểu trong tệp</legend>
      {kinds!.map((word) => (
        <NativeSelect
          key={word}
          label={`Loại tổ chức “${word}” là`}
          data={[
            { value: '', label: 'Chọn' },
            ...unitKinds.map((kind) => ({ value: kind, label: unitKindNames[kind] })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            const kind = unitKinds.find((one) => one === value);
            const others = layout.kindWords.filter((one) => one.word !== word);
            if (kind) onLayout({ ...layout, kindWords: [...others, { word, kind }] });
          }}
        />
      ))}
      {types!.map((word) => (
        <NativeSelect
          key={word}
          label={`Loại hình “${word}” là`}
          data={[
            { value: '', label: 'Chọn' },
            ...hostTypes.map((type) => ({ value: type, label: hostTypeNames[type] })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            const hostType = hostTypes.find((one) => one === value);
            const others = layout.hostTypeWords.filter((one) => one.word !== word);
            if (hostType) onLayout({ ...layout, hostTypeWords: [...others, { word, hostType }] });
          }}
        />
      ))}
      <p className="soft">Chọn xong, kiểm tra lại danh sách. Các từ này được lưu cùng cách đọc.</p>
    </fieldset>
  );
}

const wordsMaximum = 12;

function wordsOf(
  problems: readonly StructureSheetProblem[],
  code: 'kind-unknown' | 'host-type-unknown',
): readonly string[] {
  const words = problems.flatMap((problem) => (problem.code === code && problem.given ? [problem.given] : []));
  return [...new Set(words)].slice(0, wordsMaximum);
}
