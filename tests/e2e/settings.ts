export { changeSettings } from '../../tools/browsers/settings';
