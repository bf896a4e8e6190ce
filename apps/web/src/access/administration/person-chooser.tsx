import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { numberText } from '@co-so/domain';
import { useState } from 'react';
import './administration.css';
import { peopleQuery } from './queries.ts';

interface PersonChooserProps {
  readonly label: string;
  readonly onPerson: (person: { readonly id: string }) => void;
}

const offeredAtMost = 10;

/** One person, looked for by what was typed once "Tìm" is pressed: each look at people leaves an entry. */
export function PersonChooser({ label, onPerson }: PersonChooserProps) {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<string>();
  const { data, isError } = useQuery({ ...peopleQuery({ tim: asked ?? '' }), enabled: asked !== undefined });
  const choose = (id: string) => {
    setTyped('');
    setAsked(undefined);
    onPerson({ id });
  };
  return (
    <form
      className="person-chooser"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(typed.trim() || undefined);
      }}
    >
      <TextInput
        label={label}
        placeholder="Tên, chức vụ, tên đăng nhập"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Button type="submit" variant="default">
        Tìm người
      </Button>
      {asked !== undefined && (
        <div className="person-choices" role="status">
          {!data && (isError ? 'Chưa tìm được, đề nghị thử lại.' : 'Đang tìm…')}
          {data?.found === 0 && 'Không có ai khớp.'}
          {data?.people.slice(0, offeredAtMost).map(({ id, name, userName, post }) => (
            <Button key={id} variant="default" onClick={() => choose(id)}>
              {name} ({userName}), {post}
            </Button>
          ))}
          {data && data.found > offeredAtMost && `Có ${numberText(data.found)} người khớp; đề nghị tìm hẹp hơn.`}
        </div>
      )}
    </form>
  );
}
