/** The one HTML document of the pages. It holds no value of any record: the script fetches them and writes text. */
export const SHELL = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Loading…</title>
<link rel="icon" href="/__page/app/icon.svg">
<link rel="stylesheet" href="/__page/app/lightning.css">
<link rel="stylesheet" href="/__page/app/frame.css">
<link rel="stylesheet" href="/__page/app/record.css">
<script type="module" src="/__page/app/app.ts"></script>
</head>
<body><div id="page"><p class="quiet">Loading…</p></div></body>
</html>
`;

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Sent with everything the pages answer. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
};
