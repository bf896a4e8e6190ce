import type { MergerReport } from '@co-so/api';
import { numberText } from '@co-so/domain';
import { dutiesText } from '../duties-text.ts';
import { capitalized } from '../../ui/capitalized.ts';

/** What a merger will do, in the order in which it does it. */
export function MergerPreview({ report }: { readonly report: MergerReport }) {
  const { host, merged, absent, units, codesLeft } = report;
  return (
    <section className="merger-preview" aria-label="Xem trước">
      <ul>
        {merged.map(({ slug, name, hostBefore, hostAfter, duties }) => (
          <li key={slug}>
            {capitalized(name)} thành kho lưu trữ, chỉ xem,{' '}
            {hostBefore === hostAfter
              ? `giữ địa chỉ ${hostAfter}.${location.host}`
              : `chuyển từ ${hostBefore}.${location.host} sang ${hostAfter}.${location.host}`}
            . {dutiesText(duties)}
          </li>
        ))}
        <li>
          Nơi mới ở {host}.{location.host}, nhận {numberText(units)} tổ chức, kể cả những tổ chức đã kết thúc, với lịch
          sử của chúng.
        </li>
        {absent.length > 0 && (
          <li>
            Nơi hợp thành chưa có ở đây nên chưa nhận được gì: {absent.join(', ')} (trước sắp xếp). Nhập danh sách tổ
            chức của nơi đó sau.
          </li>
        )}
        {codesLeft.length > 0 && (
          <li>
            {numberText(codesLeft.length)} tổ chức không giữ được mã vì hai nơi cùng dùng mã đó; mã cũ còn ở kho lưu
            trữ.
          </li>
        )}
      </ul>
    </section>
  );
}
