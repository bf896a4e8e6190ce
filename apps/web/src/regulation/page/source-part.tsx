import { dayText, verificationOn } from '@co-so/domain';
import type { CivilDate, RuleSet, RuleSource } from '@co-so/domain';
import { Facts } from '../../ui/facts.tsx';
import { Mark } from '../../ui/mark.tsx';
import { sourceAnchor, Unconfirmed } from '../citation.tsx';
import { selectionText } from '../rule-text.ts';

interface SourcePartProps {
  readonly set: RuleSet;
  readonly today: CivilDate;
}

const nothingTold = { sources: [], told: [] } as const;

/** What the set was taken from, when it applies, and whether anybody has compared it with the signed text. */
export function SourcePart({ set, today }: SourcePartProps) {
  const [main] = set.sources;
  return (
    <>
      <Facts
        facts={[
          { label: 'Văn bản', value: main ? [main.instrument, main.issuer].filter(Boolean).join(', ') : 'chưa rõ' },
          { label: 'Ngày ban hành', value: main?.issuedOn ? dayText(main.issuedOn) : 'chưa rõ ngày' },
          { label: 'Hiệu lực', value: effectText(set) },
          { label: 'Áp dụng ở đây', value: selectionText(set.selection) },
          { label: 'Đối chiếu với bản đã ký', value: <Verified set={set} today={today} /> },
        ]}
      />
    </>
  );
}

function effectText({ effectiveFrom, effectiveUntil }: RuleSet): string {
  const from = effectiveFrom === null ? 'chưa rõ ngày bắt đầu' : `từ ${dayText(effectiveFrom)}`;
  return effectiveUntil === null
    ? `${from}; chưa ghi nhận ngày hết hiệu lực`
    : `${from}, hết hiệu lực từ ${dayText(effectiveUntil)}`;
}

function Verified({ set, today }: SourcePartProps) {
  const state = verificationOn(set, today);
  if (state === 'never' || set.verifiedOn === null)
    return <Mark tone="warn">Chưa có người nào đối chiếu với văn bản đã ký</Mark>;
  const day = dayText(set.verifiedOn);
  return state === 'longAgo' ? (
    <Mark tone="warn">Đối chiếu lần cuối ngày {day}, đã quá một năm</Mark>
  ) : (
    <Mark tone="good">Đã đối chiếu ngày {day}</Mark>
  );
}

/** Where the texts were read: each instrument once, with the address of each of its parts. */
export function SourcesPart({ sources }: Pick<RuleSet, 'sources'>) {
  return (
    <ul className="rule-items">
      {instrumentsOf(sources).map(([first, ...rest]) => (
        <li key={first.id}>
          <strong>{first.instrument}</strong>
          <span className="rule-note">
            {[first.issuer, first.issuedOn ? `ban hành ${dayText(first.issuedOn)}` : 'chưa rõ ngày ban hành']
              .filter(Boolean)
              .join('; ')}
          </span>
          <ul className="rule-sources">
            {[first, ...rest].map((source) => (
              <SourceItem key={source.id} source={source} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

type Instrument = readonly [RuleSource, ...RuleSource[]];

function instrumentsOf(sources: readonly RuleSource[]): readonly Instrument[] {
  const found = new Map<string, Instrument>();
  for (const source of sources) {
    const name = `${source.instrument} ${source.issuedOn ?? ''}`;
    const [first, ...rest] = found.get(name) ?? [];
    found.set(name, first ? [first, ...rest, source] : [source]);
  }
  return [...found.values()];
}

function SourceItem({ source: { id, part, url, unconfirmed } }: { readonly source: RuleSource }) {
  return (
    <li id={sourceAnchor(id)}>
      {part !== undefined && `${part}: `}
      {url === null ? 'chưa giữ được địa chỉ đã đọc' : <SourceAddress url={url} />}
      {unconfirmed !== undefined && (
        <>
          {' '}
          <Unconfirmed reason={unconfirmed} reading={nothingTold} />
        </>
      )}
    </li>
  );
}

/** Tables issued before addresses were checked may hold any text here: it is shown, and leads nowhere. */
function SourceAddress({ url }: { readonly url: string }) {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return <>địa chỉ đã ghi: {url}</>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      đọc tại {new URL(url).host}
    </a>
  );
}
