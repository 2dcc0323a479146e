import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';

/** One row of a CSV file: column name → cell, empty cells as empty strings. */
export type Row = Record<string, string>;

/** Reads a CSV file with a header line. Throws where the file is missing. */
export async function readCsv(directory: string, file: string): Promise<Row[]> {
  return parse(await readFile(join(directory, file), 'utf8'), { columns: true, skip_empty_lines: true, bom: true });
}

/** Reads a file with one JSON value a line. */
export async function readJsonLines<T>(directory: string, file: string): Promise<T[]> {
  const text = await readFile(join(directory, file), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Reads a file that is one JSON value. */
export async function readJson<T>(directory: string, file: string): Promise<T> {
  return JSON.parse(await readFile(join(directory, file), 'utf8')) as T;
}

/** Reads an XML file into plain objects; elements named in `lists` are always arrays, attributes carry the prefix `@`. */
export async function readXml<T>(directory: string, file: string, lists: readonly string[]): Promise<T> {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    isArray: (name) => lists.includes(name),
  });
  return parser.parse(await readFile(join(directory, file), 'utf8')) as T;
}

/** The text of an element that may carry attributes, with runs of white space as one space. */
export function textOf(element: unknown): string {
  const text = typeof element === 'object' && element !== null ? (element as { '#text'?: unknown })['#text'] : element;
  return String(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
