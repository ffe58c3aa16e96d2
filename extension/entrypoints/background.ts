import { defineBackground } from 'wxt/utils/define-background';
import { compose } from '../background/compose.ts';
import { registerListeners } from '../background/register-listeners.ts';

export default defineBackground(() => registerListeners(compose()));
