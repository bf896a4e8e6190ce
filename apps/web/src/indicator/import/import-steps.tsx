import { Loader } from '@mantine/core';
import type { ImportState } from './use-import.ts';

type Step = ImportState['step'];

const stages = ['Đọc tệp', 'Kiểm tra', 'Ghi vào hệ thống'] as const;

/** How many stages are done, and which one is at work. */
const progress: Readonly<Record<Step, { readonly done: number; readonly isBusy: boolean; readonly text: string }>> = {
  choose: { done: 0, isBusy: false, text: '' },
  reading: { done: 0, isBusy: true, text: 'Đang đọc tệp…' },
  unreadable: { done: 0, isBusy: false, text: 'Không đọc được tệp.' },
  checking: { done: 1, isBusy: true, text: 'Đang kiểm tra từng dòng…' },
  refused: { done: 1, isBusy: false, text: 'Kiểm tra xong: tệp có chỗ cần sửa, chưa có gì được lưu.' },
  failed: { done: 1, isBusy: false, text: 'Chưa xong.' },
  checked: { done: 2, isBusy: false, text: 'Kiểm tra xong: tệp không có lỗi. Chưa có gì được lưu.' },
  storing: { done: 2, isBusy: true, text: 'Đang ghi vào hệ thống…' },
  stored: { done: 3, isBusy: false, text: 'Đã ghi vào hệ thống.' },
};

/** Where the import stands: the three stages, and a sentence that is read out when it changes. */
export function ImportSteps({ step }: { readonly step: Step }) {
  const { done, isBusy, text } = progress[step];
  return (
    <>
      <ol className="steps">
        {stages.map((stage, index) => (
          <li key={stage} data-state={stateOf(index, done, isBusy)}>
            {stage}
            <span className="soft">{stateWords[stateOf(index, done, isBusy)]}</span>
          </li>
        ))}
      </ol>
      <p role="status" className="step-status">
        {isBusy && <Loader size="xs" aria-hidden />}
        {text}
      </p>
    </>
  );
}

type StageState = 'done' | 'busy' | 'waiting';

const stateWords: Readonly<Record<StageState, string>> = { done: 'xong', busy: 'đang làm', waiting: '' };

function stateOf(index: number, done: number, isBusy: boolean): StageState {
  if (index < done) return 'done';
  return isBusy && index === done ? 'busy' : 'waiting';
}

export function isBusy(step: Step): boolean {
  return progress[step].isBusy;
}
