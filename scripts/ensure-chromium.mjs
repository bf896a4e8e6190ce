import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium, isHeadlessShell } from './chromium.ts';
import { say } from './say.mjs';

if (!isHeadlessShell(findChromium()) && canInstall()) install();
if (!findChromium()) {
  say(
    process.env.CHROMIUM_PATH
      ? `CHROMIUM_PATH=${process.env.CHROMIUM_PATH} không có ở đó: xin sửa lại hoặc bỏ biến này. (No browser at CHROMIUM_PATH.)`
      : 'Thiếu Chromium để chạy kiểm thử trên trình duyệt: xin cài (Debian: sudo apt-get install chromium-headless-shell fonts-noto-core), hoặc chỉ đường dẫn bằng CHROMIUM_PATH. (Chromium is needed.)',
  );
  process.exit(1);
}

function canInstall() {
  return !process.env.CHROMIUM_PATH && process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function install() {
  say('Đang cài Chromium bằng apt-get, chừng một phút… (installing Chromium)');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quick = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=15', '-o', 'Acquire::https::Timeout=15'];
  const apt = (...args) => spawnSync('apt-get', [...quick, ...args], { env, stdio: 'ignore' }).status === 0;
  const installs = () => apt('install', '-y', '--no-install-recommends', 'chromium-headless-shell', 'fonts-noto-core');
  if (!installs() && apt('update')) installs();
}
