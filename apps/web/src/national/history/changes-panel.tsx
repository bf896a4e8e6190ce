import { Link } from '@tanstack/react-router';
import { addDays, dayText, numberText, provinceRegistry, registryChanges } from '@co-so/domain';
import type { CivilDate, RegistryChange } from '@co-so/domain';
import { capitalized } from '../../ui/capitalized.ts';
import { Panel } from '../../ui/panel.tsx';
import { BasisLink } from './basis-link.tsx';

/** The days on which the list became another, each with its instruments and the two days to look at. */
export function ChangesPanel({ today }: { readonly today: CivilDate }) {
  const changes = registryChanges(provinceRegistry).filter(({ on }) => on <= today);
  return (
    <Panel title="Những ngày thay đổi">
      <ol className="registry-changes">
        {changes.map((change) => (
          <li key={change.on}>
            <p>
              <strong>{dayText(change.on)}</strong> – {sentenceOf(change)}
            </p>
            <ul className="soft">
              {change.bases.map((basis) => (
                <li key={basis.kind === 'instrument' ? basis.instrument : basis.reason}>
                  <BasisLink basis={basis} />
                </li>
              ))}
            </ul>
            <p className="registry-days">
              <DayLink day={addDays(change.on, -1)} count={change.countBefore} />
              <DayLink day={change.on} count={change.countAfter} />
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function sentenceOf({ changed, ended, formed, countBefore, countAfter }: RegistryChange): string {
  const turned = changed.map(({ before, after }) => `${capitalized(before.fullName)} trở thành ${after.fullName}`);
  const merged =
    formed.length > 0
      ? [
          `${numberText(countBefore)} tỉnh, thành phố còn ${numberText(countAfter)}: ${numberText(ended.length)} nơi kết thúc, ${numberText(formed.length)} nơi hình thành từ các nơi đó`,
        ]
      : [];
  return `${[...merged, ...turned].join('; ')}.`;
}

function DayLink({ day, count }: { readonly day: CivilDate; readonly count: number }) {
  return (
    <Link to="/tinh/lich-su" search={{ on: day }} resetScroll={false}>
      Xem ngày {dayText(day)} ({numberText(count)})
    </Link>
  );
}
