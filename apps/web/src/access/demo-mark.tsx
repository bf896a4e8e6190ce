/** Says on every page that nothing here is real work. */
export function DemoMark() {
  return (
    <section className="demo-bar" aria-label="Bản trình diễn">
      <p className="demo-bar-inner">
        <strong>Bản trình diễn.</strong> Đổi vai ở trình đơn tài khoản, góc trên bên phải.
      </p>
    </section>
  );
}
