import type { Evidence } from '../../lib/core/model';
import { useWords } from '../words';

/** Why a mention was taken for this person: the name that matched, what decided, and how sure it is. */
export function Why({ evidence, name }: { evidence: Evidence; name: string }) {
  const words = useWords();
  const percent = new Intl.NumberFormat(words.locale, { style: 'percent' }).format(evidence.confidence);
  return (
    <div class="why">
      <p>{words.say('whyMatched', evidence.alias, name)}</p>
      <ul>
        {evidence.reasons.map((reason) => (
          <li key={reason}>{words.find(`reason_${reason.replaceAll('-', '_')}`) ?? reason}</li>
        ))}
      </ul>
      <p>{words.say('whyConfidence', percent)}</p>
    </div>
  );
}
