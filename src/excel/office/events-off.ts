/**
 * Runs bulk writes with the workbook's events off (they would call us back for every block), and turns them on again
 * whatever happens. Where the write failed, its error is the one to tell, even if turning events on fails too.
 */
export async function withEventsOff<T>(context: Excel.RequestContext, work: () => Promise<T>): Promise<T> {
  context.runtime.enableEvents = false;
  const [written] = await Promise.allSettled([work()]);
  context.runtime.enableEvents = true;
  const [restored] = await Promise.allSettled([context.sync()]);
  if (written.status === 'rejected') throw written.reason;
  if (restored.status === 'rejected') throw restored.reason;
  return written.value;
}
