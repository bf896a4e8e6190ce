import { createServer } from 'node:net';

export function portWanted() {
  const port = Number(process.env.PORT ?? 8787);
  return Number.isInteger(port) && port >= 1024 && port <= 65535 ? port : undefined;
}

/** Why PORT cannot be used; undefined when it can. */
export function portProblem() {
  if (portWanted() !== undefined) return undefined;
  return `PORT="${process.env.PORT}" không phải số cổng từ 1024 đến 65535. (PORT is not a usable port number.)`;
}

/** What is said where another program has the port. */
export function portTaken(port) {
  return `Cổng ${port} đang có chương trình khác dùng: xin dừng chương trình đó, hoặc chọn cổng khác, ví dụ PORT=${port + 1} npm start. (Port ${port} is taken.)`;
}

/** Browsers try ::1 before 127.0.0.1 for localhost, so a stranger on either would be seen instead of us. */
export async function isPortFree(port) {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '::1'));
}

export async function freePortFrom(port) {
  return (await isPortFree(port)) ? port : freePortFrom(port + 1);
}

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(error.code)));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}
