import { Alert } from '@mantine/core';
import { mergerFileFormat, readMergerFile, refused } from '@co-so/domain';
import type { MergerProposal, Problem, Result } from '@co-so/domain';
import { useState } from 'react';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Problems } from '../../ui/problems.tsx';

interface MergerFileDropProps {
  readonly onProposal: (proposal: MergerProposal) => void;
}

/** Fills the form from a file that proposes a merger; nothing is sent by it. */
export function MergerFileDrop({ onProposal }: MergerFileDropProps) {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = readText(await file.text());
    setProblems(read.ok ? [] : read.problems);
    if (read.ok) onProposal(read.value);
  };
  return (
    <>
      <FileDrop
        label="Phương án có sẵn (không bắt buộc)"
        hint="Tệp .json ghi văn bản và các đảng bộ xã, phường có từ ngày đầu; chỉ điền vào các ô dưới đây."
        accept=".json"
        isMultiple={false}
        isDisabled={false}
        onFiles={([file]) => void take(file)}
      />
      {problems.length > 0 && (
        <Alert role="alert" color="red" variant="light" title="Chưa dùng được tệp này">
          <Problems problems={problems} />
        </Alert>
      )}
    </>
  );
}

function readText(text: string): Result<MergerProposal> {
  try {
    return readMergerFile(JSON.parse(text));
  } catch {
    return refused({ code: 'field-type', expected: mergerFileFormat, at: '/format' });
  }
}
