const known: string[] = [];

/** `A` for 0, `AA` for 26: a 0-based sheet column as the clerk sees it. Asked for every cell of a saved file, so each is made once. */
export function columnLetters(column: number): string {
  const made = known[column];
  if (made !== undefined) return made;
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  known[column] = letters;
  return letters;
}

/** 27 for `AB`: letters in either case to a 0-based column. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column - 1;
}
