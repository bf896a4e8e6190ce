import { Combobox, InputBase, useCombobox, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { folded, numberText, unitKindNames } from '@co-so/domain';
import { capitalized } from '../ui/capitalized.ts';
import { unitsQuery } from './home-queries.ts';
import './unit-chooser.css';
import '../ui/searchable.css';

export interface ChosenUnit {
  readonly id: string;
  readonly name: string;
}

interface UnitChooserProps {
  readonly label?: string;
  /** `null` where none is chosen. */
  readonly unit: ChosenUnit | null;
  /** The day whose units are offered; the office's own where none is named. */
  readonly on?: string | undefined;
  readonly size?: 'sm' | 'md';
  readonly error?: string | boolean;
  readonly onUnit: (unit: ChosenUnit) => void;
  /** Units that are offered besides, as they are not there yet. */
  readonly also?: readonly ChosenUnit[] | undefined;
  /** What is offered, and shown, in the place of a unit where none needs to be chosen. */
  readonly none?: { readonly text: string; readonly onChoose: () => void } | undefined;
}

const typingPauseMs = 250;
const moreHint = 'gõ thêm tên hoặc tên cấp trên';

/** One unit of the province, found by typing. Nothing is fetched before it is opened, and never more than a page. */
export function UnitChooser(props: UnitChooserProps) {
  const { label = 'Tổ chức', unit, on, size, also = [], error, onUnit, none } = props;
  const id = useId();
  const shown = unit?.name ?? none?.text ?? '';
  /** What was typed since it was opened; undefined while it is closed. */
  const [typed, setTyped] = useState<string>();
  const [name] = useDebouncedValue(typed ?? '', typingPauseMs);
  const combobox = useCombobox({
    onDropdownOpen: () => setTyped((current) => current ?? ''),
    onDropdownClose: () => {
      setTyped(undefined);
      combobox.resetSelectedOption();
    },
  });
  const { data, isError } = useQuery({
    ...unitsQuery(on, name),
    enabled: typed !== undefined,
    placeholderData: keepPreviousData,
  });
  const choose = (chosen: string) => {
    combobox.closeDropdown();
    const found = data?.units.find((one) => one.id === chosen) ?? also.find((one) => one.id === chosen);
    if (found && chosen !== unit?.id) onUnit({ id: found.id, name: found.name });
    if (chosen === '' && unit) none?.onChoose();
  };
  const type = (text: string) => {
    setTyped(typed === undefined ? text.replace(shown, '') : text);
    combobox.resetSelectedOption();
    combobox.openDropdown();
  };
  return (
    <Combobox store={combobox} {...(size && { size })} withinPortal={false} onOptionSubmit={choose}>
      <Combobox.Target withExpandedAttribute>
        <InputBase
          id={id}
          label={label}
          {...(size && { size })}
          autoComplete="off"
          placeholder="Gõ vài chữ trong tên"
          error={error}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          value={typed ?? shown}
          onChange={({ currentTarget }) => type(currentTarget.value)}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <VisuallyHidden role="status">{typed !== undefined && data ? countText(data) : ''}</VisuallyHidden>
      <Combobox.Dropdown>
        <Combobox.Options className="search-options" labelledBy={`${id}-label`}>
          {none && typed === '' && <Combobox.Option value="">{none.text}</Combobox.Option>}
          {also
            .filter((one) => folded(one.name).includes(folded(typed ?? '')))
            .map((one) => (
              <Combobox.Option key={one.id} value={one.id} active={one.id === unit?.id}>
                {one.name}
                <span className="unit-above">lập trong phương án này</span>
              </Combobox.Option>
            ))}
          {(data?.units ?? []).map((found) => (
            <Combobox.Option key={found.id} value={found.id} active={found.id === unit?.id}>
              {found.name}
              <span className="unit-above">{found.parentName ?? capitalized(unitKindNames[found.kind])}</span>
            </Combobox.Option>
          ))}
          {data?.units.length === 0 && <Combobox.Empty>Không có tổ chức nào khớp</Combobox.Empty>}
          {!data && <Combobox.Empty>{isError ? 'Chưa tải được, đề nghị mở lại' : 'Đang tìm…'}</Combobox.Empty>}
        </Combobox.Options>
        {data?.hasMore && <Combobox.Footer className="unit-more">Còn nữa: {moreHint}.</Combobox.Footer>}
      </Combobox.Dropdown>
    </Combobox>
  );
}

function countText({ units, hasMore }: { readonly units: readonly unknown[]; readonly hasMore: boolean }): string {
  return `${numberText(units.length)} tổ chức${hasMore ? `, còn nữa: ${moreHint}` : ''}`;
}
