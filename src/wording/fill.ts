/** What is put into the `{name}`s of a sentence; undefined and '' leave out the part in `[…]` that asks for it. */
export type Words = Readonly<Record<string, string | number | undefined>>;

/** Puts words into `{name}`; a part in `[…]` goes with a word that is missing or empty. */
export function fill(template: string, words: Words): string {
  let parts = templates.get(template);
  if (!parts) templates.set(template, (parts = partsOf(template)));
  let text = '';
  for (const { pieces, isOptional } of parts) {
    if (isOptional && !pieces.every((piece) => typeof piece === 'string' || isSaid(words[piece.word]))) continue;
    for (const piece of pieces) text += typeof piece === 'string' ? piece : (words[piece.word] ?? '');
  }
  return text;
}

function isSaid(word: Words[string]): boolean {
  return word !== undefined && word !== '';
}

interface TemplatePart {
  readonly isOptional: boolean;
  readonly pieces: readonly (string | { readonly word: string })[];
}

/** A hundred thousand loans share some fifty templates: each is taken apart once. */
const templates = new Map<string, readonly TemplatePart[]>();

function partsOf(template: string): TemplatePart[] {
  // Split at a group, every other piece is what the group holds.
  return template.split(/\[([^\]]*)\]/).map((part, i) => ({
    isOptional: i % 2 === 1,
    pieces: part.split(/\{(\w+)\}/).map((piece, k) => (k % 2 === 1 ? { word: piece } : piece)),
  }));
}
