import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ShownPerson } from '@co-so/api';
import { AccountButton } from './account-button.tsx';
import './account-menu.css';
import { sessionQuery, signIn, signOut } from './sign-in/queries.ts';

/** The way to one's own account and out; in the demonstration also to the other roles. Open as soon as it is there. */
export function AccountMenu({ person }: { readonly person: ShownPerson }) {
  const [isOpen, setOpen] = useState(true);
  const { data: session } = useQuery({
    ...sessionQuery,
    queryKey: [...sessionQuery.queryKey, 'others'],
    enabled: isOpen && person.isDemo,
  });
  const demonstration = session?.demonstration;
  return (
    <Menu
      position="bottom-end"
      width={320}
      opened={isOpen}
      onChange={setOpen}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <AccountButton person={person} />
      </Menu.Target>
      <Menu.Dropdown className="account-menu">
        <Menu.Label>
          <span className="account-own-post">{person.post}</span>
          <span>
            {person.name}, {person.userName}
          </span>
        </Menu.Label>
        <Menu.Item component={Link} to="/tai-khoan">
          Tài khoản của tôi
        </Menu.Item>
        <Menu.Item onClick={() => void leave()}>Đăng xuất</Menu.Item>
        {demonstration && (
          <>
            <Menu.Divider />
            <Menu.Label>Bản trình diễn: làm việc với vai khác</Menu.Label>
            {demonstration.accounts
              .filter(({ userName, code }) => userName !== person.userName && code === null)
              .map(({ userName, title }) => (
                <Menu.Item key={userName} onClick={() => void changeTo({ userName, password: demonstration.password })}>
                  {title}
                </Menu.Item>
              ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The next person begins at the beginning, with nothing of this one's in the window. */
async function leave(): Promise<void> {
  await signOut();
  location.assign('/');
}

/** The same page as another role sees it. */
async function changeTo(account: Parameters<typeof signIn>[0]): Promise<void> {
  await signOut();
  await signIn(account);
  location.reload();
}
