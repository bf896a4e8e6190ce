import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ShownSetting } from '@co-so/api';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { choiceText } from './choice-text.ts';
import { settingsQuery } from './queries.ts';
import { SettingItem } from './setting-item.tsx';
import type { SettingItemProps } from './setting-item.tsx';
import { settingAnchor, settingTitle } from './setting-title.ts';
import './settings.css';

type SettingsPageProps = Pick<SettingItemProps, 'today' | 'historyOf' | 'sealOf'>;

/** What the texts in force leave to the province, what it chose, and by which document. */
export function SettingsPage(props: SettingsPageProps) {
  const { data } = useSuspenseQuery(settingsQuery);
  const maySet = data.allowedActions.includes('set');
  return (
    <Page
      title="Lựa chọn của tỉnh khi áp dụng quy định"
      lead={
        <>
          <Link to="/quy-dinh">Quy định</Link> › Chỗ văn bản để tỉnh lựa chọn; chưa chọn thì dùng mặc định.
        </>
      }
    >
      <Overview settings={data.settings} />
      {byText(data.settings).map(([name, settings]) => (
        <Panel key={name} title={name}>
          {settings.map((shown) => (
            <SettingItem key={settingAnchor(shown)} {...{ shown, maySet, ...props }} day={data.day} />
          ))}
        </Panel>
      ))}
    </Page>
  );
}

/** Everything at a glance, each leading to where it can be changed. */
function Overview({ settings }: { readonly settings: readonly ShownSetting[] }) {
  return (
    <nav className="panel setting-overview" aria-label="Mục lục">
      <ul>
        {settings.map((shown) => (
          <li key={settingAnchor(shown)}>
            <a href={`#${settingAnchor(shown)}`}>{settingTitle(shown)}</a>:{' '}
            <strong>{choiceText(shown.setting, shown.choice)}</strong>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The settings of each text, in the order in which they come. */
function byText(settings: readonly ShownSetting[]): readonly (readonly [string, readonly ShownSetting[]])[] {
  const names = [...new Set(settings.map(({ ruleSet }) => ruleSet.name))];
  return names.map((name) => [name, settings.filter(({ ruleSet }) => ruleSet.name === name)]);
}
