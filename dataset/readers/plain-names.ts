/** What stands before a name and is no part of it: `Dr.`, `H. E. Ambassador`, `Sir`. */
const BEFORE =
  /^(?:(?:Dr|Prof|Mr|Mrs|Ms|Hon|Rev|Eng|Gen|Lt|Col)\.|Dr|Sir|Dame|H\. ?E\.|His Excellency|Her Excellency|Ambassador|\(Prof\.\)|\(Dr\.\))\s+(?=\p{Lu}|\(|Dr)/u;
/** The peerage or title that follows a name: `, Baron Wolfson of Tredegar`, `, Prince of Monaco`. */
const PEERAGE =
  /^(.+?), (?:\d+\p{Ll}{2} )?(?:Baron|Baroness|Baronet|Lord|Lady|Viscount|Viscountess|Earl|Count|Countess|Marquess|Marquis|Duke|Duchess)\b.*$/u;
const SOVEREIGN = /^(.+?), (?:Prince|Princess|Grand Duke|Grand Duchess|King|Queen) (of \p{Lu}.*)$/u;
/** An official list's order: `Solanki, Dr. (Prof.) Kirit Premjibhai`. */
const TURNED = /^([^,]+?) ?, (?:(?:Dr|Prof|Mr|Mrs|Ms|Smt|Shri|Adv)\. |\((?:Prof|Dr)\.\) )*(\p{Lu}.*)$/u;
const TURNED_HONORIFIC = /^([^,]+?) ?, (?:Dr|Prof|Mr|Mrs|Ms|Smt|Shri|Adv)\.$/u;
const SUFFIX = /^(?:Jn?r|Sn?r|II|III|IV)\.?$/;

/**
 * A name as news writes it, out of a label that carries titles or an official list's order: `Wolfson, Dr. David` and
 * `David Wolfson, Baron Wolfson of Tredegar` are `David Wolfson`. A sovereign keeps the country: `Albert II of Monaco`.
 */
export function plainName(label: string): string {
  let name = label
    .replace(/\s+/g, ' ')
    .trim()
    .replace(SOVEREIGN, '$1 $2')
    .replace(PEERAGE, '$1')
    .replace(TURNED_HONORIFIC, '$1');
  const [, last, first] = TURNED.exec(name) ?? [];
  if (last && first && !SUFFIX.test(first)) name = `${first} ${last}`;
  // A title alone before a single word is all that tells who is meant.
  while (BEFORE.test(name) && name.replace(BEFORE, '').includes(' ')) name = name.replace(BEFORE, '');
  return name;
}
