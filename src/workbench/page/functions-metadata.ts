import type { CustomFunctionMetadata } from '../host/custom-functions';

/** The functions.json the add-in was built with; Excel reads the same file. Rejects where the page's files are incomplete. */
export async function fetchFunctions(): Promise<readonly CustomFunctionMetadata[]> {
  const response = await fetch('functions.zh-CN.json');
  if (!response.ok) throw new Error(`functions.zh-CN.json: ${response.status}`);
  const { functions } = (await response.json()) as { functions: readonly CustomFunctionMetadata[] };
  return functions;
}
