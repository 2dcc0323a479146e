import { MarkPainter } from '../lib/page/paint/marks';
import { offerPart } from '../lib/platform/page';

/** The painter that wraps text in marks; put into a page when it is first needed. */
export default defineUnlistedScript(() => offerPart('marks', () => new MarkPainter()));
