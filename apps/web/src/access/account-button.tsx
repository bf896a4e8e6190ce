import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs';
import type { ComponentPropsWithRef } from 'react';
import type { ShownPerson } from '@co-so/api';
import './account-menu.css';

interface AccountButtonProps extends ComponentPropsWithRef<'button'> {
  readonly person: ShownPerson;
}

/** Who works here; it opens the menu of the account. */
export function AccountButton({ person: { post }, ...props }: AccountButtonProps) {
  return (
    <button type="button" className="account-button" aria-label={`Tài khoản: ${post}`} {...props}>
      <IconUser size={20} aria-hidden="true" />
      <span className="account-post">{post}</span>
      <IconChevronDown size={16} aria-hidden="true" />
    </button>
  );
}
