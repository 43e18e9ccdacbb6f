import { Inspector } from './inspector.js';

new Inspector();
document.body.dataset.state = 'empty';
