import { ContentScript } from './ContentScript';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*', 'file://*/*'],
  runAt: 'document_start',
  main: () => ContentScript.start(document),
});
