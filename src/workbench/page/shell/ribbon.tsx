import { useEffect, useRef, useState } from 'react';
import type { Language } from '../../../locale/language';
import { sampleTitle } from '../samples';
import type { Sample } from '../samples';
import type { WorkbenchTexts } from '../texts';

/** Commands of the add-in the ribbon offers, by the action names of manifest.xml. */
export type AddInCommand = 'assessNow' | 'buildSummary' | 'explainCell' | 'clearMarks';

interface RibbonProps {
  readonly texts: WorkbenchTexts;
  readonly language: Language;
  readonly samples: readonly Sample[];
  readonly paneOpen: boolean;
  /** While a file is being opened. */
  readonly busy: boolean;
  onOpenFile(file: File): void;
  onOpenSample(sample: Sample): void;
  onSave(): void;
  onCommand(command: AddInCommand): void;
  onTogglePane(): void;
}

export function Ribbon(props: RibbonProps) {
  const { texts, busy } = props;
  const { ribbon } = texts;
  const fileInput = useRef<HTMLInputElement>(null);
  const command = (name: AddInCommand, icon: string) => (
    <RibbonButton
      label={ribbon[name]}
      tip={ribbon[`${name}Tip`]}
      image={icon}
      disabled={busy}
      onClick={() => props.onCommand(name)}
    />
  );

  return (
    <div className="ribbon" role="toolbar" aria-label={ribbon.label}>
      <RibbonGroup label={ribbon.file}>
        <RibbonButton
          label={ribbon.open}
          tip={ribbon.openTip}
          drawing="M3 6a2 2 0 0 1 2-2h5l2 2h8a2 2 0 0 1 2 2v1H8.5a2 2 0 0 0-1.9 1.4L4 18.5V6zm1.2 14 2.9-8.7c.1-.2.3-.3.5-.3h15.1c.4 0 .6.4.5.7l-2.5 7.6a1 1 0 0 1-1 .7H4.2z"
          disabled={busy}
          onClick={() => fileInput.current?.click()}
        />
        <input
          ref={fileInput}
          className="file-input"
          type="file"
          aria-label={ribbon.openTip}
          tabIndex={-1}
          accept=".xlsx,.xlsm,.xls,.et"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            currentTarget.value = '';
            if (file) props.onOpenFile(file);
          }}
        />
        <SampleMenu {...props} />
        <RibbonButton
          label={ribbon.save}
          tip={ribbon.saveTip}
          drawing="M4 5a1 1 0 0 1 1-1h11.6L20 7.4V19a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5zm3-1v5h9V4h-2v3.5h-2V4H7zm0 16h10v-7H7v7z"
          disabled={busy}
          onClick={props.onSave}
        />
      </RibbonGroup>
      <RibbonGroup label={ribbon.assess}>
        <RibbonButton
          label={ribbon.pane}
          tip={ribbon.paneTip}
          image="open"
          pressed={props.paneOpen}
          onClick={props.onTogglePane}
        />
        {command('assessNow', 'assess')}
        {command('buildSummary', 'summary')}
      </RibbonGroup>
      <RibbonGroup label={ribbon.check}>
        {command('explainCell', 'explain')}
        {command('clearMarks', 'clear')}
      </RibbonGroup>
    </div>
  );
}

function RibbonGroup({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className="ribbon-group" role="group" aria-label={label}>
      {children}
    </div>
  );
}

interface RibbonButtonProps {
  readonly label: string;
  readonly tip: string;
  /** Name of an icon in assets/icons … */
  readonly image?: string;
  /** … or an SVG path on 24 × 24. */
  readonly drawing?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly menu?: boolean;
  onClick(): void;
}

function RibbonButton({ label, tip, image, drawing, pressed, disabled, menu, onClick }: RibbonButtonProps) {
  return (
    <button
      type="button"
      className="ribbon-button"
      title={tip}
      disabled={disabled}
      aria-pressed={menu ? undefined : pressed}
      aria-expanded={menu ? pressed : undefined}
      aria-haspopup={menu ? 'menu' : undefined}
      onClick={onClick}
    >
      {image !== undefined && <img src={`assets/icons/${image}-32.png`} alt="" width={24} height={24} />}
      {drawing !== undefined && (
        <svg viewBox="0 0 24 24" width={24} height={24} aria-hidden="true">
          <path d={drawing} fill="currentColor" fillRule="evenodd" />
        </svg>
      )}
      <span>{label}</span>
    </button>
  );
}

function SampleMenu({ texts, language, samples, busy, onOpenSample }: RibbonProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    root.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const closeOutside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside, true);
    return () => document.removeEventListener('pointerdown', closeOutside, true);
  }, [open]);

  const moveFocus = (event: React.KeyboardEvent) => {
    const items = [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items[(at + items.length - 1) % items.length]?.focus();
    else if (event.key === 'Escape') {
      setOpen(false);
      root.current?.querySelector('button')?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <div className="sample-menu" ref={root} onKeyDown={open ? moveFocus : undefined}>
      <RibbonButton
        label={texts.ribbon.samples}
        tip={texts.ribbon.samplesTip}
        drawing="M4 4h16v16H4V4zm2 2v3h12V6H6zm0 5v2.5h4V11H6zm6 0v2.5h6V11h-6zm-6 4.5V18h4v-2.5H6zm6 0V18h6v-2.5h-6z"
        menu
        pressed={open}
        disabled={busy || samples.length === 0}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div role="menu" aria-label={texts.ribbon.samples}>
          {samples.map((sample) => (
            <button
              key={sample.file}
              type="button"
              role="menuitem"
              onClick={() => {
                setOpen(false);
                onOpenSample(sample);
              }}
            >
              {sampleTitle(sample, language)}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
