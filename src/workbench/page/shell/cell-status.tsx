import { useCallback, useSyncExternalStore } from 'react';
import { formatArea } from '../../host/a1';
import { displayText } from '../../host/cell-text';
import type { WorkbookSession } from '../workbook-session';

interface CellStatusProps {
  readonly session: WorkbookSession;
  readonly label: string;
}

/**
 * Says which cell is selected and what it shows, for people who hear the page: the grid itself is drawn. What a function says beside
 * an error is shown to everybody, as Excel does.
 */
export function CellStatus({ session, label }: CellStatusProps) {
  const subscribe = useCallback((changed: () => void) => session.onChanges(changed), [session]);
  const said = useSyncExternalStore(subscribe, () => describe(session));
  const message = errorMessage(session);
  return (
    <p className={message === undefined ? 'cell-status heard' : 'cell-status'} role="status" aria-label={label}>
      {message === undefined ? said : `${said} ${message}`}
    </p>
  );
}

function describe(session: WorkbookSession): string {
  return `${formatArea(session.workbook.selection)} ${displayText(session.selectedCell())}`.trim();
}

function errorMessage(session: WorkbookSession): string | undefined {
  const value = session.selectedCell()?.value;
  return typeof value === 'object' ? value?.message : undefined;
}
