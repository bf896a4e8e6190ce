import { ButtonLink } from '../../ui/button-link.tsx';
import '../rules.css';

/** To what a province has decided of its own on the frames of the centre. */
export function OwnRules({ hasDecisions }: { readonly hasDecisions: boolean }) {
  return (
    <div className="short-cuts">
      <ButtonLink variant="default" to="/bang-diem">
        Bảng điểm của tỉnh
      </ButtonLink>
      <ButtonLink variant="default" to="/thiet-lap-quy-dinh">
        Lựa chọn của tỉnh
      </ButtonLink>
      {hasDecisions && (
        <ButtonLink variant="default" to="/bien-ban-ty-le">
          Biên bản tỷ lệ khống chế
        </ButtonLink>
      )}
    </div>
  );
}
