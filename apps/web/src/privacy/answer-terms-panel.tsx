import { Button, NumberInput, TextInput } from '@mantine/core';
import { answerDaysBounds, answerTermOf, dataRequestKinds, momentText, numberText } from '@co-so/domain';
import type { AnswerDays, AnswerTerms, DataRequestKind } from '@co-so/domain';
import { useState } from 'react';
import { basisText } from '../ui/basis-text.ts';
import { DoneLine } from '../ui/done-line.tsx';
import { Facts } from '../ui/facts.tsx';
import { OpenedPanel } from '../ui/opened-panel.tsx';
import { Panel } from '../ui/panel.tsx';
import { useOpened } from '../ui/use-opened.ts';
import { useWrite } from '../ui/use-write.ts';
import { WriteForm } from '../ui/write-form.tsx';
import { requestKindWords } from './privacy-text.ts';
import { setAnswerTerms } from './queries.ts';

interface AnswerTermsPanelProps {
  readonly terms: AnswerTerms | null;
  readonly maySet: boolean;
}

/** Within how many days requests have to be carried out; what nobody has said is missing, and said to be. */
export function AnswerTermsPanel({ terms, maySet }: AnswerTermsPanelProps) {
  const { opened, done, open, close, finish } = useOpened<'terms'>();
  return (
    <>
      <Panel title="Thời hạn thực hiện">
        <p>
          Số ngày phải thực hiện xong, kể từ ngày nhận, theo loại yêu cầu. Quy định có thời hạn riêng cho từng loại, hệ
          thống chưa có nguyên văn nên không tự đặt: cơ quan đặt, kèm căn cứ. Chưa đặt thì không có hạn nào được tính.
        </p>
        <Facts
          facts={dataRequestKinds.map((kind) => ({ label: requestKindWords[kind], value: termText(kind, terms) }))}
        />
        {terms && (
          <p className="soft">
            Đặt lần {numberText(terms.revision)}: {terms.setBy.title}, {momentText(terms.setAt)}.
          </p>
        )}
        {maySet && (
          <div className="row-actions" hidden={opened !== undefined}>
            <Button variant="default" size="md" onClick={(press) => open('terms', press)}>
              Đặt thời hạn thực hiện
            </Button>
          </div>
        )}
        <DoneLine done={done} />
      </Panel>
      {opened && (
        <OpenedPanel title="Đặt thời hạn thực hiện">
          <TermsForm
            key={terms?.revision ?? 0}
            terms={terms}
            onDone={() => finish('Đã đặt thời hạn thực hiện.')}
            onCancel={close}
          />
        </OpenedPanel>
      )}
    </>
  );
}

function termText(kind: DataRequestKind, terms: AnswerTerms | null) {
  const term = answerTermOf(kind, terms ?? undefined);
  return term ? (
    `${numberText(term.days)} ngày. Căn cứ: ${basisText(term.basis)}`
  ) : (
    <span className="soft">chưa đặt</span>
  );
}

const noDays: AnswerDays = { see: null, correct: null, erase: null, restrict: null, other: null };

interface TermsFormProps {
  readonly terms: AnswerTerms | null;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function TermsForm({ terms, onDone, onCancel }: TermsFormProps) {
  const [days, setDays] = useState(terms?.days ?? noDays);
  const [legalBasis, setLegalBasis] = useState(terms?.legalBasis ?? '');
  const { error, isPending, send } = useWrite(setAnswerTerms, onDone);
  const [minimum, maximum] = answerDaysBounds;
  return (
    <WriteForm
      submit="Đặt thời hạn"
      error={error}
      isPending={isPending}
      onSubmit={() =>
        send({ days, legalBasis: legalBasis === '' ? null : legalBasis, basedOn: terms?.revision ?? null })
      }
      onCancel={onCancel}
    >
      {dataRequestKinds.map((kind) => (
        <NumberInput
          key={kind}
          label={`${requestKindWords[kind]}: số ngày`}
          description={`Từ ${numberText(minimum)} đến ${numberText(maximum)}; để trống: chưa đặt`}
          size="md"
          allowDecimal={false}
          value={days[kind] ?? ''}
          onChange={(value) => setDays({ ...days, [kind]: value === '' ? null : Number(value) })}
        />
      ))}
      <TextInput
        label="Căn cứ pháp lý"
        description="Văn bản, điều khoản quy định thời hạn"
        size="md"
        value={legalBasis}
        onChange={({ currentTarget: { value } }) => setLegalBasis(value)}
      />
    </WriteForm>
  );
}
