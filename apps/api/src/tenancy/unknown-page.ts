const page = `<!doctype html>
<html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Không tìm thấy</title><h1>Không tìm thấy trang này.</h1></html>
`;

/** The same answer for a host that never was and one that is switched off, for pages as for the API. */
export function unknownPage(): Response {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(page, { status: 404, headers });
}
