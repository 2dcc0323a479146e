import { type FileFault, faultText } from '../../lib/core/wording/faults';
import { wordsFor } from '../../lib/platform/i18n';

const ENGLISH = wordsFor('en', []);

/** A fault of a file as English readers see it. */
export const inEnglish = (fault: FileFault): string => faultText(fault, ENGLISH);
