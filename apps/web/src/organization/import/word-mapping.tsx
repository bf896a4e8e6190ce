import { NativeSelect } from '@mantine/core';
import {
  hostedBranchStates,
  hostPlaceKindNames,
  hostPlaceKinds,
  hostTypeNames,
  hostTypes,
  unitKindNames,
  unitKinds,
} from '@co-so/domain';
import type { StructureLayout } from '@co-so/domain';
import { stateWords } from '../place/place-text.ts';
import type { BookProblem } from './book-problem.ts';

interface WordMappingProps {
  readonly layout: StructureLayout;
  readonly problems: readonly BookProblem[];
  readonly onLayout: (layout: StructureLayout) => void;
}

/** Words that the list has for kinds, types of host and branches and we do not know: each can be said once, for all its lines. */
export function WordMapping({ layout, problems, onLayout }: WordMappingProps) {
  const { places } = layout;
  const words = wordsIn(problems);
  if (Object.values(words).every((list) => list.length === 0)) return null;
  return (
    <fieldset className="layout-keeper">
      <legend>Từ chưa hiểu trong tệp</legend>
      <WordChoices
        words={words.kinds}
        labelled={(word) => `Loại tổ chức “${word}” là`}
        choices={unitKinds}
        names={unitKindNames}
        onChoice={(word, kind) =>
          onLayout({ ...layout, kindWords: [...others(layout.kindWords, word), { word, kind }] })
        }
      />
      <WordChoices
        words={words.hostTypes}
        labelled={(word) => `Loại hình “${word}” là`}
        choices={hostTypes}
        names={hostTypeNames}
        onChoice={(word, hostType) =>
          onLayout({ ...layout, hostTypeWords: [...others(layout.hostTypeWords, word), { word, hostType }] })
        }
      />
      {places && (
        <>
          <WordChoices
            words={words.placeKinds}
            labelled={(word) => `Loại nơi “${word}” là`}
            choices={hostPlaceKinds}
            names={hostPlaceKindNames}
            onChoice={(word, kind) =>
              onLayout({
                ...layout,
                places: { ...places, kindWords: [...others(places.kindWords, word), { word, kind }] },
              })
            }
          />
          <WordChoices
            words={words.states}
            labelled={(word) => `Tổ chức đảng “${word}” là`}
            choices={hostedBranchStates}
            names={stateWords}
            onChoice={(word, state) =>
              onLayout({
                ...layout,
                places: { ...places, stateWords: [...others(places.stateWords, word), { word, state }] },
              })
            }
          />
        </>
      )}
      <p className="soft">Chọn xong, kiểm tra lại danh sách. Các từ này được lưu cùng cách đọc.</p>
    </fieldset>
  );
}

interface WordChoicesProps<Choice extends string> {
  readonly words: readonly string[];
  readonly labelled: (word: string) => string;
  readonly choices: readonly Choice[];
  readonly names: Readonly<Record<Choice, string>>;
  readonly onChoice: (word: string, choice: Choice) => void;
}

function WordChoices<Choice extends string>(props: WordChoicesProps<Choice>) {
  const { words, labelled, choices, names, onChoice } = props;
  const data = [
    { value: '', label: 'Chọn' },
    ...choices.map((choice) => ({ value: choice as string, label: names[choice] })),
  ];
  return words.map((word) => (
    <NativeSelect
      key={word}
      label={labelled(word)}
      data={data}
      onChange={({ currentTarget: { value } }) => {
        const choice = choices.find((one) => one === value);
        if (choice) onChoice(word, choice);
      }}
    />
  ));
}

function others<One extends { readonly word: string }>(words: readonly One[], word: string): readonly One[] {
  return words.filter((one) => one.word !== word);
}

const wordsMaximum = 12;

function wordsIn(problems: readonly BookProblem[]) {
  const wordsOf = (sheet: BookProblem['sheet'], code: BookProblem['problem']['code']): readonly string[] => {
    const own = problems.filter((one) => one.sheet === sheet && one.problem.code === code);
    return [...new Set(own.flatMap(({ problem: { given } }) => given ?? []))].slice(0, wordsMaximum);
  };
  return {
    kinds: wordsOf('units', 'kind-unknown'),
    hostTypes: wordsOf('units', 'host-type-unknown'),
    placeKinds: wordsOf('places', 'kind-unknown'),
    states: wordsOf('places', 'state-unknown'),
  };
}
