export { markNames, paint, paintedStretches } from './paint';
export { scan, scanWithPeers } from './scan';
