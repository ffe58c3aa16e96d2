/** The My Domain the local org stands for in the browser; both names are mapped to this machine. */
export const PAGE_ORIGIN = 'https://parley-demo.lightning.force.com';
export const API_ORIGIN = 'https://parley-demo.my.salesforce.com';

/** An Odoo in the test browser, mapped to this machine too. */
export const ODOO_ORIGIN = 'https://erp.parley-demo.example';

/** Fixed by the `key` in wxt.config.ts. */
export const EXTENSION_ID = 'bflfmmpfhljingmmoemmaapidnkekjpf';

/** Where `npm run build` puts the Chromium extension, from the root of the project. */
export const EXTENSION_DIR = '.output/chrome-mv3';
