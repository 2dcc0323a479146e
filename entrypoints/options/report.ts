import { writeReport } from '../../lib/core/report';
import { ask } from '../../lib/platform/ask';
import { ownVersion } from '../../lib/platform/kept';

const UNKNOWN = 'no answer';

/** The report of how things stand, out of what the background says; it says so where the background does not answer. */
export async function makeReport(): Promise<string> {
  const [dataset, notes, packs, incidents] = await Promise.all([
    ask('status', {}).then(
      ({ dataset: { state, version } }) => `${state} ${version ?? ''}`.trim(),
      () => UNKNOWN,
    ),
    ask('notesHealth', {}).then(
      (health) => `${health.state}${'count' in health ? ` ${health.count}` : ''}`,
      () => UNKNOWN,
    ),
    ask('packs', {}).then(
      (answer) => answer.packs.length,
      () => 0,
    ),
    ask('incidents', {}).catch(() => []),
  ]);
  return writeReport({ version: ownVersion(), browser: navigator.userAgent, dataset, notes, packs, incidents });
}
