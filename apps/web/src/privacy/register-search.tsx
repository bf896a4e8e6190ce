import { Button, TextInput } from '@mantine/core';
import { numberText } from '@co-so/domain';
import { useState } from 'react';
import type { RegisterView } from './privacy-search.ts';

interface RegisterSearchProps {
  readonly of: string;
  readonly view: RegisterView;
  readonly onView: (view: RegisterView) => void;
  /** How many older entries the words were not looked for in. */
  readonly unsearched: number;
}

/** Finds entries of a register by words of their texts, with or without marks. */
export function RegisterSearch({ of, view, onView, unsearched }: RegisterSearchProps) {
  const [typed, setTyped] = useState({ in: view.search, text: view.search });
  const text = typed.in === view.search ? typed.text : view.search;
  return (
    <>
      <form
        className="register-search no-print"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          onView({ page: 1, search: text.trim() });
        }}
      >
        <TextInput
          label={`Tìm ${of} theo nội dung, có dấu hay không dấu`}
          value={text}
          maxLength={200}
          onChange={({ currentTarget }) => setTyped({ in: view.search, text: currentTarget.value })}
        />
        <Button type="submit" variant="default">
          Tìm
        </Button>
        {view.search !== '' && (
          <Button variant="subtle" onClick={() => onView({ page: 1, search: '' })}>
            Bỏ tìm
          </Button>
        )}
      </form>
      {unsearched > 0 && (
        <p className="soft">
          Chỉ tìm trong những {of} mới nhất; còn nữa {numberText(unsearched)} {of} cũ hơn chưa được tìm tới.
        </p>
      )}
    </>
  );
}
