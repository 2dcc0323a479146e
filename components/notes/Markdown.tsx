import { lexer, type Token, type Tokens } from 'marked';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { OutsideLink } from '../card/Link';

/** Quotes in lists in quotes … deeper than this are shown as they were typed. */
const DEEPEST = 16;

/**
 * A note's Markdown (CommonMark with tables and strikethrough). It becomes elements, never markup: HTML in it is shown as
 * text, pictures as their description (a picture would be a request), links open outside and only the web's. A line that was
 * typed stays a line, unless the text `isWrapped` at some width.
 */
export function Markdown({ text, isWrapped = false }: { text: string; isWrapped?: boolean }) {
  const tokens = useMemo(() => lexer(text, { gfm: true, breaks: !isWrapped }), [text, isWrapped]);
  return <div class="markdown">{blocks(tokens, 0)}</div>;
}

function blocks(tokens: readonly Token[] | undefined, depth: number): ComponentChildren {
  return tokens?.map((token, index) => <BlockElement key={index} token={token} depth={depth} />);
}

function BlockElement({ token, depth }: { token: Token; depth: number }) {
  if (depth > DEEPEST) return <p>{token.raw}</p>;
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading':
      // A note stands under headings of its own surface: all of its headings look and count alike.
      return <h4>{inlines(token.tokens, depth)}</h4>;
    case 'paragraph':
      return <p>{inlines(token.tokens, depth)}</p>;
    case 'text':
      return <>{token.tokens ? inlines(token.tokens, depth) : (token as Tokens.Text).text}</>;
    case 'blockquote':
      return <blockquote>{blocks(token.tokens, depth + 1)}</blockquote>;
    case 'code':
      return (
        <pre>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case 'hr':
      return <hr />;
    case 'list':
      return <List list={token as Tokens.List} depth={depth} />;
    case 'table':
      return <Table table={token as Tokens.Table} depth={depth} />;
    default:
      return <p>{token.raw}</p>;
  }
}

function List({ list, depth }: { list: Tokens.List; depth: number }) {
  const items = list.items.map((item, index) => (
    <li key={index}>
      {item.task && <input type="checkbox" checked={item.checked ?? false} disabled />}
      {blocks(
        item.tokens.filter((token) => token.type !== 'checkbox'),
        depth + 1,
      )}
    </li>
  ));
  return list.ordered ? <ol start={Number(list.start) || 1}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ table, depth }: { table: Tokens.Table; depth: number }) {
  return (
    <table>
      <thead>
        <tr>
          {table.header.map((cell, index) => (
            <th key={index}>{inlines(cell.tokens, depth)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>{inlines(cell.tokens, depth)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function inlines(tokens: readonly Token[] | undefined, depth: number): ComponentChildren {
  return tokens?.map((token, index) => <InlineElement key={index} token={token} depth={depth + 1} />);
}

function InlineElement({ token, depth }: { token: Token; depth: number }) {
  if (depth > DEEPEST) return <>{token.raw}</>;
  switch (token.type) {
    case 'strong':
      return <strong>{inlines(token.tokens, depth)}</strong>;
    case 'em':
      return <em>{inlines(token.tokens, depth)}</em>;
    case 'del':
      return <del>{inlines(token.tokens, depth)}</del>;
    case 'codespan':
      return <code>{(token as Tokens.Codespan).text}</code>;
    case 'br':
      return <br />;
    case 'link': {
      const link = token as Tokens.Link;
      return <OutsideLink href={link.href}>{inlines(link.tokens, depth)}</OutsideLink>;
    }
    case 'image': {
      const image = token as Tokens.Image;
      return <OutsideLink href={image.href}>{image.text || image.href}</OutsideLink>;
    }
    case 'text': {
      const { tokens, text } = token as Tokens.Text;
      return <>{tokens ? inlines(tokens, depth) : text}</>;
    }
    case 'escape':
      return <>{(token as Tokens.Escape).text}</>;
    default:
      return <>{token.raw}</>;
  }
}
