import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';
import { say } from './say.mjs';

if (!findChromium() && !(canInstall() && install() && findChromium())) {
  say(
    process.env.CHROMIUM_PATH
      ? `CHROMIUM_PATH=${process.env.CHROMIUM_PATH} không có ở đó: xin sửa lại hoặc bỏ biến này. (No browser at CHROMIUM_PATH.)`
      : 'Thiếu Chromium để chạy kiểm thử trên trình duyệt: xin cài (Debian: sudo apt-get install chromium fonts-noto-core), hoặc chỉ đường dẫn bằng CHROMIUM_PATH. (Chromium is needed.)',
  );
  process.exit(1);
}

function canInstall() {
  return !process.env.CHROMIUM_PATH && process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function install() {
  say('Đang cài Chromium bằng apt-get, chừng một phút… (installing Chromium)');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', args, { env, stdio: 'ignore' }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core');
}
