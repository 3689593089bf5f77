/**
 * What is kept on the machine and not in the workbook, as localStorage has it. Excel on the web gives each add-in a partition of its own
 * within the page's storage and asks for its key in front of ours (Office.context.partitionKey); elsewhere there is none.
 * A host that forbids storage (blocked cookies, a full disk) just forgets: nothing of ours hangs on it.
 */
export function readKept(key: string): string | undefined {
  return unlessForbidden(() => localStorage.getItem(keyHere(key)) ?? undefined);
}

export function keep(key: string, text: string): void {
  unlessForbidden(() => localStorage.setItem(keyHere(key), text));
}

function keyHere(key: string): string {
  // Typed as always there; older hosts have none.
  const partition: string | undefined = Office.context.partitionKey;
  return (partition ?? '') + key;
}

function unlessForbidden<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
