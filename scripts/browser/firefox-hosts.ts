/** The add-on's id, from the manifest. */
export const FIREFOX_ID = 'parley@parley.example';

/** Firefox gives every profile an address of its own for an add-on; tests set this one beforehand. */
export const FIREFOX_UUID = '6f7f9f1e-2b7e-4a43-9b50-0d6ad2e7c001';
export const FIREFOX_ORIGIN = `moz-extension://${FIREFOX_UUID}/`;

/** Where `npm run build:firefox` puts the add-on, from the root of the project. */
export const FIREFOX_DIR = '.output/firefox-mv3';
