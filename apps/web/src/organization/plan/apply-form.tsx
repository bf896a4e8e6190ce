import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { countIn } from '@co-so/domain';
import type { BodyDecision, CivilDate, Plan } from '@co-so/domain';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { HashedFile } from '../../ui/hashed-file.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useBoxes } from '../../ui/use-boxes.ts';
import type { Lacking } from '../../ui/use-boxes.ts';
import { useWrite } from '../../ui/use-write.ts';
import { WriteForm } from '../../ui/write-form.tsx';
import type { NameOf } from '../plan-text.ts';
import { applyText } from './apply-text.ts';
import { PlanRefused } from './plan-problems.tsx';
import { applyPlan } from './queries.ts';
import type { SeenRevision } from './queries.ts';

interface ApplyFormProps extends SeenRevision {
  readonly plan: Plan;
  readonly today: CivilDate;
  readonly nameOf: NameOf;
  readonly onStep: (index: number) => void;
}

/** Enters what a body has decided; by that the plan takes effect on its days. Nobody decides in its name by a button. */
export function ApplyForm({ id, basedOn, plan, today, nameOf, onStep }: ApplyFormProps) {
  const [typed, setTyped] = useState<Typed>({ ...nothingTyped, issuedOn: today });
  const [fileHash, setFileHash] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const { send, error, isPending } = useWrite(applyPlan, () => undefined);
  const decision = decisionOf(typed, fileHash);
  const boxes = useBoxes(lackingIn(typed, fileHash), error);
  const text = (field: keyof typeof nothingTyped, label: string, place: string = field) => (
    <TextInput
      label={label}
      value={typed[field]}
      maxLength={300}
      error={boxes.at(`decision/${place}`)}
      {...((field === 'entitled' || field === 'inFavour') && { inputMode: 'numeric' as const })}
      onChange={({ currentTarget }) => setTyped({ ...typed, [field]: currentTarget.value })}
    />
  );
  return (
    <Panel title="Ghi quyết định của cấp ủy">
      <p className="soft">Ghi lại quyết định đã ký. Từ đó phương án có hiệu lực theo ngày của từng việc.</p>
      <WriteForm
        submit="Ghi quyết định, áp dụng"
        error={error}
        refusal={<PlanRefused error={error} nameOf={nameOf} onStep={onStep} />}
        isPending={isPending}
        boxes={boxes}
        onSubmit={() => setAsking(true)}
      >
        {text('number', 'Số quyết định')}
        <DayInput
          label="Ngày quyết định"
          value={typed.issuedOn}
          error={boxes.at('decision/issuedOn')}
          onChange={(issuedOn) => setTyped({ ...typed, issuedOn })}
        />
        {text('issuer', 'Cơ quan ban hành')}
        {text('signatory', 'Chức vụ người ký')}
        <div className="plan-line">
          {text('entitled', 'Số người được biểu quyết', 'votes/entitled')}
          {text('inFavour', 'Số phiếu tán thành', 'votes/inFavour')}
        </div>
        <HashedFile
          label="Tệp quyết định đã ký"
          hint="Bắt buộc. Chỉ ghi mã băm SHA-256 tính tại máy này; tệp không gửi đi đâu."
          error={boxes.at('decision/fileHash')}
          onHash={setFileHash}
        />
      </WriteForm>
      <ConfirmDialog
        isOpen={isAsking}
        question="Ghi quyết định và áp dụng phương án?"
        explanation={`${applyText(plan, today)} Số liệu, chỉ tiêu và vai trò đi theo phương án. Có thể rút lại khi chưa có gì dựa vào.`}
        yes="Áp dụng"
        no="Xem lại"
        onYes={() => {
          setAsking(false);
          if (decision) send({ id, basedOn, decision });
        }}
        onNo={() => setAsking(false)}
      />
    </Panel>
  );
}

interface Typed {
  readonly number: string;
  readonly issuer: string;
  readonly signatory: string;
  readonly entitled: string;
  readonly inFavour: string;
  readonly issuedOn: CivilDate;
}

const nothingTyped = { number: '', issuer: '', signatory: '', entitled: '', inFavour: '' };

function lackingIn({ number, issuer, signatory, entitled, inFavour }: Typed, fileHash: string | undefined): Lacking {
  const hasVotes = entitled.trim() !== '' || inFavour.trim() !== '';
  const lacksCount = (text: string) => hasVotes && countIn(text) === undefined;
  return {
    'decision/number': number.trim() === '' && 'Ghi số quyết định.',
    'decision/issuer': issuer.trim() === '' && 'Ghi cơ quan ban hành.',
    'decision/signatory': signatory.trim() === '' && 'Ghi chức vụ người ký.',
    'decision/votes/entitled':
      lacksCount(entitled) && 'Ghi số người được biểu quyết bằng chữ số; không biểu quyết thì để trống cả hai ô.',
    'decision/votes/inFavour':
      lacksCount(inFavour) && 'Ghi số phiếu tán thành bằng chữ số; không biểu quyết thì để trống cả hai ô.',
    'decision/fileHash': fileHash === undefined && 'Chọn tệp quyết định đã ký.',
  };
}

/** Undefined while no file was chosen, and while the votes cannot be read as numbers or only one of them stands there. */
function decisionOf(
  { number, issuer, signatory, entitled, inFavour, issuedOn }: Typed,
  fileHash: string | undefined,
): BodyDecision | undefined {
  if (fileHash === undefined) return undefined;
  const head = { number, issuer, signatory, issuedOn, fileHash };
  if (entitled.trim() === '' && inFavour.trim() === '') return { ...head, votes: null };
  const votes = { entitled: countIn(entitled), inFavour: countIn(inFavour) };
  if (votes.entitled === undefined || votes.inFavour === undefined) return undefined;
  return { ...head, votes: { entitled: votes.entitled, inFavour: votes.inFavour } };
}
