import { displayLanguage } from '../excel/office/display-language';
import { tellPane } from '../excel/ribbon-messages';
import { createWorkbookApi, watchEdits } from '../excel/workbook-api';
import { assessNow, buildSummary, askToClear, explainCell } from './actions';

/**
 * Runs what a button stands for. Excel keeps the button busy until `completed` is called, so it is, whatever happens; an error
 * reaches the clerk in the pane, which opens for it. A shortcut brings no event.
 */
function onButton(
  action: () => Promise<unknown>,
  showsPane: boolean,
): (event?: Office.AddinCommands.Event | null) => void {
  return (event) => {
    void (async () => {
      try {
        if (showsPane) await Office.addin.showAsTaskpane();
        await action();
      } catch (error) {
        tellPane({ kind: 'problem', text: error instanceof Error ? error.message : String(error) });
        await Office.addin.showAsTaskpane();
      } finally {
        event?.completed();
      }
    })();
  };
}

void Office.onReady().then(() => {
  const api = createWorkbookApi();
  // Here and not in the pane: the shared runtime goes on when the pane is closed.
  watchEdits();
  // The names are those of the manifest and of shortcuts.json.
  Office.actions.associate(
    'assessNow',
    onButton(() => assessNow(api, displayLanguage()), false),
  );
  Office.actions.associate(
    'buildSummary',
    onButton(() => buildSummary(api, displayLanguage()), false),
  );
  Office.actions.associate('clearMarks', onButton(askToClear, true));
  Office.actions.associate(
    'explainCell',
    onButton(() => explainCell(api), true),
  );
});
