/** Cuts delimited text into records and cells (RFC 4180): a quoted cell may hold the delimiter, line ends, and quotes written twice. */

/** One record and the line it begins on, from 1. */
export interface TextRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The records of a text, empty ones left out; cells are trimmed.
 * @param delimiter one character.
 */
export const splitRecords = (text: string, delimiter: string): readonly TextRecord[] => {
  const records: TextRecord[] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let line = 1;
  let begin = 1;
  const endCell = (): void => {
    cells.push(cell.trim());
    cell = '';
  };
  const endRecord = (): void => {
    endCell();
    if (cells.some((one) => one !== '')) {
      records.push({ line: begin, cells });
    }
    cells = [];
  };
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index);
    if (letter === '\n') {
      line += 1;
    }
    if (isQuoted) {
      if (letter !== '"') {
        cell += letter;
      } else if (text.charAt(index + 1) === '"') {
        cell += '"';
        index += 1;
      } else {
        isQuoted = false;
      }
    } else if (letter === '"' && cell.trim() === '') {
      isQuoted = true;
      cell = '';
    } else if (letter === delimiter) {
      endCell();
    } else if (letter === '\n') {
      endRecord();
      begin = line;
    } else if (letter !== '\r') {
      cell += letter;
    }
  }
  endRecord();
  return records;
};

/** Cuts at a delimiter that stands in neither quotes nor angle brackets. */
export const splitOutside = (text: string, delimiters: string): readonly string[] => {
  const parts: string[] = [];
  let part = '';
  let isQuoted = false;
  let isInBrackets = false;
  for (const letter of text) {
    if (letter === '"') {
      isQuoted = !isQuoted;
    }
    isInBrackets = letter === '<' || (isInBrackets && letter !== '>');
    if (!isQuoted && !isInBrackets && delimiters.includes(letter)) {
      parts.push(part);
      part = '';
    } else {
      part += letter;
    }
  }
  parts.push(part);
  return parts.map((one) => one.trim()).filter((one) => one !== '');
};
