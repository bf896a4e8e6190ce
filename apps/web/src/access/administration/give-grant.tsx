import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { roleDefinitions, rolesOf } from '@co-so/domain';
import type { CivilDate, Role } from '@co-so/domain';
import { useState } from 'react';
import { ProblemList } from '../../ui/problem-list.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import { useWrite } from '../../ui/use-write.ts';
import './administration.css';
import { giveGrant, unitChoicesQuery } from './queries.ts';
import { SpanFields } from './span-fields.tsx';
import type { Span } from './span-fields.tsx';

interface GiveGrantProps {
  readonly accountId: string;
  readonly office: 'province' | 'national';
  readonly today: CivilDate;
  readonly onGiven: () => void;
}

/** Gives a role; one that is for a unit asks for which, and where its holder sees if that is wider. */
export function GiveGrant({ accountId, office, today, onGiven }: GiveGrantProps) {
  const offered = rolesOf(office);
  const [role, setRole] = useState<Role>();
  const [unitId, setUnitId] = useState('');
  const [viewUnitId, setViewUnitId] = useState('');
  const [span, setSpan] = useState<Span>({ validFrom: today, validUntil: null, document: '' });
  const { data: units = [] } = useQuery(unitChoicesQuery(office));
  const { error, isPending, send } = useWrite(giveGrant, onGiven);
  const isForUnit = role !== undefined && roleDefinitions[role].scope === 'unit';
  const choices = units.map(({ id, name }) => ({ value: id, label: name }));
  const submit = () => {
    if (role === undefined) return;
    const place = { unitId: unitId || null, viewUnitId: viewUnitId || unitId || null };
    send({ accountId, role, ...(isForUnit ? place : { unitId: null, viewUnitId: null }), ...span });
  };
  return (
    <form
      className="admin-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <SearchSelect
        label="Vai trò"
        value={role ?? ''}
        choices={offered.map((one) => ({ value: one, label: roleDefinitions[one].name }))}
        onChange={(chosen) => setRole(chosen as Role)}
      />
      {isForUnit && (
        <>
          <SearchSelect
            label="Ở tổ chức (và các tổ chức bên dưới)"
            value={unitId}
            choices={choices}
            onChange={setUnitId}
          />
          <SearchSelect
            label="Được xem ở"
            value={viewUnitId}
            choices={[{ value: '', label: 'cùng tổ chức đó' }, ...choices]}
            onChange={setViewUnitId}
          />
        </>
      )}
      <SpanFields span={span} onChange={setSpan} mayBeOpen />
      {error && <ProblemList error={error} />}
      <div>
        <Button type="submit" size="md" loading={isPending} disabled={role === undefined}>
          Giao vai trò
        </Button>
      </div>
    </form>
  );
}
