import { startPanel } from '../../panel/start-panel.tsx';

const root = document.getElementById('panel');
if (!root) throw new Error('sidepanel/index.html has no #panel');
startPanel(root);
