import { Link } from '@tanstack/react-router';
import { dayText, numberText, unitKindNames, unitKinds } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { capitalized } from '../../../ui/capitalized.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { Mark } from '../../../ui/mark.tsx';
import { ProblemList } from '../../../ui/problem-list.tsx';
import type { KnownUnit } from './queries.ts';
import type { TriedRegister, TriedUnit } from './tried-unit.ts';
import type { UnitBasis } from './unit-basis.ts';
import { RegisterFacts } from './register-facts.tsx';

interface UnitPanelProps {
  readonly basis: UnitBasis;
  readonly tried: TriedUnit;
}

/** A unit of the province chosen to be tried, and what is known of it on a day. Choosing one stores nothing. */
export function UnitPanel({ basis, tried }: UnitPanelProps) {
  const { id, on, field: Field, onAddress } = basis;
  const name = tried.kind === 'known' ? tried.unit.page.unit.name : '';
  return (
    <section className="trial-unit" aria-label="Tổ chức được tính thử">
      <div className="trial-fields">
        <Field
          label="Tính thử cho tổ chức"
          unit={id === undefined ? null : { id, name }}
          on={on}
          onUnit={(chosen) => onAddress({ unit: chosen.id, on })}
          none={{ text: 'Không chọn, thử bằng số tự nhập', onChoose: () => onAddress({}) }}
        />
        {id !== undefined && (
          <DayInput label="Tổ chức vào ngày" value={on} onChange={(day) => onAddress({ unit: id, on: day })} />
        )}
      </div>
      <Standing tried={tried} on={on} />
    </section>
  );
}

interface StandingProps {
  readonly tried: TriedUnit;
  readonly on: CivilDate;
}

function Standing({ tried, on }: StandingProps) {
  switch (tried.kind) {
    case 'none':
      return null;
    case 'loading':
      return <p role="status">Đang tìm tổ chức…</p>;
    case 'failed':
      return <ProblemList error={tried.error} />;
    case 'known':
      return <Known unit={tried.unit} register={tried.register} on={on} />;
  }
}

interface KnownProps {
  readonly unit: KnownUnit;
  readonly register: TriedRegister;
  readonly on: CivilDate;
}

function Known({ unit, register, on }: KnownProps) {
  const { id, name, kind } = unit.page.unit;
  const { day, members, state } = unit.page;
  return (
    <div>
      <h3>{name}</h3>
      <p>
        {capitalized(unitKindNames[kind])}, ngày {dayText(day)}. Nguồn:{' '}
        <Link to="/to-chuc/$id" params={{ id }} search={{ ngay: day }}>
          trang của tổ chức
        </Link>
        .
      </p>
      {state !== 'standing' && (
        <p>
          <Mark tone="warn">
            Ngày {dayText(on)} tổ chức này {state === 'ended' ? 'đã kết thúc' : 'chưa thành lập'}: đang lấy số liệu ngày{' '}
            {dayText(day)}.
          </Mark>
        </p>
      )}
      <Facts
        facts={[
          { label: 'Trực thuộc trực tiếp', value: belowText(unit) },
          {
            label: 'Đảng viên',
            value:
              members === null ? (
                <span className="soft">Chưa có số liệu</span>
              ) : (
                `${numberText(members)} (số liệu gần nhất đến ngày này)`
              ),
          },
          ...(register.kind === 'unasked'
            ? []
            : [{ label: 'Kỷ luật', value: <RegisterFacts unitId={id} register={register} /> }]),
        ]}
      />
      <p className="soft">Những gì không nêu ở đây phần mềm không có: người chấm tự nhập bên dưới.</p>
    </div>
  );
}

/** `12 chi bộ trực thuộc, 2 đảng bộ bộ phận`, in the order of the kinds. */
function belowText({ below }: KnownUnit): string {
  const parts = unitKinds.flatMap((kind) => {
    const count = below.filter((one) => one.kind === kind).length;
    return count > 0 ? [`${numberText(count)} ${unitKindNames[kind]}`] : [];
  });
  return parts.length > 0 ? parts.join(', ') : 'Chưa ghi tổ chức nào bên dưới';
}
