import { Button, TextInput } from '@mantine/core';
import { dayText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { useState } from 'react';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { problemsOf } from '../../ui/problems-of.ts';
import { useRefusal } from '../../ui/use-refusal.ts';
import { useWrite } from '../../ui/use-write.ts';
import { issueDraft } from './queries.ts';
import type { SeenDraft } from './queries.ts';

interface IssueFormProps extends SeenDraft {
  readonly isDirty: boolean;
  readonly today: CivilDate;
  readonly onDone: () => void;
}

/** Records, after asking, that the table was issued: by which document, whose, and from which day it applies. */
export function IssueForm({ id, basedOn, isDirty, today, onDone }: IssueFormProps) {
  const [instrument, setInstrument] = useState('');
  const [issuer, setIssuer] = useState('');
  const [issuedOn, setIssuedOn] = useState(today);
  const [effectiveFrom, setEffectiveFrom] = useState(today);
  const [isAsking, setAsking] = useState(false);
  const { send, error, isPending } = useWrite(issueDraft, onDone);
  const wrong = problemsOf(error).map(({ at }) => at);
  const form = useRefusal(error);
  const issue = () => {
    setAsking(false);
    send({ id, basedOn, instrument, issuer, issuedOn, effectiveFrom });
  };
  return (
    <Panel title="Ban hành">
      <p className="soft">
        Ghi văn bản mà cấp có thẩm quyền đã ký. Từ đó bảng không sửa được nữa; muốn thay thì lập bản kế tiếp. Chỗ chưa
        có căn cứ riêng, kể cả chỗ ghi chưa xác minh theo mẫu, từ đó được dẫn theo chính văn bản này và số mục của bảng.
      </p>
      <form
        ref={form}
        className="table-form"
        aria-label="Ban hành"
        onSubmit={(event) => {
          event.preventDefault();
          // Without its document it is refused in any case: there is nothing to ask about.
          if (instrument.trim() === '' || issuer.trim() === '') issue();
          else setAsking(true);
        }}
      >
        <div className="table-line">
          <TextInput
            label="Số, tên văn bản"
            value={instrument}
            error={wrong.includes('/instrument')}
            onChange={({ currentTarget }) => setInstrument(currentTarget.value)}
          />
          <TextInput
            label="Cơ quan ban hành"
            value={issuer}
            error={wrong.includes('/issuer')}
            onChange={({ currentTarget }) => setIssuer(currentTarget.value)}
          />
          <DayInput label="Ngày ban hành" value={issuedOn} error={wrong.includes('/issuedOn')} onChange={setIssuedOn} />
          <DayInput
            label="Áp dụng từ ngày"
            value={effectiveFrom}
            error={wrong.includes('/effectiveFrom')}
            onChange={setEffectiveFrom}
          />
        </div>
        {error && <ProblemList error={error} />}
        <div className="table-save">
          <Button type="submit" loading={isPending} disabled={isDirty}>
            Ghi việc ban hành
          </Button>
          {isDirty && <span className="soft">Lưu dự thảo trước khi ban hành.</span>}
        </div>
      </form>
      <ConfirmDialog
        isOpen={isAsking}
        question="Ban hành bảng điểm này?"
        explanation={`Áp dụng từ ${dayText(effectiveFrom)}. Sau khi ghi, bảng không sửa và không bỏ được nữa; muốn thay thì lập bản kế tiếp. Chỗ chưa có căn cứ riêng sẽ dẫn theo ${instrument.trim()}: đề nghị đối chiếu bảng với văn bản.`}
        yes="Ban hành"
        no="Chưa ban hành"
        onYes={issue}
        onNo={() => setAsking(false)}
      />
    </Panel>
  );
}
