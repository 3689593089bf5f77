import { useEffect, useRef, useState } from 'react';
import type { Language } from '../../locale/language';
import { ConditionalPaint } from './grid/conditional-paint';
import { WorkbookGrid } from './grid/workbook-grid';
import type { WorkbookSession } from './workbook-session';

interface GridViewProps {
  readonly session: WorkbookSession;
  readonly language: Language;
  onRefused(): void;
  onEditFailed(error: unknown): void;
}

/** The session's workbook in the grid. Give it the session's id and the language as `key`: it is made anew for each. */
export function GridView({ session, language, onRefused, onEditFailed }: GridViewProps) {
  const [drawing, setDrawing] = useState(0);
  const container = useRef<HTMLDivElement>(null);
  const handlers = useRef({ onRefused, onEditFailed });
  useEffect(() => {
    handlers.current = { onRefused, onEditFailed };
  });

  useEffect(() => {
    if (!container.current) return;
    // Univer takes its container's content away for good, so it gets one of its own.
    const place = container.current.appendChild(document.createElement('div'));
    const paint = new ConditionalPaint();
    const take = (edit: Promise<void>) => {
      edit.catch((error: unknown) => handlers.current.onEditFailed(error));
    };
    const grid = new WorkbookGrid(
      place,
      language,
      session.workbook,
      {
        edited: (sheetId, inputs) => take(session.edit(sheetId, inputs)),
        selected: (sheetId, area) => take(session.select(sheetId, area)),
        activated: (sheetId) => take(session.activate(sheetId)),
        columnsResized: (sheetId, widths) => take(session.resizeColumns(sheetId, widths)),
        refused: () => handlers.current.onRefused(),
        failed: (error) => {
          // The workbook is right whatever the grid makes of it, so the grid is drawn anew from it and the add-in goes on.
          console.error(error);
          setDrawing((drawing) => drawing + 1);
        },
      },
      (sheet, row, column) => paint.styleOf(sheet, row, column),
    );
    const stop = session.onChanges((changes) => {
      for (const change of changes) if ('sheetId' in change) paint.forget(change.sheetId);
      grid.follow(changes);
    });
    return () => {
      stop();
      place.remove();
      // Univer unmounts a React root of its own, which React forbids while it is rendering this page.
      setTimeout(() => grid.dispose());
    };
  }, [session, language, drawing]);

  return <div className="grid-view" ref={container} />;
}
