import { Loader } from '@mantine/core';
import type { ImportState } from './use-import.ts';

type Step = ImportState['step'];

const stages = ['Đọc tệp', 'Kiểm tra', 'Ghi vào hệ thống'] as const;

type StageState = 'done' | 'busy' | 'waiting' | 'ended';

/** How many stages are done, and how the next one stands: where a file came to its end, nothing follows. */
const progress: Readonly<Record<Step, { readonly done: number; readonly next: StageState; readonly text: string }>> = {
  choose: { done: 0, next: 'waiting', text: '' },
  reading: { done: 0, next: 'busy', text: 'Đang đọc tệp…' },
  unreadable: { done: 0, next: 'ended', text: 'Không đọc được tệp.' },
  checking: { done: 1, next: 'busy', text: 'Đang kiểm tra từng dòng…' },
  refused: { done: 1, next: 'ended', text: 'Kiểm tra xong: tệp có chỗ cần sửa, chưa có gì được lưu.' },
  failed: { done: 1, next: 'waiting', text: 'Chưa xong.' },
  checked: { done: 2, next: 'waiting', text: 'Kiểm tra xong: tệp không có lỗi. Chưa có gì được lưu.' },
  storing: { done: 2, next: 'busy', text: 'Đang ghi vào hệ thống…' },
  stored: { done: 3, next: 'waiting', text: 'Đã ghi vào hệ thống.' },
};

/** Where the import stands: the stages, and a sentence that is read out when it changes. */
export function ImportSteps({ step }: { readonly step: Step }) {
  const { done, next, text } = progress[step];
  const shown = next === 'ended' ? stages.slice(0, done + 1) : stages;
  return (
    <>
      <ol className="steps">
        {shown.map((stage, index) => (
          <li key={stage} data-state={stateOf(index, done, next)}>
            {stage}
            <span className="soft">{stateWords[stateOf(index, done, next)]}</span>
          </li>
        ))}
      </ol>
      <p role="status" className="step-status">
        {next === 'busy' && <Loader size="xs" aria-hidden />}
        {text}
      </p>
    </>
  );
}

const stateWords: Readonly<Record<StageState, string>> = {
  done: 'xong',
  busy: 'đang làm',
  waiting: '',
  ended: 'dừng ở đây',
};

function stateOf(index: number, done: number, next: StageState): StageState {
  if (index < done) return 'done';
  return index === done ? next : 'waiting';
}

export function isBusy(step: Step): boolean {
  return progress[step].next === 'busy';
}
