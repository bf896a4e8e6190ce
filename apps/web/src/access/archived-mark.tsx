/** Says on every page that this office is only looked at. */
export function ArchivedMark() {
  return (
    <section className="demo-bar" aria-label="Lưu trữ">
      <p className="demo-bar-inner">
        <strong>Lưu trữ.</strong> Ở đây chỉ xem; chỉ còn ghi sự cố, yêu cầu về dữ liệu cá nhân và khóa tài khoản.
      </p>
    </section>
  );
}
