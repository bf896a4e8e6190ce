import { Link } from '@tanstack/react-router';
import { dayText, disciplineFormNames, disciplineSubjectNames, ratingYearOf } from '@co-so/domain';
import { capitalized } from '../../../ui/capitalized.ts';
import { Mark } from '../../../ui/mark.tsx';
import { partyWords } from '../../condition-text.ts';
import type { TriedRegister } from './tried-unit.ts';
import type { RegisterDays, RegisteredFact, UnitRegister } from './unit-register.ts';

interface RegisterFactsProps {
  readonly unitId: string;
  readonly register: TriedRegister;
}

/** What the register of decided discipline brings into the trial, each with its paper; or why nothing is known. */
export function RegisterFacts({ unitId, register }: RegisterFactsProps) {
  switch (register.kind) {
    case 'known':
      return <Registered unitId={unitId} days={register.days} register={register.register} />;
    case 'hidden':
      return <span className="soft">Không thuộc phần được xem; biết thì tự nhập bên dưới</span>;
    case 'early':
      return <span className="soft">Chưa biết: ngày đang xem trước năm đánh giá</span>;
    case 'failed':
      return (
        <Mark tone="warn">
          Chưa đọc được sổ kỷ luật của tổ chức này, hoặc không thuộc phần được xem; biết thì tự nhập bên dưới
        </Mark>
      );
    case 'loading':
      return <span role="status">Đang đọc sổ kỷ luật…</span>;
    case 'unasked':
      return null;
  }
}

interface RegisteredProps {
  readonly unitId: string;
  readonly days: RegisterDays;
  readonly register: UnitRegister;
}

function Registered({ unitId, days, register: { facts, isExcusable } }: RegisteredProps) {
  return (
    <>
      {facts.length === 0 ? (
        'Sổ chưa ghi trường hợp nào tính cho tổ chức này'
      ) : (
        <ul className="rule-items">
          {facts.map(({ fact, decision }) => (
            <li key={decision.id}>{factText({ fact, decision })}</li>
          ))}
        </ul>
      )}
      {isExcusable && <p>Sổ ghi tổ chức tự phát hiện và đã khắc phục: có thể nêu ngoại lệ ở phần kết quả.</p>}
      <p className="soft">
        Nguồn:{' '}
        <Link to="/ky-luat" search={{ nam: ratingYearOf(days.from), duoi: unitId }}>
          sổ kỷ luật
        </Link>
        , quyết định từ {dayText(days.from)} đến {dayText(days.to)}; lần đọc này có ghi nhật ký.
      </p>
    </>
  );
}

function factText({ fact, decision }: RegisteredFact): string {
  const { form, subject, number, decidedOn, issuer, unit, isOfEarlierYear } = decision;
  return [
    `${capitalized(partyWords[fact.who])}: ${disciplineFormNames[form]} ${disciplineSubjectNames[subject]} (${unit.name})`,
    fact.dutyRelated ? 'gắn với thực thi công vụ' : 'không gắn với thực thi công vụ',
    `Quyết định ${number} ngày ${dayText(decidedOn)} của ${issuer}`,
    ...(isOfEarlierYear ? ['vi phạm năm trước, cấp trên xem xét'] : []),
  ].join('; ');
}
