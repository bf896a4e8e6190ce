import { numberText } from '@co-so/domain';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { missingMeaning } from './answer.ts';
import type { Answer } from './answer.ts';
import { ProvinceLink } from './place-name.tsx';

/** Those of whom nothing has come. They are named, and stand for no number. */
export function MissingList({ answer: { question, of, origin } }: { readonly answer: Answer }) {
  const missing = of.comparison.missing.toSorted((left, right) => left.name.localeCompare(right.name, 'vi'));
  return (
    <Panel title={`Chưa gửi (${numberText(missing.length)})`}>
      {missing.length === 0 ? (
        <Empty>Không có: mọi nơi đều đã gửi.</Empty>
      ) : (
        <>
          <p className="soft">{missingMeaning(question)}</p>
          <ul className="name-list">
            {missing.map((province) => (
              <li key={province.id}>
                <ProvinceLink province={province} origin={origin} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
