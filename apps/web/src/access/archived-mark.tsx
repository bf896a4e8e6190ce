/** Says on every page that this office is only looked at. */
export function ArchivedMark() {
  return (
    <section className="demo-bar" aria-label="Lưu trữ">
      <p className="demo-bar-inner">
        <strong>Lưu trữ.</strong> Ở đây chỉ xem, không ghi thêm được gì.
      </p>
    </section>
  );
}
