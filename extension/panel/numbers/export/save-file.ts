/** Hands a file to the browser's own downloads; no permission is needed for what a page made itself. */
export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the file once the click is over.
  setTimeout(() => URL.revokeObjectURL(address));
}
