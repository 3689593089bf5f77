/** Computes every formula again: those of ours that leave the programme out hang on the workbook's choice, which no cell holds. */
export async function calculateAll(): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.application.calculate('Full');
    await context.sync();
  });
}
