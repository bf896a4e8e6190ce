import { Button, Checkbox, NumberInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { exemptRoles, roleDefinitions, rolesOf } from '@co-so/domain';
import type { AccessPolicy, Based, Role, StandingPolicy } from '@co-so/domain';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { useRefusal } from '../../ui/use-refusal.ts';
import { useWrite } from '../../ui/use-write.ts';
import '../../ui/write-form.css';
import './administration.css';
import { policyQuery, setPolicy } from './queries.ts';

interface PolicyPageProps {
  readonly office: 'province' | 'national';
  readonly history: ReactNode;
}

/** How the people of this office sign in. */
export function PolicyPage({ office, history }: PolicyPageProps) {
  const { data } = useSuspenseQuery(policyQuery);
  const { allowedActions, bounds, guardedRoles } = data;
  const maySet = allowedActions.includes('set');
  const [policy, setDraft] = useState(() => draftOf(data.policy));
  const [isSaved, setSaved] = useState(false);
  const { error, isPending, send } = useWrite(setPolicy, (stored) => {
    setDraft(draftOf(stored));
    setSaved(true);
  });
  const form = useRefusal(error);
  const change = (changed: Partial<AccessPolicy>) => {
    setSaved(false);
    setDraft({ ...policy, ...changed });
  };
  const toggle = (role: Role, isOn: boolean) => {
    const others = policy.secondFactorRoles.filter((one) => one !== role);
    change({ secondFactorRoles: isOn ? [...others, role] : others });
  };
  return (
    <Page title="Chính sách đăng nhập" lead="Có hiệu lực từ lần bấm tiếp theo của mỗi người.">
      <Panel title="Phiên đăng nhập và xác thực hai bước">
        <form
          ref={form}
          className="write-form"
          onSubmit={(event) => {
            event.preventDefault();
            send(policy);
          }}
        >
          <NumberInput
            label="Không thao tác thì đăng xuất sau (phút)"
            description={`Từ ${bounds.idleMinutes[0]} đến ${bounds.idleMinutes[1]}`}
            size="md"
            disabled={!maySet}
            value={policy.idleMinutes}
            onChange={(value) => change({ idleMinutes: Number(value) })}
          />
          <NumberInput
            label="Một phiên dài nhất (giờ)"
            description={`Từ ${bounds.sessionHours[0]} đến ${bounds.sessionHours[1]}`}
            size="md"
            disabled={!maySet}
            value={policy.sessionHours}
            onChange={(value) => change({ sessionHours: Number(value) })}
          />
          <fieldset className="policy-roles">
            <legend>Vai trò phải xác thực hai bước</legend>
            {rolesOf(office).map((role) => (
              <Checkbox
                key={role}
                mt="xs"
                size="md"
                label={roleDefinitions[role].name}
                description={whyFixed(role, guardedRoles)}
                disabled={!maySet || whyFixed(role, guardedRoles) !== undefined}
                checked={policy.secondFactorRoles.includes(role)}
                onChange={({ currentTarget }) => toggle(role, currentTarget.checked)}
              />
            ))}
          </fieldset>
          {error && <ProblemList error={error} />}
          {maySet ? (
            <div className="row-actions">
              <Button type="submit" size="md" loading={isPending}>
                Lưu chính sách
              </Button>
              {isSaved && <p role="status">Đã lưu.</p>}
            </div>
          ) : (
            <p className="soft">Ở đây chỉ xem được chính sách.</p>
          )}
        </form>
      </Panel>
      {history}
    </Page>
  );
}

/** What is sent is based on the revision that the form was filled from, whatever else is loaded meanwhile. */
function draftOf({ revision, ...policy }: StandingPolicy): Based<AccessPolicy> {
  return { ...policy, basedOn: revision };
}

/** Why nobody chooses for this role; undefined where somebody does. */
function whyFixed(role: Role, guarded: readonly Role[]): string | undefined {
  if (guarded.includes(role)) return 'luôn phải có: ghi quyết định, duyệt, gửi, quản trị';
  return exemptRoles.includes(role) ? 'được miễn: chỉ xem số tổng hợp' : undefined;
}
