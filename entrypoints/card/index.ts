import { offerPart } from '../../lib/platform/page';
import { CardOverPage } from './CardOverPage';

/** The card; put into a page when its first card opens. */
export default defineUnlistedScript(() => offerPart('card', () => new CardOverPage(document)));
