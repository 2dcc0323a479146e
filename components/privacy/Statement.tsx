import { Markdown } from '../notes/Markdown';

/** A statement in the interface's language, as a page: its Markdown has one title, and a heading for each section. */
export function Statement({ text }: { text: string }) {
  const [lead = '', ...sections] = text.replace(/^# /, '').split(/^## /m);
  return (
    <main class="surface page statement">
      <header>
        <h1>{headingOf(lead)}</h1>
        <Markdown text={bodyOf(lead)} isWrapped />
      </header>
      {sections.map((section) => (
        <section key={headingOf(section)}>
          <h2>{headingOf(section)}</h2>
          <Markdown text={bodyOf(section)} isWrapped />
        </section>
      ))}
    </main>
  );
}

function headingOf(section: string): string {
  return section.split('\n', 1)[0] ?? '';
}

function bodyOf(section: string): string {
  return section.slice(headingOf(section).length);
}
