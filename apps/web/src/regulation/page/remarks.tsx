import { ownDocument } from '@co-so/domain';
import type { Remark, Setting } from '@co-so/domain';
import { Citation } from '../citation.tsx';
import type { Reading } from '../citation.tsx';
import { RuleItem, RuleItems } from './rule-item.tsx';

interface RemarksProps {
  readonly remarks: readonly Remark[];
  readonly reading: Reading;
}

export function Remarks({ remarks, reading }: RemarksProps) {
  return (
    <RuleItems
      items={remarks}
      reading={reading}
      render={(remark, inner) => <RuleItem key={remark.id} text={remark.text} cited={remark} reading={inner} />}
    />
  );
}

interface SettingsListProps {
  readonly settings: readonly Setting[];
  readonly reading: Reading;
}

/** What a text leaves to the province: each choice, the default among them, and where that is said. */
export function SettingsList({ settings, reading }: SettingsListProps) {
  return (
    <ul className="rule-items">
      {settings.map((setting) => (
        <li key={setting.id}>
          <strong>{setting.text}</strong>
          {setting.writes && <div className="soft">Tỉnh tự nêu; chưa nêu thì không có tiêu chí nào.</div>}
          <ul className="rule-bands">
            {setting.choices.map(({ id, text }) => (
              <li key={id}>
                {text}
                {id === setting.default && <span className="soft"> ({standingOf(setting)})</span>}
              </li>
            ))}
          </ul>
          <Citation cited={setting} reading={reading} />
        </li>
      ))}
    </ul>
  );
}

/** Of the province's own list the choice is made; of a central text it holds until one is. */
function standingOf({ at }: Setting): string {
  return at?.of === ownDocument ? 'tỉnh quy định' : 'mặc định khi tỉnh chưa chọn';
}
