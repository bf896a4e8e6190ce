/** Says on every page that nothing here is real work. */
export function DemoMark() {
  return (
    <p className="demo-bar">
      <span className="demo-bar-inner">
        <strong>Bản trình diễn.</strong> Đổi vai ở trình đơn tài khoản, góc trên bên phải.
      </span>
    </p>
  );
}
