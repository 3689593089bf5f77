import { useLayoutEffect, useRef, useState } from 'react';
import type { Language } from '../../../locale/language';
import type { WorkbenchTexts } from '../texts';
import type { WorkbookSession } from '../workbook-session';

/** Excel's own pane starts at 350 px here and goes no narrower than 320. */
const startWidth = 350;
const least = 320;
const most = 720;
const step = 16;

interface PaneSideProps {
  readonly texts: WorkbenchTexts;
  readonly open: boolean;
  readonly language: Language;
  readonly session: WorkbookSession;
}

/**
 * The add-in's own pane in a frame of its own, started anew for every workbook and language, as Excel does. Closed it stays loaded,
 * because the functions in the cells run in it.
 */
export function PaneSide({ texts, open, language, session }: PaneSideProps) {
  const [width, setWidth] = useState(startWidth);
  const dragged = useRef<{ readonly x: number; readonly width: number } | undefined>(undefined);
  const resize = (wanted: number) => setWidth(Math.min(most, Math.max(least, wanted)));

  // The frame's first script calls this (pane-bridge.ts); a layout effect stands before any script of the new frame runs.
  useLayoutEffect(() => {
    let detach = () => {};
    window.tiexiWorkbench = { attach: (frame) => (detach = session.attach(frame, language)) };
    return () => {
      delete window.tiexiWorkbench;
      detach();
    };
  }, [session, language]);

  return (
    <aside className="pane-side" hidden={!open} aria-label={texts.pane.title} style={{ width }}>
      <div
        className="pane-edge"
        role="separator"
        aria-orientation="vertical"
        aria-label={texts.pane.resize}
        aria-valuenow={width}
        aria-valuemin={least}
        aria-valuemax={most}
        tabIndex={0}
        onKeyDown={({ key }) => {
          if (key === 'ArrowLeft') resize(width + step);
          if (key === 'ArrowRight') resize(width - step);
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          dragged.current = { x: event.clientX, width };
        }}
        onPointerMove={({ clientX }) => {
          if (dragged.current) resize(dragged.current.width + dragged.current.x - clientX);
        }}
        onPointerUp={() => (dragged.current = undefined)}
        onPointerCancel={() => (dragged.current = undefined)}
      />
      <iframe
        key={`${session.id} ${language}`}
        title={texts.pane.title}
        src="pane-frame.html"
        onLoad={() => session.frameLoaded()}
      />
    </aside>
  );
}
