import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { isSearchable, numberText } from '@co-so/domain';
import type { CivilDate } from '@co-so/domain';
import { unitSearchQuery } from './queries.ts';
import { kindText } from './unit-text.ts';
import './unit/unit.css';

const typingPauseMs = 250;

/** Finds units of a day by words of their names, with or without marks. */
export function UnitSearch({ on }: { readonly on: CivilDate }) {
  const [typed, setTyped] = useState('');
  const [name] = useDebouncedValue(typed, typingPauseMs);
  const isAsked = isSearchable(name);
  const { data, isError } = useQuery({
    ...unitSearchQuery(on, name),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const found = isAsked ? data : undefined;
  return (
    <>
      <TextInput
        type="search"
        label="Tên tổ chức"
        description="Gõ vài chữ, có dấu hoặc không dấu; có thể thêm tên cấp trên."
        maxLength={100}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <p role="status" className="soft">
        {isError && 'Chưa tìm được, đề nghị thử lại.'}
        {name.trim() !== '' && !isAsked && 'Gõ ít nhất một chữ cái hoặc chữ số của tên.'}
        {found && countText(found.units.length, found.hasMore)}
      </p>
      {found && found.units.length > 0 && (
        <ul className="found-units">
          {found.units.map((unit) => (
            <li key={unit.id}>
              <Link to="/to-chuc/$id" params={{ id: unit.id }} search={{ ngay: on }}>
                {unit.name}
              </Link>
              <span className="soft">
                {kindText(unit.kind)}
                {unit.parentName !== null && `, thuộc ${unit.parentName}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function countText(units: number, hasMore: boolean): string {
  if (units === 0) return 'Không có tổ chức nào khớp ở ngày này.';
  return `${numberText(units)} tổ chức${hasMore ? ', còn nữa: gõ thêm tên hoặc tên cấp trên' : ''}`;
}
