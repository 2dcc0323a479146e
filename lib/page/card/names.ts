/** The elements' names in the page: the card's, and that of the note offered beside a selection. */
export const HOST_NAME = 'backgrounder-card';
export const OFFER_NAME = 'backgrounder-offer';
