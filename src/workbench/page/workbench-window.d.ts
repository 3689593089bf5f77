interface Window {
  /** Set by the workbench page for the pane's frame (pane-bridge.ts). */
  tiexiWorkbench?: { attach(frame: Window): void };
}
