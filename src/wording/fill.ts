import type { Facts } from '../engine/loan/finding';

/** Puts facts into `{name}`; a part in `[…]` goes with a fact that is missing or empty. */
export function fill(template: string, facts: Facts): string {
  let parts = templates.get(template);
  if (!parts) templates.set(template, (parts = partsOf(template)));
  let text = '';
  for (const { pieces, isOptional } of parts) {
    if (!isOptional || pieces.every((piece) => typeof piece === 'string' || facts[piece.fact])) {
      for (const piece of pieces) text += typeof piece === 'string' ? piece : (facts[piece.fact] ?? '');
    }
  }
  return text;
}

interface TemplatePart {
  readonly isOptional: boolean;
  readonly pieces: readonly (string | { readonly fact: string })[];
}

/** A hundred thousand loans share some fifty templates: each is taken apart once. */
const templates = new Map<string, readonly TemplatePart[]>();

function partsOf(template: string): TemplatePart[] {
  // Split at a group, every other piece is what the group holds.
  return template.split(/\[([^\]]*)\]/).map((part, i) => ({
    isOptional: i % 2 === 1,
    pieces: part.split(/\{(\w+)\}/).map((piece, k) => (k % 2 === 1 ? { fact: piece } : piece)),
  }));
}
