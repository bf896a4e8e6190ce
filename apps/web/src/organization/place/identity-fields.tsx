import { NativeSelect, TextInput } from '@mantine/core';
import { hostPlaceKindNames, hostPlaceKinds } from '@co-so/domain';
import type { HostPlaceKind } from '@co-so/domain';
import { capitalized } from '../../ui/capitalized.ts';

interface Identity {
  readonly name: string;
  readonly kind: HostPlaceKind;
}

interface IdentityFieldsProps {
  readonly typed: Identity;
  /** About the name. */
  readonly error: string | boolean;
  readonly onChange: (typed: Identity) => void;
}

/** What a place is called and what it is. */
export function IdentityFields({ typed, error, onChange }: IdentityFieldsProps) {
  return (
    <>
      <NativeSelect
        label="Loại nơi"
        size="md"
        value={typed.kind}
        data={hostPlaceKinds.map((kind) => ({ value: kind, label: capitalized(hostPlaceKindNames[kind]) }))}
        onChange={({ currentTarget }) => {
          const kind = hostPlaceKinds.find((one) => one === currentTarget.value);
          if (kind) onChange({ ...typed, kind });
        }}
      />
      <TextInput
        label="Tên"
        size="md"
        maxLength={300}
        value={typed.name}
        error={error}
        onChange={({ currentTarget }) => onChange({ ...typed, name: currentTarget.value })}
      />
    </>
  );
}
