/** Text made safe for HTML content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A whole small page: sign-in, approval, a plain refusal. `body` is HTML already. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
body { font: 16px/1.5 system-ui, sans-serif; background: #f3f3f3; color: #181818; margin: 0 }
main { max-width: 26rem; margin: 4rem auto; padding: 2rem; background: #fff; border: 1px solid #c9c9c9; border-radius: .25rem }
h1 { font-size: 1.25rem; margin: 0 0 1rem }
button { font: inherit; padding: .4rem 1rem; margin: .25rem .5rem .25rem 0; border: 1px solid #747474; border-radius: .25rem; background: #fff; color: #0b5cab; cursor: pointer }
button.main { background: #0b5cab; border-color: #0b5cab; color: #fff }
</style></head><body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`;
}
