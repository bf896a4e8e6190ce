import { Alert } from '@mantine/core';
import { beginningOfTime, dayText, definitionFor, findDefinition, numberText, topicNames } from '@co-so/domain';
import type { Aggregation, Basis, Definition, Direction, Indicator, Period } from '@co-so/domain';
import { Facts } from '../ui/facts.tsx';
import type { Fact } from '../ui/facts.tsx';

interface DefinitionCardProps {
  readonly indicator: Indicator;
  readonly version: number;
  readonly period: Period;
}

/** What is counted, by which reading, and on what that rests. What is not confirmed is said to be so. */
export function DefinitionCard({ indicator, version, period }: DefinitionCardProps) {
  const definition = findDefinition(indicator, version) ?? definitionFor(indicator, period);
  const ofPeriod = definitionFor(indicator, period);
  const others = indicator.definitions.filter((other) => other !== definition);
  return (
    <>
      <p className="definition-text">{definition.text}</p>
      <BasisNotice basis={definition.basis} />
      {ofPeriod.version !== definition.version && (
        <Alert color="yellow" variant="light" mb="md">
          Số liệu ghi theo định nghĩa lần {definition.version}, còn định nghĩa dùng cho kỳ này là lần {ofPeriod.version}
          .
        </Alert>
      )}
      <Facts facts={factsOf(indicator, definition)} />
      {others.length > 0 && (
        <details className="other-definitions">
          <summary>Các lần định nghĩa khác ({numberText(others.length)})</summary>
          <ul>
            {others.map((other) => (
              <li key={other.version}>
                <strong>Lần {other.version}</strong>, {sinceText(other)}: {other.text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function BasisNotice({ basis }: { readonly basis: Basis }) {
  if (basis.kind === 'productChoice')
    return (
      <Alert color="gray" variant="light" mb="md" title="Cách hiểu của phần mềm, không phải quy định">
        {basis.reason}
      </Alert>
    );
  if (basis.unconfirmed === undefined) return null;
  return (
    <Alert color="yellow" variant="light" mb="md" title="Chưa xác nhận">
      {basis.unconfirmed}
    </Alert>
  );
}

function factsOf(indicator: Indicator, definition: Definition): readonly Fact[] {
  return [
    { label: 'Lần định nghĩa', value: `${numberText(definition.version)}, ${sinceText(definition)}` },
    ...(definition.basis.kind === 'instrument'
      ? [{ label: 'Căn cứ', value: <Instrument basis={definition.basis} /> }]
      : []),
    { label: 'Lĩnh vực', value: topicNames[indicator.topic] },
    { label: 'Đơn vị tính', value: indicator.countedIn },
    { label: 'Cộng các tổ chức', value: aggregationWords[indicator.overUnits] },
    { label: 'Khi so sánh', value: directionWords[indicator.direction] },
    { label: 'Mã', value: indicator.id },
  ];
}

function Instrument({ basis }: { readonly basis: Extract<Basis, { kind: 'instrument' }> }) {
  const text = [basis.instrument, basis.at, basis.issuedOn && `ngày ${dayText(basis.issuedOn)}`]
    .filter(Boolean)
    .join(', ');
  return basis.url ? (
    <a href={basis.url} target="_blank" rel="noreferrer">
      {text} (mở trang khác)
    </a>
  ) : (
    text
  );
}

function sinceText({ validFrom }: Definition): string {
  return validFrom === beginningOfTime ? 'dùng từ đầu' : `dùng từ ${dayText(validFrom)}`;
}

const aggregationWords: Readonly<Record<Aggregation, string>> = {
  sum: 'cộng số lượng',
  ratioOfSums: 'cộng riêng tử số, mẫu số rồi chia',
  latest: 'lấy số mới nhất',
  none: 'không cộng',
};

const directionWords: Readonly<Record<Direction, string>> = {
  moreIsBetter: 'nhiều hơn là tốt hơn',
  lessIsBetter: 'ít hơn là tốt hơn',
  noneMayOccur: 'không để xảy ra',
  referenceOnly: 'đối chiếu, không xếp thứ tự',
};
