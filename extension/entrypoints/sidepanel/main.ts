import { startPanel } from '../../panel/start-panel.ts';

const root = document.getElementById('panel');
if (!root) throw new Error('sidepanel/index.html has no #panel');
void startPanel(root);
