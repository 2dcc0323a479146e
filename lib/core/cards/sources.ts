import type { Provenance, Source, SourceLine } from '../model';

/**
 * The sources that facts rest on, as a card names them: once each, in the order in which the facts are given. Where a
 * record has a page of its own, its address stands in place of the source's. Unknown sources are left out.
 */
export function sourceLines(provenance: Iterable<Provenance>, sources: ReadonlyMap<string, Source>): SourceLine[] {
  const lines = new Map<string, SourceLine>();
  for (const { source: id, url } of provenance) {
    const source = sources.get(id);
    if (!source || lines.has(id)) continue;
    lines.set(id, { id, title: source.title, url: url ?? source.url, newestRecord: source.newestRecord });
  }
  return [...lines.values()];
}
