/** An EDTF date or interval: `2019-06-28`, `2019-06`, `2019`, `199X`, `2025-02~`, `2019-06-28/2019-06-29`. */
export type Edtf = string;
/** An ISO 8601 calendar day, `2025-02-28`. */
export type IsoDay = string;
/** A BCP 47 language tag, usually the bare language: `en`, `ru`, `zh`. */
export type LanguageTag = string;
