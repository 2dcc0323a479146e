import { useRef, useState } from 'preact/hooks';
import { usePolled } from '../../components/reading';
import type { OwnPacksProps } from '../../components/settings/Packs';
import type { PackImport } from '../../lib/contract';
import { sizeFault } from '../../lib/core/packs/limits';
import { decodeText } from '../../lib/core/text/decode';
import { type Message, message } from '../../lib/core/wording/faults';
import { ask } from '../../lib/platform/ask';

/** Milliseconds between two looks at an import under way; they also keep the background from being stopped meanwhile. */
const SOON = 300;

/** The reader's own packs as the background has them, and what can be done with them. */
export function useOwnPacks(changed: () => void): OwnPacksProps {
  /** What this page knows before the background does, or better. */
  const [own, setOwn] = useState<PackImport | null>(null);
  /** The import that this page began, until its end is known. */
  const begun = useRef<{ id: string; file: string } | null>(null);
  const fail = (id: string, file: string, what: Message) => {
    begun.current = null;
    setOwn({ state: 'failed', id, file, errors: [{ what }] });
  };
  const polled = usePolled(
    async () => {
      const answer = await ask('packs', {});
      const { importing } = answer;
      if (begun.current && importing.state === 'idle')
        fail(begun.current.id, begun.current.file, message('importCutShort'));
      if (importing.state !== 'idle' && importing.id === begun.current?.id) {
        setOwn(null);
        if (importing.state !== 'running') begun.current = null;
      }
      if (importing.state === 'done') changed();
      return answer;
    },
    (answer) => (answer?.importing.state === 'running' || begun.current ? SOON : null),
  );
  const then = (change: Promise<unknown>) => void change.then(polled.again, polled.again);

  async function bring(file: File): Promise<void> {
    const id = crypto.randomUUID();
    const fault = sizeFault(file.size);
    if (fault) return fail(id, file.name, fault);
    setOwn({ state: 'running', id, file: file.name, share: 0 });
    try {
      const text = decodeText(await file.arrayBuffer());
      if (text === null) return fail(id, file.name, message('faultEncoding'));
      if (!(await ask('importPack', { id, file: file.name, text }))) return fail(id, file.name, message('importBusy'));
      begun.current = { id, file: file.name };
      polled.again();
    } catch (error) {
      fail(id, file.name, message('faultUnexpected', error instanceof Error ? error.message : String(error)));
    }
  }

  const importing = own ?? polled.value?.importing ?? { state: 'idle' };
  return {
    packs: polled.value?.packs ?? null,
    importing,
    onImport: (file) => void bring(file),
    onCancelImport: () => {
      begun.current = null;
      setOwn(null);
      if (importing.state === 'running') then(ask('cancelImport', { id: importing.id }));
    },
    onSwitchPack: (id, isOn) => then(ask('switchPack', { id, isOn })),
    onRemovePack: (id) => then(ask('removePack', { id }).then(changed)),
  };
}
