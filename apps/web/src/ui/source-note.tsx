import { definitionFor, findDefinition, indicatorOf, momentText } from '@co-so/domain';
import type { Figure } from '@co-so/domain';

/** Under a number: what it means, where it was taken from, and who entered it when. Closed until it is asked for. */
export function SourceNote({ figure }: { readonly figure: Figure }) {
  const indicator = indicatorOf(figure.indicator);
  const definition = findDefinition(indicator, figure.definitionVersion) ?? definitionFor(indicator, figure.period);
  const { basis } = definition;
  return (
    <details className="source-note">
      <summary>Định nghĩa, nguồn</summary>
      <p>
        {definition.text} <span className="soft">(định nghĩa lần {definition.version})</span>
      </p>
      <p className="soft">
        {basis.kind === 'instrument' ? `Căn cứ: ${basis.instrument}.` : basis.reason}
        {basis.kind === 'instrument' && basis.unconfirmed && <strong> Chưa xác nhận: {basis.unconfirmed}</strong>}
      </p>
      <p className="soft">
        Nguồn: {figure.source === 'derived' ? 'tự tính' : (figure.document ?? 'báo cáo, không nêu văn bản')}.
      </p>
      {figure.note && <p className="soft">{figure.note}</p>}
      <p className="soft">
        {figure.recordedBy.title} ghi lúc {momentText(figure.recordedAt)}
        {figure.revision > 1 && `, lần ${figure.revision}`}.
      </p>
    </details>
  );
}
