// Parsed by whatever Node the machine has, so nothing newer than dynamic import stands here.
const major = Number(process.versions.node.split('.')[0]);

if (major < 20) {
  console.error(
    `Cần Node 20 trở lên, máy này đang có ${process.version}: xin cài bản mới rồi chạy lại. (Node 20 or newer is needed.)`,
  );
  process.exit(1);
}

void import('./launch.mjs').then(({ launch }) => launch(process.argv[2], process.argv.slice(3)));
