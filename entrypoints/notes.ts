import { PageNotes, type PageNotesOptions } from '../lib/page/notes/page-notes';
import { offerPart } from '../lib/platform/page';

/** What finds the passages of notes; put into a page that has some, or when the first is made. */
export default defineUnlistedScript(() => offerPart('notes', (options: PageNotesOptions) => new PageNotes(options)));
