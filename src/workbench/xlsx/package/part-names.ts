/**
 * How names of parts are compared (OPC, ECMA-376 part 2, 6.2.2): without regard to case, percent escapes decoded, with or without a leading slash. Some
 * programs write backslashes.
 */
export function canonicalName(name: string): string {
  const plain = name.replaceAll('\\', '/').replace(/^\/+/, '');
  return decoded(plain).toLowerCase();
}

/** Escapes that are no UTF-8 stay as they are written. */
function decoded(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return name;
    throw error;
  }
}

/** The part that a relation of `part` points to, as written: escapes and case are the lookup's. */
export function resolveTarget(part: string, target: string): string {
  const plain = target.replaceAll('\\', '/');
  const path = plain.startsWith('/') ? [] : part.replaceAll('\\', '/').split('/').slice(0, -1);
  for (const step of plain.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** How `part` names `target` in its relations. */
export function relativeTarget(part: string, target: string): string {
  const from = part.replaceAll('\\', '/').replace(/^\/+/, '').split('/').slice(0, -1);
  const to = target.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].map(encodeURI).join('/');
}

export function relationshipsPart(part: string): string {
  const slash = Math.max(part.lastIndexOf('/'), part.lastIndexOf('\\'));
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}
