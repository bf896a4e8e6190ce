import { TextInput } from '@mantine/core';
import { addDays, dayText, knownDay, provinceRegistry, roleDefinitions } from '@co-so/domain';
import type { CivilDate, OnboardingDraft, RegisteredProvince, Tenant } from '@co-so/domain';
import type { Onboarded } from '@co-so/api';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { capitalized } from '../../ui/capitalized.ts';
import { SearchSelect } from '../../ui/search-select.tsx';
import { useWrite } from '../../ui/use-write.ts';
import { WriteForm } from '../../ui/write-form.tsx';
import { onboard } from './queries.ts';

interface OnboardFormProps {
  readonly tenants: readonly Tenant[];
  readonly today: CivilDate;
  readonly slip: (onboarded: Onboarded, onHandedOver: () => void) => ReactNode;
  readonly onHandedOver: () => void;
}

const nobody = { userName: 'quan-tri', name: '', post: roleDefinitions.tenantAdministrator.name };

/** One form: which province, at which address, and who looks after it first. */
export function OnboardForm({ tenants, today, slip, onHandedOver }: OnboardFormProps) {
  const [draft, setDraft] = useState<OnboardingDraft>({ province: '', host: '', administrator: nobody });
  const { data, error, isPending, send } = useWrite(onboard, () => undefined);
  if (data) return slip(data, onHandedOver);
  const choose = (province: string) => {
    const host = tenants.find(({ provinceId }) => provinceId === idOf(province))?.host ?? province;
    setDraft({ ...draft, province, host });
  };
  const field = (name: keyof typeof nobody) => ({
    value: draft.administrator[name],
    onChange: ({ currentTarget: { value } }: Typed) =>
      setDraft((typed) => ({ ...typed, administrator: { ...typed.administrator, [name]: value } })),
    autoComplete: 'off',
    size: 'md' as const,
  });
  return (
    <WriteForm submit="Đưa vào hệ thống" error={error} isPending={isPending} onSubmit={() => send(draft)}>
      <SearchSelect
        label="Tỉnh, thành phố"
        value={draft.province}
        choices={choicesFor(tenants, today)}
        onChange={choose}
      />
      <TextInput
        label="Địa chỉ"
        description={`Đứng trước .${location.host}; đã cấp thì không đổi`}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        size="md"
        value={draft.host}
        onChange={({ currentTarget: { value } }) => setDraft((typed) => ({ ...typed, host: value }))}
      />
      <fieldset className="first-administrator">
        <legend>Quản trị đầu tiên</legend>
        <TextInput label="Họ và tên" {...field('name')} />
        <TextInput label="Chức vụ, đơn vị" {...field('post')} />
        <TextInput
          label="Tên đăng nhập"
          description="3 đến 40 chữ thường không dấu, chữ số, dấu chấm, gạch nối"
          autoCapitalize="none"
          spellCheck={false}
          {...field('userName')}
        />
      </fieldset>
    </WriteForm>
  );
}

interface Typed {
  readonly currentTarget: { readonly value: string };
}

function idOf(slug: string): string | undefined {
  return provinceRegistry.find((province) => province.slug === slug)?.id;
}

/** Those that do not work here yet, and those whose last run did not come to its end; of the standing ones first. */
function choicesFor(tenants: readonly Tenant[], today: CivilDate) {
  const closed = new Set(tenants.filter(({ state }) => state !== 'preparing').map(({ provinceId }) => provinceId));
  const open = provinceRegistry.filter(({ id, foundedOn }) => !closed.has(id) && foundedOn <= today);
  const collator = new Intl.Collator('vi');
  return open
    .map((province) => ({ province, name: province.names.at(-1)!.value.name, hasEnded: province.endedOn <= today }))
    .toSorted((a, b) => Number(a.hasEnded) - Number(b.hasEnded) || collator.compare(a.name, b.name))
    .map(({ province }) => ({ value: province.slug, label: labelOf(province) }));
}

function labelOf({ names, endedOn }: RegisteredProvince): string {
  const ended = knownDay(endedOn);
  const name = capitalized(names.at(-1)!.value.fullName);
  return ended ? `${name} (đến hết ${dayText(addDays(ended, -1))})` : name;
}
