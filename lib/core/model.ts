/**
 * The vocabulary of the whole program. Facts follow Popolo (https://www.popoloproject.com/specs/), dates are EDTF level 1
 * (https://www.loc.gov/standards/datetime/), text places are UTF-16 offsets as in W3C Web Annotation.
 */
export type * from './model/article';
export type * from './model/cards';
export type * from './model/facts';
export * from './model/notes';
export type * from './model/records';
export type * from './model/terms';
