import { dayText, ownOf } from '@co-so/domain';
import type { Choices, Setting } from '@co-so/domain';
import { Mark } from '../../ui/mark.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import { Citation } from '../citation.tsx';
import type { Reading } from '../citation.tsx';
import { choiceText } from '../setting/choice-text.ts';
import { choicesOf } from './recorded-choices.ts';
import type { RecordedChoices } from './recorded-choices.ts';

interface ChoiceFieldsProps {
  readonly settings: readonly Setting[];
  readonly recorded: RecordedChoices;
  /** What was chosen for the trial alone. */
  readonly tried: Choices;
  readonly onTry: (tried: Choices) => void;
}

/** What the text leaves to the province, filled with what it recorded; another choice may be tried. */
export function ChoiceFields({ settings, recorded, tried, onTry }: ChoiceFieldsProps) {
  return settings.map((setting) => (
    <SearchSelect
      key={setting.id}
      label={setting.text}
      value={usedChoice(setting, recorded, tried)}
      choices={setting.choices.map(({ id, text }) => ({ value: id, label: text }))}
      onChange={(choice) => onTry({ ...tried, [setting.id]: choice })}
    />
  ));
}

type UsedChoicesProps = Omit<ChoiceFieldsProps, 'onTry'> & { readonly reading: Reading };

/** Which choices a result rests on: whose each is, by which document, and where the text leaves it. */
export function UsedChoices({ settings, recorded, tried, reading }: UsedChoicesProps) {
  if (settings.length === 0) return null;
  return (
    <>
      <h3>Lựa chọn của tỉnh đã dùng</h3>
      <ul className="rule-items">
        {settings.map((setting) => {
          const choice = usedChoice(setting, recorded, tried);
          return (
            <li key={setting.id}>
              {setting.text}: <strong>{choiceText(setting, choice)}</strong>
              <div>
                <Basis setting={setting} choice={choice} recorded={recorded} />{' '}
                <Citation cited={setting} reading={reading} />
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface BasisProps {
  readonly setting: Setting;
  readonly choice: string;
  readonly recorded: RecordedChoices;
}

function Basis({ setting, choice, recorded }: BasisProps) {
  if (choice !== usedChoice(setting, recorded, {}))
    return <Mark tone="warn">Chỉ để tính thử, không phải lựa chọn của tỉnh.</Mark>;
  const chosen =
    recorded.kind === 'known' ? recorded.settings.find((one) => one.setting.id === setting.id)?.chosen : undefined;
  if (chosen)
    return (
      <>
        Theo {chosen.instrument}, {dayText(chosen.issuedOn)}, áp dụng từ {dayText(chosen.from)}.
      </>
    );
  return (
    <>
      {standardText(setting)}
      {recorded.kind === 'known' && `; đến ${dayText(recorded.on)} tỉnh chưa ghi lựa chọn`}.
    </>
  );
}

function usedChoice(setting: Setting, recorded: RecordedChoices, tried: Choices): string {
  return ownOf(tried, setting.id) ?? ownOf(choicesOf(recorded, [setting]), setting.id) ?? setting.default;
}

/** A default without a clause, or of which the text leaves something open, is ours and no text's. */
function standardText({ at, unconfirmed }: Setting): string {
  if (!at) return 'Mặc định của phần mềm, văn bản không nói';
  return unconfirmed === undefined ? 'Mặc định của văn bản' : 'Mặc định của phần mềm, văn bản để ngỏ';
}

/** What stands in the way of knowing the province's choices; nothing where they are known. */
export function ChoicesStanding({ recorded }: { readonly recorded: RecordedChoices }) {
  if (recorded.kind === 'loading') return <p role="status">Đang tải lựa chọn của tỉnh…</p>;
  if (recorded.kind !== 'failed') return null;
  return (
    <p>
      <Mark tone="warn">Chưa tải được lựa chọn của tỉnh: đang dùng mặc định.</Mark>
    </p>
  );
}
